/** Makes a correction: shows a notice with undo, closes the card, and focuses the next mark. */
import type { Correction } from "../model/corrections.js";
import { STRINGS } from "../strings.js";
import type { Article } from "./article.js";
import type { Reader } from "./reader.js";
import type { Store } from "./store.js";

export class Correcting {
  readonly #store: Store;
  readonly #reader: Reader;

  constructor(store: Store, reader: Reader) {
    this.#store = store;
    this.#reader = reader;
  }

  correct(correction: Correction): void {
    const own = this.#store.stage.own();
    const before = own.place();
    if (!this.#reader.correct(correction)) return this.#store.say(STRINGS.unchanged);
    const at = this.#reader.article.corrections.length - 1;
    this.#store.look({ target: null, card: false, adding: false, selected: null, editing: null, spot: null });
    this.#store.note({ words: STRINGS.corrected, undo: () => this.#reader.turn(at) });
    this.#store.stage.afterwards(() => {
      own.focusAfter(before);
      // An added statement is selected, so that the reader can check it.
      if (correction.kind === "add-claim") this.#store.select({ kind: "claim", id: correction.claim }, "card", true);
    });
  }

  /** Undoes or redoes a correction and announces it. */
  turn(at: number): void {
    const isUndone = this.#reader.article.undone.has(at);
    this.#reader.turn(at);
    this.#store.say(isUndone ? STRINGS.redone : STRINGS.undone);
  }
}

/** A number that no statement has ever had, because later corrections refer to statements by number. */
export function freshClaim({ corrections, found }: Article): number {
  const numbers = corrections.flatMap((one) => [
    ...("claim" in one ? [one.claim] : []),
    ...(one.kind === "split" ? [one.into] : []),
  ]);
  return Math.max(-1, ...numbers, ...(found?.claims ?? []).map(({ id }) => id)) + 1;
}

/** The same for a speaker. */
export function freshSpeaker({ corrections, found }: Article): number {
  const numbers = corrections.flatMap((one) =>
    "speaker" in one && typeof one.speaker === "number" ? [one.speaker] : [],
  );
  return Math.max(-1, ...numbers, ...(found?.speakers ?? []).map(({ id }) => id)) + 1;
}
