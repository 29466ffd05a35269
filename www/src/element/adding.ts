/**
 * A statement that was missed: the reader selects its words and says whose they are. Without a selection, for those who
 * select nothing with a pointer, a sentence is chosen from a list. Opened by the button below the selection, by the key
 * A, or from the menu.
 */
import { html, nothing, type ReactiveController, type TemplateResult } from "lit";
import type { Analysis, Range } from "../engine/index.js";
import { isShown } from "../marks/annotations.js";
import type { Correction } from "../model/corrections.js";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";
import { ICONS } from "./icons.js";
import { selectedIn } from "./selection.js";

/** Selecting goes on while the pointer moves: so long it must have been still. */
const STILL_MS = 200;

/** Follows what is selected in the article. */
export class Adding implements ReactiveController {
  readonly #host: ClaimLight;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ClaimLight) {
    this.#host = host;
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
    const { article, reader, shadowRoot } = this.#host;
    const { element } = article;
    return element === null || reader.phase !== "ready" ? null : selectedIn(shadowRoot, element);
  }

  open(): void {
    if (this.#host.analysis === null || this.#host.host.isOn) return;
    this.#host.look({ adding: true, selected: this.selected() ?? this.#host.view.selected, card: false, menu: false });
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(".card select")?.focus({ preventScroll: true }));
  }

  close(): void {
    this.#host.look({ adding: false, selected: null });
    this.#host.article.element?.focus({ preventScroll: true });
  }

  readonly #changed = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { view } = this.#host;
      if (view.adding) return;
      const selected = this.selected();
      if (selected?.start !== view.selected?.start || selected?.end !== view.selected?.end) this.#host.look({ selected });
    }, STILL_MS);
  };
}

/** The button below what is selected. */
export const addButton = (app: ClaimLight): TemplateResult | typeof nothing =>
  app.view.selected === null || app.view.adding ? nothing : html`
    <button class="add" @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => app.adding.open()}>${STRINGS.add} <kbd aria-hidden="true">A</kbd></button>`;

export function addCard(app: ClaimLight, analysis: Analysis): TemplateResult {
  const { selected } = app.view;
  return html`
    <section class="card add-card" role="dialog" aria-labelledby="card-title" tabindex="-1">
      <div class="card-head"><p class="eyebrow">${STRINGS.addMissed}</p>
        <button class="quiet close" aria-label=${STRINGS.close} @click=${() => app.adding.close()}>${ICONS.close}</button></div>
      <h2 id="card-title">${STRINGS.add}</h2>
      ${selected === null ? nothing : html`<blockquote><p>${app.reader.reading.text.slice(selected.start, selected.end)}</p></blockquote>`}
      <form class="correcting" @submit=${(event: Event) => add(app, analysis, event)}>
        ${selected === null ? sentences(app, analysis) : nothing}
        <label>${STRINGS.correctSpeaker}
          <select name="speaker"><option value="">${STRINGS.notNamed}</option>
            ${analysis.speakers.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select></label>
        <label>${STRINGS.correctSpeakerOther} <input name="name" autocomplete="off" placeholder=${STRINGS.correctSpeakerName} /></label>
        <button class="main">${STRINGS.addApply}</button>
      </form>
    </section>`;
}

/** The sentences of which no part is a statement yet. */
function sentences(app: ClaimLight, analysis: Analysis): TemplateResult {
  const { text } = app.reader.reading;
  const marked = analysis.claims.filter(isShown).flatMap(({ content }) => content);
  const free = analysis.sentences.filter(({ start, end }) => !marked.some((one) => one.start < end && one.end > start)).slice(0, 400);
  return html`<label>${STRINGS.addWhich}
    <select name="sentence" required><option value=""></option>
      ${free.map(({ start, end }) => html`<option value="${start}-${end}">${text.slice(start, Math.min(end, start + 90)).replace(/\s+/g, " ")}${end - start > 90 ? "…" : ""}</option>`)}</select></label>`;
}

function add(app: ClaimLight, analysis: Analysis, event: Event): void {
  event.preventDefault();
  const form = new FormData(event.target as HTMLFormElement);
  const value = (name: string): string => String(form.get(name) ?? "").trim();
  const [start = 0, end = 0] = app.view.selected === null ? value("sentence").split("-").map(Number) : [app.view.selected.start, app.view.selected.end];
  if (end <= start) return;
  const speaker = value("name") !== "" ? value("name") : value("speaker") === "" ? null : Number(value("speaker"));
  // No other claim may ever have had its number: later corrections name claims by it.
  const numbers = app.reader.corrections.flatMap((one) => "claim" in one ? [one.claim] : []);
  const claim = Math.max(-1, ...numbers, ...(app.reader.found ?? analysis).claims.map(({ id }) => id)) + 1;
  const isQuoted = /["“„«‘]/.test(app.reader.reading.text.slice(Math.max(0, start - 1), start + 1));
  const correction: Correction = { kind: "add-claim", claim, start, end, quotation: isQuoted ? "direct" : "indirect", speaker };
  app.look({ adding: false, selected: null });
  document.getSelection()?.removeAllRanges();
  app.reader.correct(correction);
  const at = app.reader.corrections.length - 1;
  app.notices.tell({ words: STRINGS.added, undo: () => app.reader.turn(at) });
  void app.updateComplete.then(() => app.select({ kind: "claim", id: claim }, "card", true));
}
