/** Follows what the reader selects in the article, to be added as something that was missed (see card-add.ts). */
import type { ReactiveController } from "lit";
import type { Range } from "../engine/index.js";
import type { HostView } from "../host/host-view.js";
import { vouch } from "../model/vouch.js";
import { wholeOf } from "../store/article.js";
import type { Host } from "../store/stage.js";
import type { Store } from "../store/store.js";
import type { Layer } from "../store/view.js";
import { selectedIn } from "./selection.js";

/** Selecting goes on while the pointer moves: so long it must have been still. */
const STILL_MS = 200;

/** Follows what is selected in the article. */
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

  /** What is selected now; nothing while no analysis is there to be added to. */
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
    // Where the list does not come, those of the article can still be chosen.
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
