/**
 * Saves the reader's work: the article open in the tab is reopened, a new article leaves the previous one on the shelf,
 * and leaving with unsaved corrections shows a warning.
 */
import type { ReactiveController } from "lit";
import type { HostView } from "../host/host-view.js";
import { takePlace } from "../keep/tab.js";
import type { Shelf } from "../model/shelf.js";
import { titleOf } from "../model/title.js";
import type { Reader } from "../store/reader.js";
import type { Host } from "../store/stage.js";
import type { Store } from "../store/store.js";

export class Keeping implements ReactiveController {
  readonly #host: Host;
  readonly #store: Store;
  readonly #reader: Reader;
  readonly #shelf: Shelf;
  readonly #onPage: HostView;
  #place: ReturnType<typeof takePlace> = null;
  #isStarted = false;
  #title = "";

  constructor(host: Host, store: Store, reader: Reader, shelf: Shelf, onPage: HostView) {
    this.#host = host;
    this.#store = store;
    this.#reader = reader;
    this.#shelf = shelf;
    this.#onPage = onPage;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener("beforeunload", this.#leave);
  }

  hostDisconnected(): void {
    window.removeEventListener("beforeunload", this.#leave);
    this.#place?.leave();
    this.#place = null;
    this.#isStarted = false;
  }

  /** Runs before the first render, so that the paste box does not flash up. */
  hostUpdate(): void {
    const { keep, id } = this.#host;
    if (this.#isStarted || this.#onPage.isOn) return;
    this.#isStarted = true;
    if (keep === "off") return;
    this.#place = takePlace(id);
    this.#shelf.start(this.#place);
    const last = this.#shelf.find(this.#shelf.open);
    if (last !== undefined && this.#reader.article.phase === "empty") void this.#reader.reopen(last);
  }

  /** Announces the title of the open article if it changed. */
  hostUpdated(): void {
    const { phase, reading, analysis } = this.#reader.article;
    const title = phase === "empty" ? "" : titleOf(reading.text, analysis);
    if (title === this.#title) return;
    this.#title = title;
    this.#store.stage.tell("claimlight-title", title);
  }

  /** Corrections are the reader's work; a text can be pasted again. */
  readonly #leave = (event: BeforeUnloadEvent): void => {
    const { phase, corrections } = this.#reader.article;
    if (phase !== "empty" && corrections.length > 0 && !this.#shelf.isKept) event.preventDefault();
  };
}
