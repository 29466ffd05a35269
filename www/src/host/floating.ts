/** What floats over the page: the card of the selection, and the frame of the mark that the keyboard is at. */
import { sameTarget, type Target } from "../marks/target.js";
import type { Point } from "./beside.js";
import { lift } from "./lift.js";
import type { Words } from "./mark.js";

/** The module that positions them; loaded with the first article. */
type Parts = Pick<typeof import("./parts.js"), "putBeside" | "frame">;

export class Floating {
  /** Where the page was clicked, until the card is there. */
  clicked: Point | null = null;

  readonly #parts: () => Parts | null;
  #card: { readonly card: HTMLElement; readonly target: Target | null; readonly end: () => void } | null = null;
  #endFrame: (() => void) | null = null;

  constructor(parts: () => Parts | null) {
    this.#parts = parts;
  }

  /** Shows the card at the words; `null` hides it. */
  place(card: HTMLElement | null, target: Target | null, wordsOf: (target: Target) => Words | null | undefined): void {
    if (card !== null && this.#card?.card === card && sameTarget(this.#card.target, target)) return;
    this.#endCard();
    const words = target === null ? null : wordsOf(target);
    if (card === null || !words) return;
    const { clicked } = this;
    this.clicked = null;
    lift(card);
    this.#card = { card, target, end: this.#parts()?.putBeside(card, words, clicked) ?? (() => undefined) };
  }

  /** Frames the words, in a layer of the element. */
  frame(layer: HTMLElement | null, words: Words | null | undefined): void {
    this.endFrame();
    if (layer !== null && words) this.#endFrame = this.#parts()?.frame(layer, words) ?? null;
  }

  endFrame(): void {
    this.#endFrame?.();
    this.#endFrame = null;
  }

  end(): void {
    this.endFrame();
    this.#endCard();
  }

  #endCard(): void {
    this.#card?.end();
    this.#card = null;
  }
}
