/** All corrections in the order they were made. Each can be undone and redone on its own. */
import { html, nothing, type TemplateResult } from "lit";
import { saidOf } from "../model/said-of.js";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";

export function correctionsList(shown: Shown, send: Commands): TemplateResult | typeof nothing {
  const {
    corrections,
    undone,
    found,
    analysis,
    reading: { text },
  } = shown.article;
  if (corrections.length === 0 || found === null) return nothing;
  const known = [analysis ?? found, found];
  return html`
    <h2 id="corrections-heading">${STRINGS.corrections(corrections.length - undone.size)}</h2>
    <ol class="corrections" aria-labelledby="corrections-heading">${corrections.map(
      (correction, at) => html`
      <li class=${undone.has(at) ? "is-undone" : ""}><span>${saidOf(correction, text, known)}</span>
        <button class="quiet" @click=${() => send.correcting.turn(at)}>${
          undone.has(at) ? STRINGS.redo : STRINGS.undo
        }</button></li>`,
    )}</ol>`;
}
