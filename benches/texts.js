/** Texts of any length from the test articles: their paragraphs, in a different order each round. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../scripts/run.js";

/** Shorter lines are headings and captions. */
const SHORTEST = 12;

export async function texts() {
  const folder = join(ROOT, "tests/articles");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  const articles = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const paragraphs = articles
    .join("\n\n")
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.split(/\s+/).length > SHORTEST);

  /** @param {number} count words @param {number} round a different order for each */
  return function words(count, round) {
    const taken = [];
    let left = count;
    for (let n = 0; left > 0; n++) {
      const paragraph = paragraphs[(round * 7 + n * (1 + (round % 5))) % paragraphs.length];
      // A repeated paragraph would be skipped as a duplicate, so each gets a number.
      const parts = `${paragraph} That is note ${n + 1}.`.split(/(?<=\s)(?=\S)/).slice(0, left);
      left -= parts.length;
      taken.push(parts.join(""));
    }
    return taken.join("\n\n");
  };
}
