/** The panel with its tabs: beside the article if there is room, otherwise a sheet that is pulled up. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "../engine/index.js";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { type Tab, tabs } from "../store/view.js";
import { STRINGS } from "../strings.js";
import { claimsPanel } from "./panel-claims.js";
import { comparePanel } from "./panel-compare.js";
import { countriesPanel } from "./panel-countries.js";
import { speakersPanel } from "./panel-speakers.js";
import { sheetDrag } from "./sheet.js";

const PARTS: Record<Tab, (shown: Shown, send: Commands, analysis: Analysis) => TemplateResult> = {
  speakers: speakersPanel,
  claims: claimsPanel,
  countries: countriesPanel,
  compare: comparePanel,
};

export function panel(shown: Shown, send: Commands): TemplateResult {
  const { analysis } = shown.article;
  const { tab, sheet } = shown.view;
  return html`
    <aside class="panel ${sheet ? "is-up" : ""}" part="panel" aria-label=${STRINGS.panelLabel}>
      <h2 class="hidden">${STRINGS.panelLabel}</h2>
      ${
        shown.onPage.isOn
          ? nothing
          : html`<button class="skip"
        @click=${() => send.focusMark()}>${STRINGS.skipToArticle}</button>`
      }
      <button class="handle" aria-expanded=${sheet} aria-label=${sheet ? STRINGS.sheetClose : STRINGS.sheetOpen}
        @click=${() => send.look({ sheet: !sheet })} @pointerdown=${(event: PointerEvent) => sheetDrag(send, event)}>
        <span class="grip"></span></button>
      <div class="tabs" role="tablist" aria-label=${STRINGS.panelLabel}
        @keydown=${(event: KeyboardEvent) => turn(shown, send, event)}>
        ${tabs(shown.view).map(
          (one) => html`
          <button role="tab" id="tab-${one}" aria-selected=${one === tab} aria-controls="tab-panel"
            tabindex=${one === tab ? 0 : -1}
            @click=${() => send.look({ tab: one, sheet: true })}>${STRINGS.tabs[one]}</button>`,
        )}
      </div>
      <div class="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby="tab-${tab}" tabindex="0">
        ${
          analysis === null
            ? html`<p
          class="empty">${
            shown.onPage.isWaiting
              ? STRINGS.hostWaiting
              : shown.article.phase === "failed"
                ? shown.article.problem
                : STRINGS.working
          }</p>`
            : PARTS[tab](shown, send, analysis)
        }
      </div>
    </aside>`;
}

function turn(shown: Shown, send: Commands, event: KeyboardEvent): void {
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const all = tabs(shown.view);
  const tab = all[(all.indexOf(shown.view.tab) + by + all.length) % all.length];
  if (by === 0 || tab === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  send.look({ tab });
  send.focus(`#tab-${tab}`);
}
