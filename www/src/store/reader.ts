/**
 * Reads the open article: its text, its analysis, the reader's corrections. A new text stops the work on the previous
 * one at once. Everything the reader pasted or corrected is put on the shelf.
 */
import type { Analysis, OpenArticle } from "../engine/index.js";
import { type Correction, corrected } from "../model/corrections.js";
import { openArticle, warm } from "../model/engine.js";
import { isForeign, linesOf } from "../model/language.js";
import type { Kept, Shelf } from "../model/shelf.js";
import type { Source } from "../model/source.js";
import { vouch } from "../model/vouch.js";
import type { Reading } from "../read/plain.js";
import { refusal } from "../read/refusal.js";
import { type Article, activeOf, keptOf, NO_ARTICLE } from "./article.js";
import type { Store } from "./store.js";
import type { Brought, Phase, Tell } from "./work.js";

export class Reader {
  /** Whether to mark a text in an unsupported language anyway. */
  #isAnyway = false;
  #abort: AbortController | null = null;
  readonly #store: Store;
  readonly #shelf: Shelf;
  readonly #tell: Tell;
  /** The open article of the engine: only what has changed is analysed again. */
  readonly #article: OpenArticle;
  /** An analysis that was set before its text. */
  #given: Analysis | null = null;

  constructor(store: Store, shelf: Shelf, tell: Tell) {
    this.#store = store;
    this.#shelf = shelf;
    this.#tell = tell;
    this.#article = openArticle(() => tell.files());
  }

  /** Reads nothing until the next text. */
  end(): void {
    this.#abort?.abort();
    this.#article.close();
  }

  get article(): Article {
    return this.#store.state.article;
  }

  /** Takes a text; returns the reason, in words, if it cannot be analysed. */
  async read(
    reading: Reading,
    { corrections = [], undone = [], filled = {}, id = crypto.randomUUID(), isSet = false }: Brought = {},
  ): Promise<void> {
    const problem = refusal(reading.text);
    if (problem !== null) {
      this.#tell.refused(problem);
      return this.fail(problem);
    }
    this.#isAnyway = false;
    this.#set({ id, reading, corrections, undone: new Set(undone), filled, found: null, analysis: null });
    if (!isSet) this.#keep();
    await this.#work();
  }

  /** Replaces the text; the results for the old one stay until the new one is analysed. */
  async follow(reading: Reading): Promise<void> {
    if (this.article.phase !== "ready" || this.#given !== null) return this.read(reading, { isSet: true });
    await this.#replace(reading, () => ({ corrections: [], undone: new Set() }));
  }

  /** Brings the folded lines that start at these places back into the article, or folds them again. */
  async bring(starts: readonly number[]): Promise<void> {
    const { phase, reading, found: before } = this.article;
    if (phase === "working" || before === null) return;
    await vouch("bring");
    const { broughtBack, renumbered } = await import("../read/bring.js");
    const structure = broughtBack(reading.structure ?? [], starts);
    await this.#replace({ ...reading, structure }, (found) => ({
      corrections: renumbered(this.article.corrections, before, found),
    }));
    this.#keepAgain();
    this.#store.stage.focusNext(`[data-at="${starts[0]}"]`);
  }

  /** Loads the engine before its first text. */
  warm(): void {
    warm(this.#tell.files());
  }

  /** The same, and analyses a short text, so that everything is ready. */
  start(): void {
    this.#article.update(".").catch(() => undefined);
  }

  /** Takes an analysis of the text that was made elsewhere, possibly before the text is set. */
  give(found: Analysis): void {
    this.#given = found;
    if (this.article.reading.text !== "") void this.#work();
  }

  /** Reopens an article from the shelf. */
  async reopen({ id, text, headings, structure, corrections, undone, source }: Kept): Promise<void> {
    await this.read(
      { text, headings: new Set(headings), ...(structure ? { structure } : {}) },
      { corrections, undone, filled: source ?? {}, id },
    );
  }

  /** Continues after a stop or an error, or with a text in an unsupported language. */
  async again(isAnyway = this.#isAnyway): Promise<void> {
    this.#isAnyway = isAnyway;
    await this.#work();
  }

  cancel(phase: Phase = "stopped"): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#set({ phase });
  }

  clear(): void {
    this.#abort?.abort();
    this.#shelf.close();
    this.#set(NO_ARTICLE);
  }

  fill(filled: Source): void {
    this.#set({ filled: { ...this.article.filled, ...filled } });
    this.#keep();
  }

  /** Applies a correction; returns whether it changed anything. One that changes nothing is dropped. */
  correct(correction: Correction): boolean {
    const { found, analysis, corrections } = this.article;
    if (found === null) return false;
    const changed = corrected(found, [...activeOf(this.article), correction]);
    if (JSON.stringify(changed) === JSON.stringify(analysis)) return false;
    this.#set({ corrections: [...corrections, correction], analysis: changed });
    this.#keep();
    return true;
  }

  /** Undoes or redoes a correction; without a number, undoes the last one. */
  turn(at = this.article.corrections.findLastIndex((_, nth) => !this.article.undone.has(nth))): void {
    if (this.article.corrections[at] === undefined) return;
    const undone = new Set(this.article.undone);
    if (!undone.delete(at)) undone.add(at);
    this.#set({ undone });
    this.#show(this.article.found);
    this.#keep();
  }

  /** Redoes the last undone correction. */
  redo(): void {
    const at = [...this.article.undone].at(-1);
    if (at !== undefined) this.turn(at);
  }

  fail(problem: string | null): void {
    this.#set({ problem });
  }

  /** The engine does not work here, or failed. */
  refused(error: unknown): void {
    this.#set({ phase: "failed", problem: this.#tell.failed(error) });
    console.error(error);
  }

  #set(change: Partial<Article>): void {
    this.#store.change({ article: { ...this.article, ...change } });
  }

  #keep(): void {
    this.#shelf.put(keptOf(this.article));
  }

  /** What is on the shelf is kept as it is now. */
  #keepAgain(): void {
    if (this.#shelf.find(this.article.id)) this.#keep();
  }

  #renew(): AbortController {
    this.#abort?.abort();
    this.#abort = new AbortController();
    return this.#abort;
  }

  /** The results with corrections. */
  #show(found: Analysis | null): void {
    this.#set({ found, analysis: found && corrected(found, activeOf(this.article)) });
  }

  /** Reads another text, or the same in another way; until it is read, what is shown stays. */
  async #replace(reading: Reading, corrected: (found: Analysis) => Partial<Article>): Promise<void> {
    const abort = this.#renew();
    this.#tell.began();
    try {
      const found = await this.#article.update(reading.text, { signal: abort.signal, structure: reading.structure });
      this.#set({ reading, phase: "ready", ...corrected(found) });
      this.#show(found);
      this.#tell.done(found);
    } catch (error) {
      if (!abort.signal.aborted) this.refused(error);
    }
  }

  async #work(): Promise<void> {
    const abort = this.#renew();
    this.#tell.began();
    this.#set({ phase: "working", problem: null, progress: 0 });
    try {
      const given = this.#given;
      this.#given = null;
      const found = given ?? (await this.#update(abort.signal));
      if (abort.signal.aborted) return;
      this.#set({ phase: "ready" });
      this.#show(found);
      this.#keepAgain();
      this.#tell.done(this.article.analysis ?? found);
    } catch (error) {
      if (!abort.signal.aborted) this.refused(error);
    }
  }

  #update(signal: AbortSignal): Promise<Analysis> {
    const { text, structure } = this.article.reading;
    return this.#article.update(text, {
      signal,
      structure,
      onPreview: (preview: Analysis) => {
        if (signal.aborted) return;
        if (!this.#isAnyway && isForeign(preview)) {
          this.#show(linesOf(preview));
          return this.cancel("foreign");
        }
        this.#show(preview);
        this.#tell.preview(preview);
      },
      onProgress: (progress: number) => {
        if (!signal.aborted) this.#set({ progress });
      },
    });
  }
}
