/** Where an article comes from: what the page says, what its first lines say, and what the reader filled in. */
import type { Analysis } from "../engine/index.js";
import { dayOf } from "./day.js";
import { isObject } from "./valid.js";

export interface Source {
  /** The address. */ readonly url?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** The day, as ISO 8601 writes it. */ readonly published?: string;
  readonly title?: string;
}

export const SOURCE_FIELDS = ["url", "outlet", "author", "published"] as const satisfies readonly (keyof Source)[];

/** What is known. The reader's input takes precedence, even if a field is left empty. */
export function sourceOf(text: string, analysis: Analysis | null, told: Source = {}, filled: Source = {}): Source {
  const known = { ...fromLines(text, analysis), ...told, ...filled };
  return Object.fromEntries(
    Object.entries(known).filter(([, value]) => typeof value === "string" && value.trim() !== ""),
  );
}

function fromLines(text: string, analysis: Analysis | null): Source {
  const lines = (analysis?.blocks ?? [])
    .filter(({ kind }) => kind === "byline" || kind === "dateline")
    .map(({ start, end }) => text.slice(start, end).trim());
  const author = lines
    .map((line) => /^by\s+(\p{Lu}[^,|•\d]{2,60}?)(?=\s*(?:[,|•–—\d]|$))/iu.exec(line)?.[1])
    .find(Boolean);
  const published = dayOf(lines);
  return { ...(author ? { author: author.trim() } : {}), ...(published ? { published } : {}) };
}

/** A source read from a file or from storage: strings only. */
export const readSource = (value: unknown): Source =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          ([name, words]) =>
            ["url", "outlet", "author", "published", "title"].includes(name) && typeof words === "string",
        ),
      )
    : {};
