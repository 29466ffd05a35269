/** Only in print: the speakers with the numbers of their statements in the text. */
import { html, type TemplateResult } from "lit";
import type { Analysis, Claim } from "../engine/index.js";
import { isAttributed } from "../marks/annotations.js";
import { numbers, shownClaims, voices } from "../model/look.js";
import { STRINGS } from "../strings.js";
import { about } from "./panel-speakers.js";

export function printList(analysis: Analysis): TemplateResult {
  const known = numbers(analysis);
  const own = shownClaims(analysis).filter((claim) => !isAttributed(claim));
  const listed = (claims: readonly Claim[]): string =>
    claims
      .map(({ id }) => known.get(id))
      .filter((number) => number !== undefined)
      .join(", ");
  return html`
    <section class="print-list" aria-hidden="true">
      <h2>${STRINGS.printSpeakers}</h2>
      <ul>${voices(analysis).map(
        ({ speaker, claims }) => html`
        <li><b>${speaker?.name ?? STRINGS.notNamed}</b>${speaker ? html` (${about(analysis, speaker)})` : ""}:
          ${listed(claims)}</li>`,
      )}
        ${own.length > 0 ? html`<li><b>${STRINGS.ownWords}</b>: ${listed(own)}</li>` : ""}</ul>
      <p>${STRINGS.exportBy}</p>
    </section>`;
}
