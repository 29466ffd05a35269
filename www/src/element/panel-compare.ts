/** Side by side: speakers in only one of two articles, the statements of shared speakers, shared countries. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Country } from "../engine/index.js";
import { compare, type Pair, type Sides } from "../model/compare.js";
import { counted, saidWords, type Voice } from "../model/look.js";
import { titleOf } from "../model/title.js";
import type { Commands } from "../store/commands.js";
import type { Other, Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";
import { statement } from "./statement.js";

/** Further statements of a speaker are shown only in the article. */
const FEW = 12;

export function comparePanel(shown: Shown, send: Commands, analysis: Analysis): TemplateResult {
  const { other, isComparing } = shown;
  return html`
    <p class="note">${other === null ? STRINGS.compareWith : html`${STRINGS.comparedWith} <b>${other.title}</b>`}
      ${
        other === null
          ? nothing
          : html`<button class="link"
        @click=${() => send.comparing.again()}>${STRINGS.compareOther}</button>`
      }
      <button class="link" @click=${() => send.comparing.end()}>${STRINGS.compareEnd}</button></p>
    ${
      isComparing
        ? html`<p class="empty">${STRINGS.working}</p>`
        : other === null
          ? choose(shown, send)
          : sides(shown, send, analysis, other)
    }`;
}

function choose(shown: Shown, send: Commands): TemplateResult {
  const others = shown.shelf.articles.filter(({ id }) => id !== shown.article.id);
  const paste = (event: Event): void => {
    event.preventDefault();
    send.comparing.pasted(String(new FormData(event.target as HTMLFormElement).get("other") ?? ""));
  };
  return html`
    <ul class="shelf">${others.map(
      (kept) => html`<li class="kept"><button class="kept-open"
      @click=${() => void send.comparing.open(kept)}><b>${kept.title || titleOf(kept.text) || STRINGS.untitled}</b></button></li>`,
    )}</ul>
    <form class="correcting" @submit=${paste}><label>${STRINGS.comparePaste} <textarea name="other" rows="6"
      spellcheck="false"></textarea></label>
      <button class="main">${STRINGS.compareApply}</button></form>`;
}

function sides(shown: Shown, send: Commands, analysis: Analysis, other: Other): TemplateResult {
  const { voices, countries } = compare(analysis, other.analysis);
  return html`
    ${
      voices.both.length === 0
        ? nothing
        : html`<h3>${STRINGS.heardBoth}</h3>${voices.both.map((pair) => both(shown, send, analysis, other, pair))}`
    }
    ${alone(
      STRINGS.heardHere,
      voices.here,
      (voice) => html`<b>${voice.speaker?.name}</b><ol
      class="statements">${voice.claims.slice(0, FEW).map((claim) => statement(shown, send, analysis, claim))}</ol>`,
    )}
    ${alone(STRINGS.heardThere, voices.there, (voice) => html`<b>${voice.speaker?.name}</b>${words(other, voice)}`)}
    ${countryTable(analysis, other.analysis, countries)}`;
}

const both = (
  shown: Shown,
  send: Commands,
  analysis: Analysis,
  other: Other,
  { here, there }: Pair<Voice>,
): TemplateResult => html`
  <section class="pair"><h4>${here.speaker?.name}</h4>
    <div class="two"><div><h5>${STRINGS.here}</h5><ol
      class="statements">${here.claims.slice(0, FEW).map((claim) => statement(shown, send, analysis, claim))}</ol></div>
      <div><h5>${STRINGS.there}</h5>${words(other, there)}</div></div></section>`;

/** Statements of the other article, whose text is not shown. */
const words = ({ text }: Other, { claims }: Voice): TemplateResult =>
  html`<ul class="other-words">${claims.slice(0, FEW).map((claim) => html`<li>${saidWords(text, claim)}</li>`)}</ul>`;

const alone = (
  heading: string,
  voices: readonly Voice[],
  row: (voice: Voice) => TemplateResult,
): TemplateResult | typeof nothing =>
  voices.length === 0
    ? nothing
    : html`<h3>${heading}</h3><ul class="alone">${voices.map((voice) => html`<li>${row(voice)}</li>`)}</ul>`;

function countryTable(
  here: Analysis,
  there: Analysis,
  { both: shared, here: left, there: right }: Sides<Country>,
): TemplateResult | typeof nothing {
  const row = (name: string, one: number, other: number): TemplateResult =>
    html`<tr><th scope="row">${name}</th><td>${one}</td><td>${other}</td></tr>`;
  if (shared.length + left.length + right.length === 0) return nothing;
  return html`<table class="who-about"><caption>${STRINGS.compareCountries}</caption>
    <thead><tr><td></td><th scope="col">${STRINGS.here}</th><th scope="col">${STRINGS.there}</th></tr></thead>
    <tbody>${shared.map((pair) => row(pair.here.name, counted(here, pair.here), counted(there, pair.there)))}
      ${left.map((country) => row(country.name, counted(here, country), 0))}${right.map((country) =>
        row(country.name, 0, counted(there, country)),
      )}</tbody></table>`;
}
