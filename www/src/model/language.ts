/** Whether a text is in a language that is not supported, and which. */
import type { Analysis } from "../engine/index.js";

/** The engine reports another language only if it is far ahead of English. */
export const isForeign = ({ language: { code } }: Pick<Analysis, "language">): boolean =>
  code !== "en" && code !== "und";

/** Its English name. */
export const languageName = (code: string): string =>
  new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;

/** An analysis reduced to its blocks: nothing is marked. */
export const linesOf = (found: Analysis): Analysis => ({ ...found, sentences: [], countries: [] });
