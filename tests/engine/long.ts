/** About a megabyte: seconds of work. Repeated lines would be set aside, so each gets its number. */
import { readFileSync } from "node:fs";

const ARTICLE = readFileSync("tests/articles/agency.txt", "utf8");

export const LONG = Array.from({ length: Math.ceil(1_000_000 / ARTICLE.length) }, (_, nth) => ARTICLE.replace(/(.)$/gm, `$1 ${nth}`)).join("\n");
