/**
 * The marks of an article on the host's page as a list for keyboard and screen reader. Highlights are in no
 * accessibility tree, and the page's nodes must not be changed, so the list is here. It is one tab stop; each item is
 * labelled with its kind and words, and the focused one is framed on the page.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "../engine/index.js";
import { sameTarget } from "../marks/target.js";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";
import { nameOf } from "./card.js";

export function marksList(shown: Shown, send: Commands, analysis: Analysis): TemplateResult {
  const stops = shown.onPage.marks;
  const known = stops.findIndex(({ target }) => sameTarget(target, shown.onPage.stop));
  const at = Math.max(0, known);
  return html`
    <div class="stops" role="group" aria-label=${STRINGS.marksLabel}>
      ${stops.map(
        ({ id, target }, nth) => html`<button class="stop ${target.kind}" data-id=${id} tabindex=${nth === at ? 0 : -1}
        @focus=${() => send.onPage.entered(target)} @blur=${() => send.onPage.left()}
        @click=${() => send.select(target, "text", true)}
          aria-label=${nameOf(shown, analysis, target) ?? nothing}></button>`,
      )}
    </div>
    <div class="frame" aria-hidden="true"></div>`;
}
