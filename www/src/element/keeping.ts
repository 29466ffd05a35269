/**
 * No work is lost: what was open in the tab is opened again, a new article leaves the one before on the shelf, and who
 * leaves with corrections that are kept nowhere is warned.
 */
import type { ReactiveController } from "lit";
import { takePlace } from "../keep/tab.js";
import type { Kept } from "../model/shelf.js";
import { titleOf } from "../model/title.js";
import type { ClaimLight } from "./claim-light.js";

export class Keeping implements ReactiveController {
  readonly #host: ClaimLight;
  #place: ReturnType<typeof takePlace> = null;
  #isStarted = false;
  #title = "";

  constructor(host: ClaimLight) {
    this.#host = host;
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

  /** Before the first drawing, so that the box for pasting does not flash up. */
  hostUpdate(): void {
    const { host, keep, id, shelf, reader } = this.#host;
    if (this.#isStarted || host.isOn) return;
    this.#isStarted = true;
    if (keep === "off") return;
    this.#place = takePlace(id);
    shelf.start(this.#place);
    const last = shelf.find(shelf.open);
    if (last !== undefined && reader.phase === "empty") void reader.reopen(last);
  }

  /** Says what the open article is called, where that has changed. */
  hostUpdated(): void {
    const { phase, reading, analysis } = this.#host.reader;
    const title = phase === "empty" ? "" : titleOf(reading.text, analysis);
    if (title === this.#title) return;
    this.#title = title;
    this.#host.dispatchEvent(new CustomEvent("claimlight-title", { detail: title, bubbles: true, composed: true }));
  }

  open(kept: Kept): void {
    this.#host.forget();
    void this.#host.reader.reopen(kept);
    void this.#host.updateComplete.then(() => this.#host.article.takeFocus());
  }

  /** Corrections are the reader's work; a text alone can be pasted again. */
  readonly #leave = (event: BeforeUnloadEvent): void => {
    const { reader, shelf } = this.#host;
    if (reader.phase !== "empty" && reader.corrections.length > 0 && !shelf.isKept) event.preventDefault();
  };
}
