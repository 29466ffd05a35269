/**
 * The article at hand: its text, its analysis, the reader's corrections. A new text ends the work on the one before at
 * once; the one before can be brought back, so that nothing of the reader's is lost.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { analyze, type Analysis } from "../engine/index.js";
import { STRINGS } from "../strings.js";
import { corrected, type Correction } from "./corrections.js";
import { isLink, type Reading } from "../read/plain.js";

/** More than this is not one article. */
const MOST_CHARACTERS = 2_000_000;

const NOTE_MS = 4000;

export type Phase = "empty" | "working" | "ready" | "stopped" | "failed";

interface Kept {
  readonly reading: Reading;
  readonly corrections: readonly Correction[];
}

export class Reader implements ReactiveController {
  phase: Phase = "empty";
  reading: Reading = { text: "", headings: new Set() };
  /** What the engine found, whole or so far. */
  found: Analysis | null = null;
  /** The same with the reader's corrections. */
  analysis: Analysis | null = null;
  corrections: readonly Correction[] = [];
  progress = 0;
  problem: string | null = null;
  /** What went well, said for a moment. */
  note = "";
  /** The article before this one. */
  previous: Kept | null = null;

  #abort: AbortController | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #done: (analysis: Analysis) => void;

  constructor(host: ReactiveControllerHost, done: (analysis: Analysis) => void) {
    this.#host = host;
    this.#done = done;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Takes a text; says in words why not if it cannot be one. */
  async read(reading: Reading, corrections: readonly Correction[] = []): Promise<void> {
    const problem = this.#refuse(reading.text);
    if (problem !== null) return this.fail(problem);
    this.#keep();
    this.reading = reading;
    this.corrections = corrections;
    this.found = this.analysis = null;
    await this.#work();
  }

  /** Goes on after a stop or an error. */
  async again(): Promise<void> {
    await this.#work();
  }

  cancel(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.phase = "stopped";
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#abort?.abort();
    this.#keep();
    this.reading = { text: "", headings: new Set() };
    this.found = this.analysis = null;
    this.corrections = [];
    this.problem = null;
    this.phase = "empty";
    this.#host.requestUpdate();
  }

  async bringBack(): Promise<void> {
    const kept = this.previous;
    if (kept !== null) await this.read(kept.reading, kept.corrections);
  }

  correct(correction: Correction): void {
    this.#settle([...this.corrections, correction]);
  }

  undo(): void {
    this.#settle(this.corrections.slice(0, -1));
  }

  fail(problem: string | null): void {
    this.problem = problem;
    this.#host.requestUpdate();
  }

  tell(note: string): void {
    this.note = note;
    this.#host.requestUpdate();
    setTimeout(() => { if (this.note === note && note !== "") this.tell(""); }, NOTE_MS);
  }

  #refuse(text: string): string | null {
    if (text.trim() === "") return STRINGS.problemEmpty;
    if (isLink(text)) return STRINGS.problemLink;
    return text.length > MOST_CHARACTERS ? STRINGS.problemLong(MOST_CHARACTERS) : null;
  }

  #keep(): void {
    if (this.reading.text !== "") this.previous = { reading: this.reading, corrections: this.corrections };
  }

  #settle(corrections: readonly Correction[]): void {
    this.corrections = corrections;
    this.analysis = this.found && corrected(this.found, corrections);
    this.#host.requestUpdate();
  }

  async #work(): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.phase = "working";
    this.problem = null;
    this.progress = 0;
    this.#host.requestUpdate();
    const show = (analysis: Analysis): void => {
      this.found = analysis;
      this.#settle(this.corrections);
    };
    try {
      const found = await analyze(this.reading.text, {
        signal: abort.signal,
        onPreview: (preview: Analysis) => { if (!abort.signal.aborted) show(preview); },
        onProgress: (progress: number) => { if (!abort.signal.aborted) { this.progress = progress; this.#host.requestUpdate(); } },
      });
      if (abort.signal.aborted) return;
      this.phase = "ready";
      show(found);
      this.#done(this.analysis ?? found);
    } catch (error) {
      if (!abort.signal.aborted) this.refused(error);
    }
  }

  /** The engine does not work here, or failed. */
  refused(error: unknown): void {
    this.phase = "failed";
    this.problem = STRINGS.problemEngine;
    console.error(error);
    this.#host.requestUpdate();
  }
}
