/** "Countries": a map, who speaks about which country, and how often and in which form each is mentioned. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Country } from "../engine/index.js";
import { isAttributed } from "../marks/annotations.js";
import { byMentions, counted, whose } from "../model/look.js";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";
import { list, viaCounts } from "../words.js";
import { countryMap } from "./country-map.js";
import { empty } from "./panel-rows.js";
import { whoAbout } from "./who-about.js";

export function countriesPanel(shown: Shown, send: Commands, analysis: Analysis): TemplateResult {
  const countries = byMentions(analysis);
  if (countries.length === 0) return empty(STRINGS.noCountries);
  const most = Math.max(1, ...countries.map((country) => counted(analysis, country)));
  return html`
    ${countryMap(shown, send, analysis)}
    ${whoAbout(shown, send, analysis)}
    <ol class="countries">${countries.map((country) => row(shown, send, analysis, country, most))}</ol>`;
}

function row(shown: Shown, send: Commands, analysis: Analysis, country: Country, most: number): TemplateResult {
  const { target, filters } = shown.view;
  const isSelected = target?.kind === "country" && target.code === country.code;
  const about = analysis.claims.filter((claim) => isAttributed(claim) && claim.countries.includes(country.code));
  const names = [...new Set(about.map((claim) => whose(analysis, claim)))];
  const width = Math.max(1, Math.round((counted(analysis, country) / most) * 100));
  return html`
    <li class="country-row ${isSelected ? "is-selected" : ""}">
      <button class="country-name" aria-current=${isSelected ? "true" : "false"}
        @click=${() => send.select({ kind: "country", code: country.code }, "panel")}>
        <b>${country.name}</b> <span class="code">${country.code}</span> <span
          class="count">${STRINGS.mentions(counted(analysis, country))}</span>
      </button>
      <svg class="share country-share" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
        <rect class="share-all" width="100" height="3" /><rect class="share-own" width=${width} height="3" /></svg>
      ${
        names.length === 0
          ? nothing
          : html`
        <p class="about"><button class="link"
          @click=${() => send.look({ tab: "speakers", filters: { ...filters, about: country.code, by: null } })}>
          ${STRINGS.spokenAbout(about.length)}</button>: ${list(names)}</p>`
      }
      ${isSelected ? html`<p class="about">${viaCounts(country)}</p>${steps(shown, send, country)}` : nothing}
    </li>`;
}

/** Each mention of the selected country with the words around it. */
function steps(shown: Shown, send: Commands, country: Country): TemplateResult {
  const { text } = shown.article.reading;
  return html`<ol class="mentions">${country.mentions.map(
    ({ start, end }, nth) => html`
    <li><button @click=${() => send.select({ kind: "country", code: country.code, nth }, "panel")}>
      ${before(text, start)}<b>${text.slice(start, end)}</b>${after(text, end)}</button></li>`,
  )}</ol>`;
}

const AROUND = 28;

/** The words before and after on the same line, cut at word boundaries. */
function before(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return line.length <= AROUND ? line.trimStart() : `… ${line.slice(-AROUND).replace(/^\S*\s/, "")}`;
}

function after(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  const line = text.slice(at, end < 0 ? text.length : end);
  return line.length <= AROUND ? line.trimEnd() : `${line.slice(0, AROUND).replace(/\s\S*$/, "")} …`;
}
