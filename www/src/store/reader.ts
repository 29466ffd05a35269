/**
 * The article at hand: its text, its analysis, the reader's corrections. A new text ends the work on the one before at
 * once. Whatever the reader brought or corrected is put on the shelf, so that nothing of it is lost.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Analysis, OpenArticle } from "../engine/index.js";
import { corrected, type Correction } from "../model/corrections.js";
import { openArticle, warm } from "../model/engine.js";
import type { Reading } from "../read/plain.js";
import { isForeign, linesOf } from "../model/language.js";
import { refusal } from "../read/refusal.js";
import type { Kept, Shelf } from "../model/shelf.js";
import { sourceOf, type Source } from "../model/source.js";
import type { Brought, Phase, Tell } from "./work.js";

export class Reader implements ReactiveController {
  phase: Phase = "empty";
  reading: Reading = { text: "", headings: new Set() };
  /** What the engine found, whole or so far. */
  found: Analysis | null = null;
  /** The same with the reader's corrections. */
  analysis: Analysis | null = null;
  /** All corrections, those that are undone among them. */
  corrections: readonly Correction[] = [];
  undone: ReadonlySet<number> = new Set();
  progress = 0;
  problem: string | null = null;
  /** What the reader has filled in of where the article comes from. */
  filled: Source = {};
  /** The article's name on the shelf. */
  id = "";

  /** Whether a text in another language is marked all the same. */
  #isAnyway = false;
  #abort: AbortController | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #shelf: Shelf;
  readonly #tell: Tell;
  /** What is read is read again where it has changed alone. */
  readonly #article: OpenArticle;
  /** An analysis that was given before its text was there. */
  #given: Analysis | null = null;

  constructor(host: ReactiveControllerHost, shelf: Shelf, tell: Tell) {
    this.#host = host;
    this.#shelf = shelf;
    this.#tell = tell;
    this.#article = openArticle(() => tell.files());
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#article.close();
  }

  /** The corrections that count. */
  get active(): readonly Correction[] {
    return this.corrections.filter((_, at) => !this.undone.has(at));
  }

  /** Takes a text; says in words why not if it cannot be one. */
  async read(
    reading: Reading,
    { corrections = [], undone = [], filled = {}, id = crypto.randomUUID(), isSet = false }: Brought = {},
  ): Promise<void> {
    const problem = refusal(reading.text);
    if (problem !== null) {
      this.#tell.refused(problem);
      return this.fail(problem);
    }
    this.reading = reading;
    this.corrections = corrections;
    this.undone = new Set(undone);
    this.filled = filled;
    this.id = id;
    this.#isAnyway = false;
    this.found = this.analysis = null;
    if (!isSet) this.#keep();
    await this.#work();
  }

  /** Takes the text that stands in the place of this one now: what is known of this one stays until the other is read. */
  async follow(reading: Reading): Promise<void> {
    if (this.phase !== "ready" || this.#given !== null) return this.read(reading, { isSet: true });
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#tell.began();
    try {
      const found = await this.#article.update(reading.text, { signal: abort.signal, structure: reading.structure });
      this.reading = reading;
      this.corrections = [];
      this.undone = new Set();
      this.found = found;
      this.#settle();
      this.#tell.done(found);
    } catch (error) {
      if (!abort.signal.aborted) this.refused(error);
    }
  }

  /** Brings the engine ahead of its first text. */
  warm(): void {
    warm(this.#tell.files());
  }

  /** The same, and lets it read a little, so that it is whole in its place. */
  start(): void {
    this.#article.update(".").catch(() => undefined);
  }

  /** Takes an analysis of the text that was made elsewhere, or is yet to come. */
  give(found: Analysis): void {
    this.#given = found;
    if (this.reading.text !== "") void this.#work();
  }

  /** Opens an article of the shelf again. */
  async reopen({ id, text, headings, structure, corrections, undone, source }: Kept): Promise<void> {
    await this.read(
      { text, headings: new Set(headings), ...(structure ? { structure } : {}) },
      { corrections, undone, filled: source ?? {}, id },
    );
  }

  /** Goes on after a stop or an error, or with a text in another language all the same. */
  async again(isAnyway = this.#isAnyway): Promise<void> {
    this.#isAnyway = isAnyway;
    await this.#work();
  }

  cancel(phase: Phase = "stopped"): void {
    this.#abort?.abort();
    this.#abort = null;
    this.phase = phase;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#abort?.abort();
    this.#shelf.close();
    this.reading = { text: "", headings: new Set() };
    this.found = this.analysis = null;
    this.corrections = [];
    this.undone = new Set();
    this.problem = null;
    this.filled = {};
    this.id = "";
    this.phase = "empty";
    this.#host.requestUpdate();
  }

  /** Where the article comes from, as far as that is known. */
  get source(): Source {
    return sourceOf(this.reading.text, this.analysis, this.reading.source, this.filled);
  }

  fill(filled: Source): void {
    this.filled = { ...this.filled, ...filled };
    this.#keep();
    this.#host.requestUpdate();
  }

  /** Takes a correction; says whether it changed anything. What changes nothing is no correction. */
  correct(correction: Correction): boolean {
    const before = JSON.stringify(this.analysis);
    if (this.found === null || JSON.stringify(corrected(this.found, [...this.active, correction])) === before)
      return false;
    this.corrections = [...this.corrections, correction];
    this.#settle();
    this.#keep();
    return true;
  }

  /** Undoes a correction, or does it again; without a number, undoes the last one that counts. */
  turn(at = this.corrections.findLastIndex((_, nth) => !this.undone.has(nth))): void {
    if (this.corrections[at] === undefined) return;
    const undone = new Set(this.undone);
    if (!undone.delete(at)) undone.add(at);
    this.undone = undone;
    this.#settle();
    this.#keep();
  }

  /** Does again what was undone last. */
  redo(): void {
    const at = [...this.undone].at(-1);
    if (at !== undefined) this.turn(at);
  }

  fail(problem: string | null): void {
    this.problem = problem;
    this.#host.requestUpdate();
  }

  /** The article as it is kept. */
  kept(): Kept {
    const {
      id,
      reading: { text, headings, structure },
      corrections,
      undone,
    } = this;
    return {
      id,
      text,
      headings: [...headings],
      ...(structure ? { structure } : {}),
      corrections,
      undone: [...undone],
      source: { ...this.reading.source, ...this.filled },
      at: Date.now(),
    };
  }

  #keep(): void {
    this.#shelf.put(this.kept());
  }

  #settle(): void {
    this.analysis = this.found && corrected(this.found, this.active);
    this.#host.requestUpdate();
  }

  async #work(): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.phase = "working";
    this.#tell.began();
    this.problem = null;
    this.progress = 0;
    this.#host.requestUpdate();
    const show = (analysis: Analysis): void => {
      this.found = analysis;
      this.#settle();
    };
    try {
      const given = this.#given;
      this.#given = null;
      const found =
        given ??
        (await this.#article.update(this.reading.text, {
          signal: abort.signal,
          structure: this.reading.structure,
          onPreview: (preview: Analysis) => {
            if (abort.signal.aborted) return;
            if (!this.#isAnyway && isForeign(preview)) {
              show(linesOf(preview));
              return this.cancel("foreign");
            }
            show(preview);
            this.#tell.preview(preview);
          },
          onProgress: (progress: number) => {
            if (!abort.signal.aborted) {
              this.progress = progress;
              this.#host.requestUpdate();
            }
          },
        }));
      if (abort.signal.aborted) return;
      this.phase = "ready";
      show(found);
      this.#tell.done(this.analysis ?? found);
    } catch (error) {
      if (!abort.signal.aborted) this.refused(error);
    }
  }

  /** The engine does not work here, or failed. */
  refused(error: unknown): void {
    this.phase = "failed";
    this.problem = this.#tell.failed(error);
    console.error(error);
    this.#host.requestUpdate();
  }
}
