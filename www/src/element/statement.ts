/** A statement in a list: the cue in grey, the words, the score. Pressing it shows the statement in the text. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Claim } from "../engine/index.js";
import { parentOf, ticks } from "../marks/annotations.js";
import { cueWords, saidWords, whose } from "../model/look.js";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";

export function statement(
  shown: Shown,
  send: Commands,
  analysis: Analysis,
  claim: Claim,
  about: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { text } = shown.article.reading;
  const { target } = shown.view;
  const isSelected = target?.kind === "claim" && target.id === claim.id;
  const parent = parentOf(claim, analysis.claims);
  const cue = cueWords(text, claim);
  return html`
    <li class="statement ${isSelected ? "is-selected" : ""}">
      <button class="words" aria-current=${isSelected ? "true" : "false"}
        @click=${() => choose(shown, send, claim, isSelected)}>
        ${about}
        ${cue === "" ? nothing : html`<span class="cue">${cue}</span> `}<span
          class="said">${saidWords(text, claim)}</span>
        ${parent ? html` <span class="cue">(${STRINGS.inside(whose(analysis, parent))})</span>` : nothing}
        ${tickMarks(claim.checkability)}
      </button>
      ${
        isSelected
          ? html`<button class="why"
        @click=${() => send.select({ kind: "claim", id: claim.id }, "card", true)}>${STRINGS.cardHow}</button>`
          : nothing
      }
    </li>`;
}

export const tickMarks = (score: number): TemplateResult | typeof nothing => strokes(ticks(score));

/** One, two or three ticks, as in the margin. */
export const strokes = (count: number): TemplateResult | typeof nothing => {
  if (count === 0) return nothing;
  const label = STRINGS.ticks[count] ?? "";
  return html`<span class="inline-ticks" role="img" aria-label=${label}
    title=${label}>${Array.from({ length: count }, () => html`<i></i>`)}</span>`;
};

function choose(shown: Shown, send: Commands, claim: Claim, isSelected: boolean): void {
  send.look({ sheet: false });
  send.select({ kind: "claim", id: claim.id }, "panel", isSelected && !shown.view.card);
}
