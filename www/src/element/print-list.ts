/** For print alone: the speakers with the numbers that their statements bear in the text. */
import { html, type TemplateResult } from "lit";
import type { Analysis } from "../engine/index.js";
import { shownClaims, voices } from "../model/look.js";
import { STRINGS } from "../strings.js";
import { about } from "./panel-speakers.js";

export function printList(analysis: Analysis): TemplateResult {
  const numbers = new Map(shownClaims(analysis).map(({ id }, at) => [id, at + 1]));
  return html`
    <section class="print-list" aria-hidden="true">
      <h2>${STRINGS.printSpeakers}</h2>
      <ul>${voices(analysis).map(({ speaker, claims }) => html`
        <li><b>${speaker?.name ?? STRINGS.notNamed}</b>${speaker ? html` (${about(analysis, speaker)})` : ""}:
          ${claims.map(({ id }) => numbers.get(id)).filter((number) => number !== undefined).join(", ")}</li>`)}</ul>
      <p>${STRINGS.exportBy}</p>
    </section>`;
}
