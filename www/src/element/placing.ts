/** Positions what floats over the article at its words: the card, the button for a missed statement, outlines. */

import type { HostView } from "../host/host-view.js";
import { scrollBy } from "../host/scroll.js";
import type { Host, OwnSurface } from "../store/stage.js";
import type { Store } from "../store/store.js";
import { linesOf, placeAdd, placeCard } from "./place.js";
import { linesAt } from "./selection.js";

/** The margin between a selected row and the edges of the panel, in pixels. */
const ABOVE = 16;
const BELOW = 72;

export class Placing {
  readonly #host: Host;
  readonly #store: Store;
  readonly #article: OwnSurface;
  readonly #onPage: HostView;

  constructor(host: Host, store: Store, article: OwnSurface, onPage: HostView) {
    this.#host = host;
    this.#store = store;
    this.#article = article;
    this.#onPage = onPage;
  }

  update(): void {
    const { renderRoot: root } = this.#host;
    const { adding, selected, spot } = this.#store.state.view;
    if (this.#onPage.isOn) return this.#onPage.placeCard(root.querySelector(".card"));
    const { element } = this.#article;
    const lines = selected === null || element === null ? [] : linesAt(element, selected);
    placeAdd(root.querySelector(".add"), lines);
    this.#outline(element === null || spot === null ? [] : linesAt(element, spot));
    const mark = this.#article.activeMark();
    placeCard(
      root.querySelector(".card"),
      adding ? lines : mark === null ? [] : linesOf(mark),
      root.querySelector(".root"),
    );
  }

  /** Scrolls only the panel, so that the selected row is in view. */
  showRow(): void {
    const { renderRoot: root } = this.#host;
    const list = root.querySelector(".tab-panel");
    const row = root.querySelector(".panel [aria-current=true]");
    if (list === null || row === null) return;
    const [frame, box] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
    const above = box.top - frame.top - ABOVE;
    const below = box.bottom - frame.bottom + BELOW;
    if (above < 0 || below > 0) scrollBy(list, above < 0 ? above : Math.min(above, below));
  }

  #outline(lines: readonly DOMRect[]): void {
    const spots = this.#host.renderRoot.querySelector<HTMLElement>(".spots");
    const sheet = spots?.parentElement?.getBoundingClientRect();
    if (!spots || !sheet || (lines.length === 0 && spots.firstChild === null)) return;
    spots.replaceChildren(
      ...lines.map((line) => {
        const box = document.createElement("i");
        Object.assign(box.style, {
          left: `${line.left - sheet.left}px`,
          top: `${line.top - sheet.top}px`,
          width: `${line.width}px`,
          height: `${line.height}px`,
        });
        return box;
      }),
    );
  }
}
