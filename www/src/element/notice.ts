/** What went well, said for a moment over the article, with a way back where there is one. It moves nothing. */
import { html, nothing, type ReactiveController, type TemplateResult } from "lit";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";
import { ICONS } from "./icons.js";

/** Words are read in this time; who is to decide something gets longer, and the list of corrections has it still. */
const WORDS_MS = 4000;
const CHOICE_MS = 12_000;

export interface Notice {
  readonly words: string;
  /** What takes it back. */
  readonly undo?: () => void;
}

export class Notices implements ReactiveController {
  now: Notice | null = null;

  readonly #host: ClaimLight;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ClaimLight) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  tell(notice: Notice): void {
    this.now = notice;
    this.#host.say(notice.words);
    this.#host.requestUpdate();
    this.#wait();
  }

  end(): void {
    clearTimeout(this.#timer);
    if (this.now === null) return;
    const had =
      this.#host.renderRoot.querySelector(".notice")?.contains(this.#host.shadowRoot?.activeElement ?? null) ?? false;
    this.now = null;
    this.#host.requestUpdate();
    if (had) void this.#host.updateComplete.then(() => this.#host.article.focusMark(this.#host.view.target));
  }

  /** While somebody points at it or stands on it, it stays. */
  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        if (this.#host.renderRoot.querySelector(".notice:is(:hover, :focus-within)") === null) this.end();
        else this.#wait();
      },
      this.now?.undo ? CHOICE_MS : WORDS_MS,
    );
  }
}

export function notice(app: ClaimLight): TemplateResult | typeof nothing {
  const { now } = app.notices;
  if (now === null) return nothing;
  const undo = (): void => {
    app.notices.end();
    now.undo?.();
  };
  return html`<div class="status notice"><p>${now.words}</p>
    ${now.undo ? html`<button class="quiet" @click=${undo}>${ICONS.undo} ${STRINGS.undo}</button>` : nothing}
    <button class="quiet" aria-label=${STRINGS.dismiss} @click=${() => app.notices.end()}>${ICONS.close}</button></div>`;
}
