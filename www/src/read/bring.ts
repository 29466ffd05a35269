/** Folded lines that the reader has brought back into the article: rows of their own among those of `structure.ts`. */
import { ROW } from "./structure.js";

export { renumbered } from "../model/renumbered.js";

/** Instead of a tag: not a block of the HTML, but a line that the reader has brought back. */
const BROUGHT_BACK = 18;

/** The rows with the lines that start at these places brought back, or folded again where they were brought back. */
export function broughtBack(structure: readonly number[], starts: readonly number[]): readonly number[] {
  const rows: (readonly number[])[] = [];
  const left = new Set(starts);
  for (let at = 0; at < structure.length; at += ROW.length) {
    const row = structure.slice(at, at + ROW.length);
    if (row[1] !== BROUGHT_BACK || !left.delete(row[0] ?? -1)) rows.push(row);
  }
  for (const start of left) rows.push([start, BROUGHT_BACK, 0, 0, 0, 0, 0]);
  return rows.sort(([a = 0], [b = 0]) => a - b).flat();
}
