/**
 * Plain text as it is analysed: one kind of line end, no characters that only control a printer. Markdown keeps its
 * words and loses the signs of its headings; nothing else of it is read.
 */

import type { Source } from "../model/source.js";

/** A text to analyse, and where it had headings. */
export interface Reading {
  readonly text: string;
  /** Where a heading starts in the text. */
  readonly headings: ReadonlySet<number>;
  /** What the page that it was copied from tells of it. */
  readonly source?: Source;
}

export function readPlain(text: string): Reading {
  const clean = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "");
  return { text: clean, headings: new Set() };
}

export function readMarkdown(markdown: string): Reading {
  const headings = new Set<number>();
  let text = "";
  for (const line of readPlain(markdown).text.split("\n")) {
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line);
    if (heading) headings.add(text.length);
    text += `${plainMarkdown(heading ? (heading[1] ?? "") : line)}\n`;
  }
  return { text: text.replace(/\n$/, ""), headings };
}

const plainMarkdown = (line: string): string =>
  line
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, "$2")
    .replace(/^\s*[*+]\s+/, "- ")
    .replace(/^>\s?/, "");

/** A pasted address and nothing else: this page cannot open it. */
export const isLink = (text: string): boolean => /^\s*(https?:\/\/|www\.)\S+\s*$/i.test(text);
