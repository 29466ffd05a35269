/**
 * A notice that something succeeded, shown briefly over the article, with an undo button if possible. Nothing moves.
 */
import { html, nothing, type ReactiveController, type TemplateResult } from "lit";
import type { Commands } from "../store/commands.js";
import type { Host } from "../store/stage.js";
import type { Notice, Shown } from "../store/state.js";
import type { Store } from "../store/store.js";
import { STRINGS } from "../strings.js";
import { ICONS } from "./icons.js";

/** How long a notice stays. With an undo button it stays longer; the list of corrections has it afterwards. */
const WORDS_MS = 4000;
const CHOICE_MS = 12_000;

export class Notices implements ReactiveController {
  readonly #host: Host;
  readonly #store: Store;
  /** The notice shown. */
  #now: Notice | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, store: Store) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    const { notice } = this.#store.state;
    if (notice === this.#now) return;
    this.#now = notice;
    clearTimeout(this.#timer);
    if (notice !== null) this.#wait();
  }

  close(): void {
    const { notice, view } = this.#store.state;
    if (notice === null) return;
    const had =
      this.#host.renderRoot.querySelector(".notice")?.contains(this.#host.shadowRoot?.activeElement ?? null) ?? false;
    const { stage } = this.#store;
    this.#store.change({ notice: null });
    if (had) stage.afterwards(() => stage.own().focusMark(view.target));
  }

  /** While the pointer or the focus is on it, it stays. */
  #wait(): void {
    this.#timer = setTimeout(
      () => {
        if (this.#host.renderRoot.querySelector(".notice:is(:hover, :focus-within)") === null) this.close();
        else this.#wait();
      },
      this.#now?.undo ? CHOICE_MS : WORDS_MS,
    );
  }
}

export function notice(shown: Shown, send: Commands): TemplateResult | typeof nothing {
  const { notice } = shown;
  if (notice === null) return nothing;
  return html`<div class="status notice"><p>${notice.words}</p>
    ${
      notice.undo
        ? html`<button class="quiet"
      @click=${() => send.closeNotice(true)}>${ICONS.undo} ${STRINGS.undo}</button>`
        : nothing
    }
    <button class="quiet" aria-label=${STRINGS.dismiss}
      @click=${() => send.closeNotice()}>${ICONS.close}</button></div>`;
}
