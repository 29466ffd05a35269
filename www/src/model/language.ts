/** Whether a text is in a language that is not read, and what that is called. */
import type { Analysis } from "../engine/index.js";

/** The engine names another language only where it is far ahead of English. */
export const isForeign = ({ language: { code } }: Pick<Analysis, "language">): boolean =>
  code !== "en" && code !== "und";

/** Its English name. */
export const languageName = (code: string): string =>
  new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;

/** Of an analysis only what its lines are: nothing is marked. */
export const linesOf = (found: Analysis): Analysis => ({ ...found, sentences: [], countries: [] });
