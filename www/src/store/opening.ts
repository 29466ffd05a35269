/** Opens a new article, reopens a recent one, or closes the current one, which stays on the shelf. */
import type { Correction } from "../model/corrections.js";
import type { Kept, Shelf } from "../model/shelf.js";
import type { Reading } from "../read/plain.js";
import { refusal } from "../read/refusal.js";
import { STRINGS } from "../strings.js";
import { keptOf } from "./article.js";
import type { Reader } from "./reader.js";
import type { Store } from "./store.js";

export class Opening {
  readonly #store: Store;
  readonly #reader: Reader;
  readonly #shelf: Shelf;

  constructor(store: Store, reader: Reader, shelf: Shelf) {
    this.#store = store;
    this.#reader = reader;
    this.#shelf = shelf;
  }

  /** Opens a new article. */
  take(reading: Reading, corrections: readonly Correction[] = []): void {
    const problem = refusal(reading.text);
    if (problem !== null) return this.#reader.fail(problem);
    const { article } = this.#store.state;
    const before = article.phase === "empty" ? undefined : keptOf(article);
    if (before !== undefined) this.#shelf.put(before);
    this.#store.forget();
    void this.#reader.read(reading, { corrections });
    if (before !== undefined) this.#store.note({ words: STRINGS.openedNew, undo: () => this.reopen(before) });
    this.#takeFocus();
  }

  /** Reopens a recent article. */
  reopen(kept: Kept): void {
    this.#store.forget();
    void this.#reader.reopen(kept);
    this.#takeFocus();
  }

  /** Closes the article, so that another can be pasted. */
  close(): void {
    this.#shelf.put(keptOf(this.#store.state.article));
    this.#clear();
  }

  /** Deletes a recent article and its row in the list; the next row gets the focus. */
  drop(kept: Kept, at: number): void {
    this.#shelf.drop(kept.id);
    this.#store.note({ words: STRINGS.forgotten, undo: () => this.#shelf.bring(kept) });
    this.#store.stage.afterwards(() => this.#store.stage.focusRow(at));
  }

  /** Deletes all articles, including the open one. */
  forgetAll(): void {
    this.#clear();
    void this.#shelf.forgetAll();
    this.#store.note({ words: STRINGS.forgottenAll });
  }

  #clear(): void {
    this.#store.forget();
    this.#reader.clear();
    this.#store.stage.focusNext("textarea");
  }

  #takeFocus(): void {
    this.#store.stage.afterwards(() => this.#store.stage.own().takeFocus());
  }
}
