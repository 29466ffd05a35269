/** What is read: the line on top, the margin, the article, and what floats over it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "../engine/index.js";
import { STRINGS } from "../strings.js";
import { addButton } from "./adding.js";
import type { ClaimLight } from "./claim-light.js";
import { endHandles } from "./ends.js";
import { printList } from "./print-list.js";
import { summaryLine } from "./summary-line.js";

export function reading(app: ClaimLight, analysis: Analysis | null): TemplateResult {
  return html`
    <div class="reading" part="article" @scroll=${() => app.placing.update()}>
      <div class="sheet-of-paper">
        <div class="margin" aria-hidden="true"></div>
        <button class="skip" @click=${() => app.renderRoot.querySelector<HTMLElement>(".tab-panel")?.focus()}>${STRINGS.skipToPanel}</button>
        ${summaryLine(app, analysis)}
        <span class="spots" aria-hidden="true"></span>
        ${endHandles(app)}
        <span class="tag" aria-hidden="true"></span>
        <article class="text" tabindex="-1" aria-label=${STRINGS.articleLabel}></article>
        ${analysis && !app.host.isOn ? addButton(app) : nothing}
        ${analysis ? printList(analysis) : nothing}
      </div>
    </div>`;
}
