/** The panel: one question at a time. Beside the article where there is room, else a sheet that is pulled up. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "../engine/index.js";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";
import { NO_FILTERS } from "../store/filters.js";
import { ICONS } from "./icons.js";
import { claimsPanel } from "./panel-claims.js";
import { comparePanel } from "./panel-compare.js";
import { countriesPanel } from "./panel-countries.js";
import { speakersPanel } from "./panel-speakers.js";
import { sheetDrag } from "./sheet.js";
import { tabs, type Tab } from "../store/view.js";

const PARTS: Record<Tab, (app: ClaimLight, analysis: Analysis) => TemplateResult> = {
  speakers: speakersPanel,
  claims: claimsPanel,
  countries: countriesPanel,
  compare: comparePanel,
};

export function panel(app: ClaimLight): TemplateResult {
  const { analysis } = app.reader;
  const { tab, sheet } = app.view;
  return html`
    <aside class="panel ${sheet ? "is-up" : ""}" part="panel" aria-label=${STRINGS.panelLabel}>
      <h2 class="hidden">${STRINGS.panelLabel}</h2>
      ${app.host.isOn ? nothing : html`<button class="skip" @click=${() => app.article.focusMark(app.view.target)}>${STRINGS.skipToArticle}</button>`}
      <button class="handle" aria-expanded=${sheet} aria-label=${sheet ? STRINGS.sheetClose : STRINGS.sheetOpen}
        @click=${() => app.look({ sheet: !sheet })} @pointerdown=${(event: PointerEvent) => sheetDrag(app, event)}>
        <span class="grip"></span></button>
      <div class="tabs" role="tablist" aria-label=${STRINGS.panelLabel} @keydown=${(event: KeyboardEvent) => turn(app, event)}>
        ${tabs(app.view).map(
          (one) => html`
          <button role="tab" id="tab-${one}" aria-selected=${one === tab} aria-controls="tab-panel" tabindex=${one === tab ? 0 : -1}
            @click=${() => app.look({ tab: one, sheet: true })}>${STRINGS.tabs[one]}</button>`,
        )}
      </div>
      <div class="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby="tab-${tab}" tabindex="0">
        ${analysis === null ? html`<p class="empty">${app.host.isWaiting ? STRINGS.hostWaiting : app.reader.phase === "failed" ? app.reader.problem : STRINGS.working}</p>` : PARTS[tab](app, analysis)}
      </div>
    </aside>`;
}

function turn(app: ClaimLight, event: KeyboardEvent): void {
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const all = tabs(app.view);
  const tab = all[(all.indexOf(app.view.tab) + by + all.length) % all.length];
  if (by === 0 || tab === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  app.look({ tab });
  void app.updateComplete.then(() => app.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`)?.focus());
}

/** A filter that is on, with what it does and a way out of it. */
export const chip = (label: string, remove: () => void): TemplateResult =>
  html`<button class="chip is-on" aria-label=${STRINGS.removeFilter(label)} @click=${remove}>${label} ${ICONS.close}</button>`;

export const choice = (label: string, isOn: boolean, choose: () => void): TemplateResult =>
  html`<button class="chip" aria-pressed=${isOn} @click=${choose}>${label}</button>`;

/** The first rows of a long list, and a button for all of them. */
export function firstOf<T>(
  app: ClaimLight,
  key: string,
  rows: readonly T[],
  few: number,
  row: (one: T) => TemplateResult,
): TemplateResult {
  const isWhole = app.view.unfolded.has(key) || rows.length <= few + 2;
  return html`${(isWhole ? rows : rows.slice(0, few)).map(row)}
    ${
      isWhole
        ? nothing
        : html`<li class="more"><button class="link" @click=${() => app.look({ unfolded: new Set([...app.view.unfolded, key]) })}>
      ${STRINGS.showAll(rows.length)}</button></li>`
    }`;
}

export const empty = (words: string, app?: ClaimLight): TemplateResult => html`
  <p class="empty">${words} ${
    app
      ? html`<button class="link" @click=${() => app.look({ filters: NO_FILTERS })}>
    ${STRINGS.clearFilters}</button>`
      : nothing
  }</p>`;
