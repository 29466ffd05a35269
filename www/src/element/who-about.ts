/** Who speaks about which country: a table of statement counts, largest first. A number opens its statements. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Country } from "../engine/index.js";
import { byMentions, type Voice, voices } from "../model/look.js";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";

/** More columns do not fit side by side; more rows are in the list of speakers. */
const MOST_COUNTRIES = 7;
const MOST_VOICES = 12;

const count = ({ claims }: Voice, code: string): number =>
  claims.filter(({ countries }) => countries.includes(code)).length;

export function whoAbout(shown: Shown, send: Commands, analysis: Analysis): TemplateResult | typeof nothing {
  const all = voices(analysis);
  const countries = byMentions(analysis)
    .filter(({ code }) => all.some((voice) => count(voice, code) > 0))
    .slice(0, MOST_COUNTRIES);
  const rows = all.filter((voice) => countries.some(({ code }) => count(voice, code) > 0)).slice(0, MOST_VOICES);
  if (rows.length === 0) return nothing;
  return html`
    <table class="who-about">
      <caption>${STRINGS.whoAbout}</caption>
      <thead><tr><td></td>${countries.map(
        ({ code, name }) => html`<th scope="col"><abbr
        title=${name}>${code}</abbr></th>`,
      )}</tr></thead>
      <tbody>${rows.map(
        (voice) => html`
        <tr><th scope="row">${voice.speaker?.name ?? STRINGS.notNamed}</th>${countries.map((country) =>
          cell(shown, send, voice, country),
        )}</tr>`,
      )}</tbody>
    </table>`;
}

function cell(shown: Shown, send: Commands, voice: Voice, { code, name }: Country): TemplateResult {
  const found = count(voice, code);
  if (found === 0) return html`<td></td>`;
  const show = (): void =>
    send.look({ tab: "speakers", filters: { ...shown.view.filters, about: code, by: voice.speaker?.id ?? null } });
  const label = STRINGS.whoAboutCell(voice.speaker?.name ?? STRINGS.notNamed, name, found);
  return html`<td><button aria-label=${label} title=${label} @click=${show}>${found}</button></td>`;
}
