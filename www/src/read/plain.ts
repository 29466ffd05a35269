/**
 * Plain text as it is analysed: uniform line breaks, no printer control characters. Markdown headings lose their signs;
 * the rest of Markdown is kept as written.
 */

import type { Source } from "../model/source.js";

/** A text to analyse, and the positions of its headings. */
export interface Reading {
  readonly text: string;
  /** The positions where headings start. */
  readonly headings: ReadonlySet<number>;
  /** What the HTML says about its lines (`structure.ts`). */
  readonly structure?: readonly number[];
  /** What the page that it was copied from says about itself. */
  readonly source?: Source;
}

export function readPlain(text: string): Reading {
  const clean = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|[\u000B\u000C\u2028\u2029]/g, "\n")
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F]|[\u00AD\u200B\u2060]/g, "");
  return { text: clean, headings: new Set() };
}

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

/** Whether a text is only a URL, which this page cannot open. */
export const isLink = (text: string): boolean => /^\s*(https?:\/\/|www\.)\S+\s*$/i.test(text);
