/**
 * Draws an article in slices: a long one gives way to the reader between them, and is laid out where it comes into
 * view.
 */

/** For so long in milliseconds slices are drawn before the reader's next key or click is seen to. */
const AT_ONCE = 30;

type Rest = Generator<DocumentFragment, void>;

export interface Told {
  /** All of it is drawn. */
  drawn(element: HTMLElement): void;
  /** … later than it was asked for. */
  late(element: HTMLElement): void;
}

export class Slices {
  readonly #told: Told;
  /** What is not drawn yet, and where. */
  #rest: { readonly slices: Rest; readonly element: HTMLElement } | null = null;

  constructor(told: Told) {
    this.#told = told;
  }

  draw(element: HTMLElement, slices: Rest, isLong: boolean): void {
    this.#rest = { slices, element };
    if (isLong) this.#some(element, slices);
    else this.#all(element, slices, false);
  }

  /** Draws what is missing, where something in it is asked for. */
  finish(): void {
    if (this.#rest === null) return;
    const { element, slices } = this.#rest;
    this.#all(element, slices, true);
    this.#told.late(element);
  }

  forget(): void {
    this.#rest = null;
  }

  #all(element: HTMLElement, slices: Rest, isLong: boolean): void {
    for (const slice of slices) element.append(isLong ? boxed(slice) : slice);
    this.#rest = null;
    this.#told.drawn(element);
  }

  /** Draws for a while, and goes on when the reader has been seen to, unless something else is drawn by then. */
  #some(element: HTMLElement, slices: Rest): void {
    const start = performance.now();
    while (performance.now() - start < AT_ONCE) {
      const { value, done } = slices.next();
      if (done) {
        this.finish();
        return;
      }
      element.append(boxed(value));
    }
    setTimeout(() => {
      if (this.#rest?.slices === slices) this.#some(element, slices);
    });
  }
}

/** A slice of a long text in a box of its own, whose inside is laid out when it comes into view. */
function boxed(slice: DocumentFragment): HTMLElement {
  const box = document.createElement("div");
  box.className = "slice";
  box.append(slice);
  return box;
}
