/** Markdown as text: headings and links lose their signs; the rest is kept as written. */
import { type Reading, readPlain } from "./plain.js";

export function readMarkdown(markdown: string): Reading {
  const headings = new Set<number>();
  const lines: string[] = [];
  let length = 0;
  for (const line of readPlain(markdown).text.split("\n")) {
    const sign = /^#{1,6}(?=\s)/.exec(line);
    if (sign) headings.add(length);
    const plain = plainMarkdown(sign ? unsigned(line.slice(sign[0].length)) : line);
    lines.push(plain);
    length += plain.length + 1;
  }
  return { text: lines.join("\n"), headings };
}

/** A heading's words, without closing signs. Written by hand, because a regular expression would backtrack. */
function unsigned(words: string): string {
  let end = words.trimEnd().length;
  while (words[end - 1] === "#") end--;
  return words.slice(0, end).trim();
}

/** The maximum length of a link's parts, which keeps the search linear. */
const plainMarkdown = (line: string): string =>
  line
    .replace(/!?\[([^[\]]{0,500})\]\([^()]{0,2000}\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.{1,500}?)\1/g, "$2")
    .replace(/^\s*[*+]\s+/, "- ")
    .replace(/^>\s?/, "");
