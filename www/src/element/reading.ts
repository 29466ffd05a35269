/** The reading view: the summary line, the margin, the article, and what floats over it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "../engine/index.js";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";
import { addButton } from "./card-add.js";
import { endHandles } from "./ends.js";
import { printList } from "./print-list.js";
import { summaryLine } from "./summary-line.js";

export function reading(shown: Shown, send: Commands, analysis: Analysis | null): TemplateResult {
  return html`
    <div class="reading" part="article" @scroll=${() => send.place()}>
      <div class="sheet-of-paper">
        <div class="margin" aria-hidden="true"></div>
        <button class="skip" @click=${() => send.focus(".tab-panel")}>${STRINGS.skipToPanel}</button>
        ${summaryLine(shown, send, analysis)}
        <span class="spots" aria-hidden="true"></span>
        ${endHandles(shown, send)}
        <span class="tag" aria-hidden="true"></span>
        <article class="text" tabindex="-1" aria-label=${STRINGS.articleLabel}></article>
        ${analysis && !shown.onPage.isOn ? addButton(shown, send) : nothing}
        ${analysis ? printList(analysis) : nothing}
      </div>
    </div>`;
}
