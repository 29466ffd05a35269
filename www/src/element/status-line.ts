/** A line over the article for progress and errors. It moves nothing. */
import { html, nothing, type TemplateResult } from "lit";
import { languageName } from "../model/language.js";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";
import { ICONS } from "./icons.js";

export function statusLine(shown: Shown, send: Commands): TemplateResult | typeof nothing {
  const {
    article: { phase, problem, progress, found },
    shelf: { notKept },
  } = shown;
  const dismiss = html`<button class="quiet" @click=${() => send.reader.fail(null)}
    aria-label=${STRINGS.dismiss}>${ICONS.close}</button>`;
  if (problem !== null) {
    return html`<div class="status problem" role="alert"><p>${problem}</p>
      ${
        phase === "failed"
          ? html`<button
        @click=${() => void send.reader.again()}>${STRINGS.tryAgain}</button>`
          : nothing
      }${dismiss}</div>`;
  }
  if (phase === "working") {
    return html`<div class="status"><p>${STRINGS.working}</p>
      <progress aria-label=${STRINGS.working} max="1" .value=${progress}></progress>
      <button @click=${() => send.reader.cancel()}>${STRINGS.cancel}</button></div>`;
  }
  if (phase === "stopped") {
    return html`<div class="status"><p>${STRINGS.cancelled}</p><button
      @click=${() => void send.reader.again()}>${STRINGS.continueReading}</button></div>`;
  }
  if (phase === "foreign" && found !== null) {
    return html`<div class="status" role="status"><p>${STRINGS.foreign(languageName(found.language.code))}</p><button
      @click=${() => void send.reader.again(true)}>${STRINGS.markAnyway}</button></div>`;
  }
  if (notKept !== null && phase !== "empty") {
    return html`<div class="status problem" role="alert"><p>${STRINGS.notKept(notKept.code, notKept.where)}</p>
      <button class="quiet" @click=${() => send.shelf.dismiss()}
        aria-label=${STRINGS.dismiss}>${ICONS.close}</button></div>`;
  }
  return nothing;
}
