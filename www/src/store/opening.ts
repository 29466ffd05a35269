/**
 * Which article is open: a new one, one of the last ones again, or none. What was open stays on the shelf, one button
 * away.
 */
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

  /** A new article. */
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

  /** One of the last ones. */
  reopen(kept: Kept): void {
    this.#store.forget();
    void this.#reader.reopen(kept);
    this.#takeFocus();
  }

  /** None: another one can be pasted. */
  close(): void {
    this.#shelf.put(keptOf(this.#store.state.article));
    this.#clear();
  }

  /** One of the last ones goes, and with it the row at that place in the list: the next one has the focus. */
  drop(kept: Kept, at: number): void {
    this.#shelf.drop(kept.id);
    this.#store.note({ words: STRINGS.forgotten, undo: () => this.#shelf.bring(kept) });
    this.#store.stage.afterwards(() => this.#store.stage.focusRow(at));
  }

  /** All of them go, the open one as well. */
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
