/** Makes a correction: it is told with a way back, the card goes, and the next mark has the focus. */
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
      // What was missed is shown, to be looked at once more.
      if (correction.kind === "add-claim") this.#store.select({ kind: "claim", id: correction.claim }, "card", true);
    });
  }

  /** Undoes a correction, or does it again, and says so. */
  turn(at: number): void {
    const isUndone = this.#reader.article.undone.has(at);
    this.#reader.turn(at);
    this.#store.say(isUndone ? STRINGS.redone : STRINGS.undone);
  }
}

/** A number that no statement has, nor ever had: later corrections name statements by it. */
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
