/**
 * Something that was missed: the reader selects its words and says whose statement they are, or which speaker or country
 * they mean. Without a selection, for those who
 * select nothing with a pointer, a sentence is chosen from a list. Opened by the button below the selection, by the key
 * A, or from the menu.
 */
import { html, nothing, type ReactiveController, type TemplateResult } from "lit";
import type { Analysis, Range } from "../engine/index.js";
import { isShown } from "../marks/annotations.js";
import { vouch } from "../model/vouch.js";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";
import { correct, freshClaim, freshSpeaker } from "./correcting.js";
import { ICONS } from "./icons.js";
import { selectedIn } from "./selection.js";
import { LAYERS, type Layer } from "../store/view.js";

type Countries = typeof import("claimlight:countries")["default"];

/** Selecting goes on while the pointer moves: so long it must have been still. */
const STILL_MS = 200;

/** Follows what is selected in the article. */
export class Adding implements ReactiveController {
  /** What the selected words are. */
  what: Layer = "claim";
  /** All that can be chosen; empty until something is added for the first time. */
  countries: Countries = [];

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
    if (this.#host.reader.analysis === null || this.#host.host.isOn) return;
    this.what = "claim";
    if (this.countries.length === 0) void this.#load();
    this.#host.look({ adding: true, selected: this.selected() ?? this.#host.view.selected, card: false, menu: false });
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(".card select")?.focus({ preventScroll: true }),
    );
  }

  choose(what: Layer): void {
    this.what = what;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#host.look({ adding: false, selected: null });
    this.#host.article.element?.focus({ preventScroll: true });
  }

  async #load(): Promise<void> {
    // Where the list does not come, those of the article can still be chosen.
    this.countries = await vouch("countries")
      .then(() => import("claimlight:countries"))
      .then(
        (loaded) => loaded.default,
        () => this.#host.analysis?.countries.map(({ code, name }) => [code, name] as const) ?? [],
      );
    this.#host.requestUpdate();
  }

  readonly #changed = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { view } = this.#host;
      if (view.adding) return;
      const selected = this.selected();
      if (selected?.start !== view.selected?.start || selected?.end !== view.selected?.end)
        this.#host.look({ selected });
    }, STILL_MS);
  };
}

/** The button below what is selected. */
export const addButton = (app: ClaimLight): TemplateResult | typeof nothing =>
  app.view.selected === null || app.view.adding
    ? nothing
    : html`
    <button class="add" @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => app.adding.open()}>${STRINGS.add} <kbd aria-hidden="true">A</kbd></button>`;

export function addCard(app: ClaimLight, analysis: Analysis): TemplateResult {
  const { selected } = app.view;
  const what = selected === null ? "claim" : app.adding.what;
  return html`
    <section class="card add-card" role="dialog" aria-labelledby="card-title" tabindex="-1">
      <div class="card-head"><p class="eyebrow">${STRINGS.addMissed}</p>
        <button class="quiet close" aria-label=${STRINGS.close} @click=${() => app.adding.close()}>${ICONS.close}</button></div>
      <h2 id="card-title">${STRINGS.addAs[what]}</h2>
      ${selected === null ? nothing : html`<blockquote><p>${app.reader.reading.text.slice(selected.start, selected.end)}</p></blockquote>`}
      <form class="correcting" @submit=${(event: Event) => add(app, analysis, what, event)}>
        ${
          selected === null
            ? sentences(app, analysis)
            : html`<label>${STRINGS.addWhat}
          <select name="what" @change=${(event: Event) => app.adding.choose((event.target as HTMLSelectElement).value as Layer)}>
            ${LAYERS.map((layer) => html`<option value=${layer} ?selected=${layer === what}>${STRINGS.addKind[layer]}</option>`)}</select></label>`
        }
        ${what === "country" ? countryChoice(app) : speakerChoice(analysis, what === "claim" ? STRINGS.correctSpeaker : STRINGS.addWho)}
        <button class="main">${STRINGS.addApply}</button>
      </form>
    </section>`;
}

const speakerChoice = (analysis: Analysis, question: string): TemplateResult => html`
  <label>${question}
    <select name="speaker"><option value="">${STRINGS.notNamed}</option>
      ${analysis.speakers.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select></label>
  <label>${STRINGS.correctSpeakerOther} <input name="name" autocomplete="off" placeholder=${STRINGS.correctSpeakerName} /></label>`;

const countryChoice = (app: ClaimLight): TemplateResult => html`
  <label>${STRINGS.addWhichCountry}
    <select name="country" required><option value=""></option>${app.adding.countries.map(([code, name]) => html`<option value=${code}>${name}</option>`)}</select></label>`;

/** The sentences of which no part is a statement yet. */
function sentences(app: ClaimLight, analysis: Analysis): TemplateResult {
  const { text } = app.reader.reading;
  const marked = analysis.claims.filter(isShown).flatMap(({ content }) => content);
  const free = analysis.sentences
    .filter(({ start, end }) => !marked.some((one) => one.start < end && one.end > start))
    .slice(0, 400);
  return html`<label>${STRINGS.addWhich}
    <select name="sentence" required><option value=""></option>
      ${free.map(({ start, end }) => html`<option value="${start}-${end}">${text.slice(start, Math.min(end, start + 90)).replace(/\s+/g, " ")}${end - start > 90 ? "…" : ""}</option>`)}</select></label>`;
}

function add(app: ClaimLight, analysis: Analysis, what: Layer, event: Event): void {
  event.preventDefault();
  const form = new FormData(event.target as HTMLFormElement);
  const value = (name: string): string => String(form.get(name) ?? "").trim();
  const [start = 0, end = 0] =
    app.view.selected === null
      ? value("sentence").split("-").map(Number)
      : [app.view.selected.start, app.view.selected.end];
  if (end <= start) return;
  document.getSelection()?.removeAllRanges();
  if (what === "claim")
    return addClaim(
      app,
      { start, end },
      value("name") !== "" ? value("name") : value("speaker") === "" ? null : Number(value("speaker")),
    );
  if (what === "country") {
    const [code, name] = app.adding.countries.find(([one]) => one === value("country")) ?? [];
    if (code !== undefined && name !== undefined)
      correct(app, {
        kind: "add-country",
        start,
        end,
        code,
        name: analysis.countries.find((one) => one.code === code)?.name ?? name,
      });
    return;
  }
  const words = app.reader.reading.text.slice(start, end).replace(/\s+/g, " ");
  const isKnown = value("name") === "" && value("speaker") !== "";
  correct(
    app,
    isKnown
      ? { kind: "add-speaker", start, end, speaker: Number(value("speaker")) }
      : { kind: "add-speaker", start, end, speaker: freshSpeaker(app), name: value("name") || words },
  );
}

function addClaim(app: ClaimLight, { start, end }: Range, speaker: number | string | null): void {
  const claim = freshClaim(app);
  const isQuoted = /["“„«‘]/.test(app.reader.reading.text.slice(Math.max(0, start - 1), start + 1));
  correct(app, { kind: "add-claim", claim, start, end, quotation: isQuoted ? "direct" : "indirect", speaker });
  void app.updateComplete.then(() => app.select({ kind: "claim", id: claim }, "card", true));
}
