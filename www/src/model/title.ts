/** The title of an article: its headline if known, otherwise the first line that is long enough to be one. */
import type { Analysis } from "../engine/index.js";

export function titleOf(text: string, analysis: Analysis | null = null): string {
  const headline = analysis?.blocks.find(({ kind }) => kind === "headline");
  if (headline) return text.slice(headline.start, headline.end).replace(/\s+/g, " ").trim();
  const lines = text
    .slice(0, 4000)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 6);
  return lines.find((line) => line.split(" ").length > 4) ?? lines[0] ?? "";
}
