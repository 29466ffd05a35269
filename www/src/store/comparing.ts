/** A second article to compare with: read in the same way, with its own corrections, but not shown as text. */
import { corrected } from "../model/corrections.js";
import { analyze, type Files } from "../model/engine.js";
import type { Kept, Shelf } from "../model/shelf.js";
import { titleOf } from "../model/title.js";
import { readPlain } from "../read/plain.js";
import { refusal } from "../read/refusal.js";
import { STRINGS } from "../strings.js";
import type { Reader } from "./reader.js";
import type { Store } from "./store.js";

export class Comparing {
  readonly #store: Store;
  readonly #reader: Reader;
  readonly #shelf: Shelf;
  readonly #files: Files;
  #abort: AbortController | null = null;

  constructor(store: Store, reader: Reader, shelf: Shelf, files: Files) {
    this.#store = store;
    this.#reader = reader;
    this.#shelf = shelf;
    this.#files = files;
  }

  start(): void {
    this.#store.look({ comparing: true, tab: "compare", sheet: true, menu: false });
    this.#store.stage.focusNext("#tab-compare");
  }

  end(): void {
    this.stop();
    this.#store.change({ other: null, isComparing: false });
    this.#store.look({ comparing: false, tab: "speakers" });
    this.#store.stage.focusNext("#tab-speakers");
  }

  /** Stops reading the other article. */
  stop(): void {
    this.#abort?.abort();
  }

  /** Lets the reader choose another one. */
  again(): void {
    this.#store.change({ other: null });
  }

  /** A pasted text is kept like any other. */
  pasted(words: string): void {
    const { text } = readPlain(words);
    const problem = refusal(text);
    if (problem !== null) return this.#reader.fail(problem);
    const kept: Kept = { id: crypto.randomUUID(), text, headings: [], corrections: [], undone: [], at: Date.now() };
    this.#shelf.bring(kept);
    void this.open(kept);
  }

  async open({ text, structure, corrections, undone }: Kept): Promise<void> {
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    this.#store.change({ isComparing: true });
    try {
      const found = await analyze(text, this.#files, { signal: abort.signal, structure });
      const analysis = corrected(
        found,
        corrections.filter((_, at) => !undone.includes(at)),
      );
      const other = { title: titleOf(text, analysis), text, analysis };
      this.#store.change({ other });
      this.#store.say(STRINGS.compared(other.title));
    } catch (error) {
      if (!abort.signal.aborted) this.#reader.refused(error);
    } finally {
      if (!abort.signal.aborted) this.#store.change({ isComparing: false });
    }
  }
}
