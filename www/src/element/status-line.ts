/** One line under the bar while something is to be said: work that goes on, what went wrong, what was corrected. */
import { html, nothing, type TemplateResult } from "lit";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";
import { ICONS } from "./icons.js";

export function statusLine(app: ClaimLight): TemplateResult | typeof nothing {
  const { reader } = app;
  const dismiss = html`<button class="quiet" @click=${() => reader.fail(null)} aria-label=${STRINGS.dismiss}>${ICONS.close}</button>`;
  if (reader.problem !== null) {
    return html`<div class="status problem" role="alert"><p>${reader.problem}</p>
      ${reader.phase === "failed" ? html`<button @click=${() => void reader.again()}>${STRINGS.tryAgain}</button>` : nothing}${dismiss}</div>`;
  }
  if (reader.phase === "working") {
    return html`<div class="status"><p>${STRINGS.working}</p>
      <progress aria-label=${STRINGS.working} max="1" .value=${reader.progress}></progress>
      <button @click=${() => reader.cancel()}>${STRINGS.cancel}</button></div>`;
  }
  if (reader.phase === "stopped") {
    return html`<div class="status"><p>${STRINGS.cancelled}</p><button @click=${() => void reader.again()}>${STRINGS.continueReading}</button></div>`;
  }
  if (reader.note !== "") return html`<div class="status"><p>${reader.note}</p></div>`;
  if (reader.corrections.length === 0) return nothing;
  return html`<div class="status"><p>${STRINGS.corrections(reader.corrections.length)}</p>
    <button class="quiet" @click=${() => { reader.undo(); app.say(STRINGS.undone); }}>${ICONS.undo} ${STRINGS.undo}</button></div>`;
}
