/** The menu: take the result away, print, colours, keys. */
import { html, nothing, type TemplateResult } from "lit";
import type { Format } from "../export/index.js";
import { SOURCE_FIELDS } from "../model/source.js";
import { STRINGS } from "../strings.js";
import { articles } from "./articles.js";
import type { ClaimLight } from "./claim-light.js";
import { correctionsList } from "./corrections-list.js";
import { copy, save } from "./take-away.js";

const THEMES = ["auto", "light", "dark"] as const;

export function menu(app: ClaimLight): TemplateResult {
  const { analysis, reading } = app.reader;
  const done = (act: () => void) => () => {
    app.closeMenu();
    act();
  };
  return html`
    <div class="menu" id="menu" role="group" aria-label=${STRINGS.menu}>
      ${correctionsList(app)}
      ${
        analysis === null
          ? nothing
          : html`
        <h2>${STRINGS.save}</h2>
        <details class="source"><summary>${STRINGS.source}</summary>
          <p class="note">${STRINGS.sourceHint}</p>
          ${SOURCE_FIELDS.map(
            (field) => html`<label>${STRINGS.sourceFields[field]}
            <input autocomplete="off" name=${field} inputmode=${field === "url" ? "url" : "text"} .value=${app.reader.source[field] ?? ""}
              @change=${(event: Event) => app.reader.fill({ [field]: (event.target as HTMLInputElement).value.trim() })} /></label>`,
          )}
        </details>
        <ul>${(Object.keys(STRINGS.saveAs) as Format[])
          .filter((format) => format !== "wrong" || app.reader.active.length > 0)
          .map(
            (format) => html`
          <li><button @click=${done(() => void save(app, format))}>${STRINGS.saveAs[format]}</button></li>`,
          )}
          <li><button @click=${done(() => window.print())}>${STRINGS.print}</button></li>
          <li><button @click=${done(() => void copy(app, reading.text))}>${STRINGS.copyText}</button></li>
          ${
            app.host.isOn
              ? nothing
              : html`<li><button @click=${() => app.adding.open()}>${STRINGS.add}</button></li>
            <li><button @click=${() => app.comparing.start()}>${STRINGS.compare}</button></li>`
          }
        </ul>`
      }
      ${app.host.isOn || app.reader.phase === "empty" ? nothing : articles(app)}
      <fieldset>
        <legend>${STRINGS.theme}</legend>
        ${THEMES.map(
          (theme) => html`<label><input type="radio" name="theme" .checked=${app.theme === theme}
          @change=${() => {
            app.theme = theme;
          }} /> ${STRINGS.themes[theme]}</label>`,
        )}
      </fieldset>
      ${
        analysis === null || app.shortcuts === "off"
          ? nothing
          : html`
        <h2>${STRINGS.keys}</h2>
        <label><input type="checkbox" .checked=${app.view.keys} @change=${() => app.look({ keys: !app.view.keys })} /> ${STRINGS.keysOn}</label>
        <dl class="keys">${STRINGS.keyList.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>`
      }
    </div>`;
}
