/**
 * A small tag with the speaker's name over the line under the pointer, or over the focused mark. Visual only: the
 * mark's label says the same. Escape hides it.
 */
import type { ReactiveController } from "lit";
import { targetOf } from "../marks/target.js";
import { countryOf, speakerOf } from "../model/look.js";
import { wholeOf } from "../store/article.js";
import type { Host } from "../store/stage.js";
import type { Store } from "../store/store.js";
import { LAYERS } from "../store/view.js";
import { described } from "./mark-maker.js";

export class Tag implements ReactiveController {
  readonly #host: Host;
  readonly #store: Store;
  #shown: HTMLElement | null = null;

  constructor(host: Host, store: Store) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener("pointermove", this.#pointed);
    this.#host.addEventListener("pointerleave", this.#end);
    this.#host.renderRoot.addEventListener("focusin", this.#focused);
    this.#host.renderRoot.addEventListener("focusout", this.#end);
    this.#host.addEventListener("keydown", this.#key);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener("pointermove", this.#pointed);
    this.#host.removeEventListener("pointerleave", this.#end);
    this.#host.renderRoot.removeEventListener("focusin", this.#focused);
    this.#host.renderRoot.removeEventListener("focusout", this.#end);
    this.#host.removeEventListener("keydown", this.#key);
  }

  readonly #pointed = (event: PointerEvent): void => {
    if (event.pointerType !== "touch") this.#show(event.composedPath()[0], event.clientY);
  };

  // Focus moves inside a shadow root are not visible outside it.
  readonly #focused = (event: Event): void => this.#show(event.composedPath()[0]);

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.#end();
  };

  readonly #end = (): void => {
    this.#shown = null;
    this.#element?.classList.remove("is-shown");
  };

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(".tag");
  }

  #show(at: EventTarget | undefined, y?: number): void {
    const { layers, card } = this.#store.state.view;
    const shown = LAYERS.filter((layer) => layers[layer])
      .map((layer) => `.text mark.${layer}`)
      .join(",");
    const mark = at instanceof Element && shown !== "" ? at.closest<HTMLElement>(shown) : null;
    if (mark === this.#shown && (mark === null || y === undefined)) return;
    const words = mark === null || card ? "" : this.#words(mark.dataset["id"] ?? "");
    const tag = this.#element;
    if (mark === null || tag === null || words === "") return this.#end();
    this.#shown = mark;
    const sheet = tag.offsetParent?.getBoundingClientRect();
    const lines = [...mark.getClientRects()];
    const line = lines.find((one) => y !== undefined && y >= one.top && y <= one.bottom) ?? lines[0];
    if (sheet === undefined || line === undefined) return;
    if (tag.textContent !== words) tag.textContent = words;
    tag.classList.add("is-shown");
    tag.style.top = `${line.top - sheet.top}px`;
    tag.style.left = `${Math.max(0, Math.min(line.left - sheet.left, sheet.width - tag.offsetWidth))}px`;
  }

  #words(id: string): string {
    const analysis = wholeOf(this.#store.state.article);
    const target = targetOf(id);
    if (analysis === null || target === null) return "";
    if (target.kind === "speaker") return speakerOf(analysis, target.id)?.name ?? "";
    if (target.kind === "country") return countryOf(analysis, target.code)?.name ?? "";
    return described(analysis, id);
  }
}
