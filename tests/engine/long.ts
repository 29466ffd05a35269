/** Long texts. Repeated lines would be skipped as duplicates, so each gets a number. */
import { readFileSync } from "node:fs";

const ARTICLE = readFileSync("tests/articles/agency.txt", "utf8");

export const ofLength = (length: number): string =>
  Array.from({ length: Math.ceil(length / ARTICLE.length) }, (_, nth) => ARTICLE.replace(/(.)$/gm, `$1 ${nth}`)).join(
    "\n",
  );

/** About a megabyte: seconds of work. */
export const LONG = ofLength(1_000_000);
