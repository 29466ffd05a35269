/** What comes with a text, how far the work on it is, and what is told of it. */
import type { Analysis } from "../engine/index.js";
import type { Correction } from "../model/corrections.js";
import type { Files } from "../model/engine.js";
import type { Source } from "../model/source.js";

/** What the reader asks for, and tells of its work. */
export interface Tell {
  /** What of the engine comes from files that the page names. */
  files(): Files;
  began(): void;
  preview(analysis: Analysis): void;
  done(analysis: Analysis): void;
  /** Gives the words for it. */
  failed(error: unknown): string;
  refused(message: string): void;
}

export type Phase = "empty" | "working" | "ready" | "stopped" | "foreign" | "failed";

/** What comes with a text. */
export interface Brought {
  readonly corrections?: readonly Correction[];
  readonly undone?: readonly number[];
  /** The article's name on the shelf; a new one where it has none. */
  readonly id?: string;
  readonly filled?: Source;
  /** Whether it is on the shelf only once it is corrected: a text that a page has set is not the reader's. */
  readonly isSet?: boolean;
}
