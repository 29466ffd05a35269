/** What the tabs of the panel share: filters, long lists, and texts for empty lists. */
import { html, nothing, type TemplateResult } from "lit";
import type { Commands } from "../store/commands.js";
import { NO_FILTERS } from "../store/filters.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";
import { ICONS } from "./icons.js";

/** An active filter, with its effect and a button to remove it. */
export const chip = (label: string, remove: () => void): TemplateResult =>
  html`<button class="chip is-on" aria-label=${STRINGS.removeFilter(label)}
    @click=${remove}>${label} ${ICONS.close}</button>`;

export const choice = (label: string, isOn: boolean, choose: () => void): TemplateResult =>
  html`<button class="chip" aria-pressed=${isOn} @click=${choose}>${label}</button>`;

/** The first rows of a long list, and a button to show all. */
export function firstOf<T>(
  shown: Shown,
  send: Commands,
  key: string,
  rows: readonly T[],
  few: number,
  row: (one: T) => TemplateResult,
): TemplateResult {
  const isWhole = shown.view.unfolded.has(key) || rows.length <= few + 2;
  return html`${(isWhole ? rows : rows.slice(0, few)).map(row)}
    ${
      isWhole
        ? nothing
        : html`<li class="more"><button class="link"
          @click=${() => send.look({ unfolded: new Set([...shown.view.unfolded, key]) })}>
      ${STRINGS.showAll(rows.length)}</button></li>`
    }`;
}

export const empty = (words: string, send?: Commands): TemplateResult => html`
  <p class="empty">${words} ${
    send
      ? html`<button class="link" @click=${() => send.look({ filters: NO_FILTERS })}>
    ${STRINGS.clearFilters}</button>`
      : nothing
  }</p>`;
