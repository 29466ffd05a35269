/** The options of a text, and the progress and errors of the work on it. */
import type { Analysis } from "../engine/index.js";
import type { Correction } from "../model/corrections.js";
import type { Files } from "../model/engine.js";
import type { Source } from "../model/source.js";

/** The callbacks and options of a reader. */
export interface Tell {
  /** Which files of the engine the page names. */
  files(): Files;
  began(): void;
  preview(analysis: Analysis): void;
  done(analysis: Analysis): void;
  /** Returns the message for an error. */
  failed(error: unknown): string;
  refused(message: string): void;
}

export type Phase = "empty" | "working" | "ready" | "stopped" | "foreign" | "failed";

/** The options of a text. */
export interface Brought {
  readonly corrections?: readonly Correction[];
  readonly undone?: readonly number[];
  /** The article's key on the shelf; new if omitted. */
  readonly id?: string;
  readonly filled?: Source;
  /** Whether to put it on the shelf only when it is corrected, because a page set the text and not the reader. */
  readonly isSet?: boolean;
}
