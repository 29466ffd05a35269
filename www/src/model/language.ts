/** Whether a text is in a language that is not read, and what that is called. */
import type { Analysis } from "../engine/index.js";

/** So far ahead of the next likely one a language has to be. */
const SURE = 0.15;

export const isForeign = ({ language: { code, confidence } }: Pick<Analysis, "language">): boolean => code !== "en" && code !== "und" && confidence >= SURE;

/** Its English name. */
export const languageName = (code: string): string => new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;

/** Of an analysis only what its lines are: nothing is marked. */
export const linesOf = (found: Analysis): Analysis => ({ ...found, sentences: [], countries: [] });
