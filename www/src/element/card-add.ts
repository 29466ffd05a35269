/**
 * Adds something that the analysis missed: the reader selects words and says whose statement they are, or which speaker
 * or country they mean. Without a selection, the reader chooses a sentence from a list. Opened by the button below the
 * selection, the key A, or the menu.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Range } from "../engine/index.js";
import { isShown } from "../marks/annotations.js";
import type { Commands } from "../store/commands.js";
import { freshClaim, freshSpeaker } from "../store/correcting.js";
import type { Shown } from "../store/state.js";
import { LAYERS, type Layer } from "../store/view.js";
import { STRINGS } from "../strings.js";
import { ICONS } from "./icons.js";

/** The button below the selection. */
export const addButton = (shown: Shown, send: Commands): TemplateResult | typeof nothing =>
  shown.view.selected === null || shown.view.adding
    ? nothing
    : html`
    <button class="add" @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => send.adding.open()}>${STRINGS.add} <kbd aria-hidden="true">A</kbd></button>`;

export function addCard(shown: Shown, send: Commands, analysis: Analysis): TemplateResult {
  const { selected } = shown.view;
  const what = selected === null ? "claim" : shown.addAs;
  return html`
    <section class="card add-card" role="dialog" aria-labelledby="card-title" tabindex="-1">
      <div class="card-head"><p class="eyebrow">${STRINGS.addMissed}</p>
        <button class="quiet close" aria-label=${STRINGS.close}
          @click=${() => send.adding.close()}>${ICONS.close}</button></div>
      <h2 id="card-title">${STRINGS.addAs[what]}</h2>
      ${
        selected === null
          ? nothing
          : html`<blockquote><p>${shown.article.reading.text.slice(selected.start, selected.end)}</p></blockquote>`
      }
      <form class="correcting" @submit=${(event: Event) => add(shown, send, analysis, what, event)}>
        ${
          selected === null
            ? sentences(shown, analysis)
            : html`<label>${STRINGS.addWhat}
          <select name="what" @change=${(event: Event) => send.adding.choose((event.target as HTMLSelectElement).value as Layer)}>
            ${LAYERS.map(
              (layer) => html`<option value=${layer}
              ?selected=${layer === what}>${STRINGS.addKind[layer]}</option>`,
            )}</select></label>`
        }
        ${
          what === "country"
            ? countryChoice(shown)
            : speakerChoice(analysis, what === "claim" ? STRINGS.correctSpeaker : STRINGS.addWho)
        }
        <button class="main">${STRINGS.addApply}</button>
      </form>
    </section>`;
}

const speakerChoice = (analysis: Analysis, question: string): TemplateResult => html`
  <label>${question}
    <select name="speaker"><option value="">${STRINGS.notNamed}</option>
      ${analysis.speakers.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select></label>
  <label>${STRINGS.correctSpeakerOther} <input name="name" autocomplete="off" placeholder=${STRINGS.correctSpeakerName}
    /></label>`;

const countryChoice = (shown: Shown): TemplateResult => html`
  <label>${STRINGS.addWhichCountry}
    <select name="country" required><option value=""></option>${shown.countries.map(
      ([code, name]) => html`<option
      value=${code}>${name}</option>`,
    )}</select></label>`;

/** The sentences without any statement. */
function sentences(shown: Shown, analysis: Analysis): TemplateResult {
  const { text } = shown.article.reading;
  const marked = analysis.claims.filter(isShown).flatMap(({ content }) => content);
  const free = analysis.sentences
    .filter(({ start, end }) => !marked.some((one) => one.start < end && one.end > start))
    .slice(0, 400);
  return html`<label>${STRINGS.addWhich}
    <select name="sentence" required><option value=""></option>
      ${free.map(
        ({ start, end }) => html`<option
        value="${start}-${end}">${text
          .slice(start, Math.min(end, start + 90))
          .replace(/\s+/g, " ")}${end - start > 90 ? "…" : ""}</option>`,
      )}</select></label>`;
}

function add(shown: Shown, send: Commands, analysis: Analysis, what: Layer, event: Event): void {
  event.preventDefault();
  const form = new FormData(event.target as HTMLFormElement);
  const value = (name: string): string => String(form.get(name) ?? "").trim();
  const [start = 0, end = 0] =
    shown.view.selected === null
      ? value("sentence").split("-").map(Number)
      : [shown.view.selected.start, shown.view.selected.end];
  if (end <= start) return;
  document.getSelection()?.removeAllRanges();
  if (what === "claim")
    return addClaim(
      shown,
      send,
      { start, end },
      value("name") !== "" ? value("name") : value("speaker") === "" ? null : Number(value("speaker")),
    );
  if (what === "country") {
    const [code, name] = shown.countries.find(([one]) => one === value("country")) ?? [];
    if (code !== undefined && name !== undefined)
      send.correcting.correct({
        kind: "add-country",
        start,
        end,
        code,
        name: analysis.countries.find((one) => one.code === code)?.name ?? name,
      });
    return;
  }
  const words = shown.article.reading.text.slice(start, end).replace(/\s+/g, " ");
  const isKnown = value("name") === "" && value("speaker") !== "";
  send.correcting.correct(
    isKnown
      ? { kind: "add-speaker", start, end, speaker: Number(value("speaker")) }
      : { kind: "add-speaker", start, end, speaker: freshSpeaker(shown.article), name: value("name") || words },
  );
}

function addClaim(shown: Shown, send: Commands, { start, end }: Range, speaker: number | string | null): void {
  const claim = freshClaim(shown.article);
  const isQuoted = /["“„«‘]/.test(shown.article.reading.text.slice(Math.max(0, start - 1), start + 1));
  send.correcting.correct({
    kind: "add-claim",
    claim,
    start,
    end,
    quotation: isQuoted ? "direct" : "indirect",
    speaker,
  });
}
