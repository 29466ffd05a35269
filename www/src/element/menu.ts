/** The menu: export, print, colours, keys. */
import { html, nothing, type TemplateResult } from "lit";
import type { Format } from "../export/index.js";
import { SOURCE_FIELDS } from "../model/source.js";
import { activeOf, originOf } from "../store/article.js";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";
import { articles } from "./articles.js";
import { correctionsList } from "./corrections-list.js";

const THEMES = ["auto", "light", "dark"] as const;

export function menu(shown: Shown, send: Commands): TemplateResult {
  const { analysis, reading } = shown.article;
  const done = (act: () => void) => () => {
    send.closeMenu();
    act();
  };
  return html`
    <div class="menu" id="menu" role="group" aria-label=${STRINGS.menu}>
      ${correctionsList(shown, send)}
      ${
        analysis === null
          ? nothing
          : html`
        <h2>${STRINGS.save}</h2>
        <details class="source"><summary>${STRINGS.source}</summary>
          <p class="note">${STRINGS.sourceHint}</p>
          ${SOURCE_FIELDS.map(
            (field) => html`<label>${STRINGS.sourceFields[field]}
            <input autocomplete="off" name=${field} inputmode=${field === "url" ? "url" : "text"}
              .value=${originOf(shown.article)[field] ?? ""}
              @change=${(event: Event) => send.reader.fill({ [field]: (event.target as HTMLInputElement).value.trim() })} /></label>`,
          )}
        </details>
        <ul>${(Object.keys(STRINGS.saveAs) as Format[])
          .filter((format) => format !== "wrong" || activeOf(shown.article).length > 0)
          .map(
            (format) => html`
          <li><button @click=${done(() => send.save(format))}>${STRINGS.saveAs[format]}</button></li>`,
          )}
          <li><button @click=${done(() => window.print())}>${STRINGS.print}</button></li>
          <li><button @click=${done(() => send.copy(reading.text))}>${STRINGS.copyText}</button></li>
          ${
            shown.onPage.isOn
              ? nothing
              : html`<li><button @click=${() => send.adding.open()}>${STRINGS.add}</button></li>
            <li><button @click=${() => send.comparing.start()}>${STRINGS.compare}</button></li>`
          }
        </ul>`
      }
      ${shown.onPage.isOn || shown.article.phase === "empty" ? nothing : articles(shown, send)}
      <fieldset>
        <legend>${STRINGS.theme}</legend>
        ${THEMES.map(
          (theme) => html`<label><input type="radio" name="theme" .checked=${shown.theme === theme}
          @change=${() => send.theme(theme)} /> ${STRINGS.themes[theme]}</label>`,
        )}
      </fieldset>
      ${
        analysis === null || shown.shortcuts === "off"
          ? nothing
          : html`
        <h2>${STRINGS.keys}</h2>
        <label><input type="checkbox" .checked=${shown.view.keys} @change=${() => send.look({ keys: !shown.view.keys })}
          /> ${STRINGS.keysOn}</label>
        <dl class="keys">${STRINGS.keyList.map(
          ([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`,
        )}</dl>`
      }
    </div>`;
}
