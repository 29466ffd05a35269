/**
 * Renders an article in slices: a long article yields to input between slices, and each slice is laid out when it comes
 * into view.
 */

/** How long slices are rendered before input is handled, in milliseconds. */
const AT_ONCE = 30;

type Rest = Generator<DocumentFragment, void>;

export interface Told {
  /** Called when everything is rendered. */
  drawn(element: HTMLElement): void;
  /** Called when everything is rendered, if that was later than requested. */
  late(element: HTMLElement): void;
}

export class Slices {
  readonly #told: Told;
  /** The slices that are still missing, and where they go. */
  #rest: { readonly slices: Rest; readonly element: HTMLElement } | null = null;

  constructor(told: Told) {
    this.#told = told;
  }

  draw(element: HTMLElement, slices: Rest, isLong: boolean): void {
    this.#rest = { slices, element };
    if (isLong) this.#some(element, slices);
    else this.#all(element, slices, false);
  }

  /** Renders the missing slices now, because something in them is needed. */
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

  /** Renders for a while, then continues after input is handled, unless another article has replaced this one. */
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

/** A slice of a long text in its own box, which is laid out when it comes into view. */
function boxed(slice: DocumentFragment): HTMLElement {
  const box = document.createElement("div");
  box.className = "slice";
  box.append(slice);
  return box;
}
