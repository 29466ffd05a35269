/** Follows the reader's selection in the article, so that a missed statement can be added (see card-add.ts). */
import type { ReactiveController } from "lit";
import type { Range } from "../engine/index.js";
import type { HostView } from "../host/host-view.js";
import { vouch } from "../model/vouch.js";
import { wholeOf } from "../store/article.js";
import type { Host } from "../store/stage.js";
import type { Store } from "../store/store.js";
import type { Layer } from "../store/view.js";
import { selectedIn } from "./selection.js";

/** How long the pointer must rest before a selection counts, in milliseconds. */
const STILL_MS = 200;

/** Follows the selection in the article. */
export class Adding implements ReactiveController {
  readonly #host: Host;
  readonly #store: Store;
  readonly #onPage: HostView;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, store: Store, onPage: HostView) {
    this.#host = host;
    this.#store = store;
    this.#onPage = onPage;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("selectionchange", this.#changed);
  }

  hostDisconnected(): void {
    document.removeEventListener("selectionchange", this.#changed);
    clearTimeout(this.#timer);
  }

  /** Updates the current selection; there is none until there is an analysis to add to. */
  selected(): Range | null {
    const { element } = this.#store.stage.own();
    const isReady = this.#store.state.article.phase === "ready";
    return element === null || !isReady ? null : selectedIn(this.#host.shadowRoot, element);
  }

  open(): void {
    const { article, countries, view } = this.#store.state;
    if (article.analysis === null || this.#onPage.isOn) return;
    this.choose("claim");
    if (countries.length === 0) void this.#load();
    this.#store.look({ adding: true, selected: this.selected() ?? view.selected, card: false, menu: false });
    this.#store.stage.focusNext(".card select", true);
  }

  choose(addAs: Layer): void {
    this.#store.change({ addAs });
  }

  close(): void {
    this.#store.look({ adding: false, selected: null });
    this.#store.stage.own().element?.focus({ preventScroll: true });
  }

  async #load(): Promise<void> {
    // If the full list cannot be loaded, the article's own countries can still be chosen.
    const countries = await vouch("countries")
      .then(() => import("claimlight:countries"))
      .then(
        (loaded) => loaded.default,
        () => wholeOf(this.#store.state.article)?.countries.map(({ code, name }) => [code, name] as const) ?? [],
      );
    this.#store.change({ countries });
  }

  readonly #changed = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { view } = this.#store.state;
      if (view.adding) return;
      const selected = this.selected();
      if (selected?.start !== view.selected?.start || selected?.end !== view.selected?.end)
        this.#store.look({ selected });
    }, STILL_MS);
  };
}
