/** One line over the article while something is to be said: work that goes on, or what went wrong. It moves nothing. */
import { html, nothing, type TemplateResult } from "lit";
import { languageName } from "../model/language.js";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";
import { ICONS } from "./icons.js";

export function statusLine(app: ClaimLight): TemplateResult | typeof nothing {
  const { reader, shelf } = app;
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
  if (reader.phase === "foreign" && reader.found !== null) {
    return html`<div class="status" role="status"><p>${STRINGS.foreign(languageName(reader.found.language.code))}</p><button @click=${() => void reader.again(true)}>${STRINGS.markAnyway}</button></div>`;
  }
  if (shelf.notKept !== null && reader.phase !== "empty") {
    return html`<div class="status problem" role="alert"><p>${STRINGS.notKept(shelf.notKept.code, shelf.notKept.where)}</p>
      <button class="quiet" @click=${() => shelf.dismiss()} aria-label=${STRINGS.dismiss}>${ICONS.close}</button></div>`;
  }
  return nothing;
}
