/** The slim bar: word-mark, the three layers as the legend, a new article, the menu. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "../engine/index.js";
import { shownClaims } from "../model/look.js";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";
import { ICONS } from "./icons.js";
import { menu } from "./menu.js";
import { LAYERS, type Layer } from "../store/view.js";

export function bar(app: ClaimLight): TemplateResult {
  const { analysis, phase } = app.reader;
  const counted = app.reader.active.length;
  const isEmpty = phase === "empty" && !app.host.isOn;
  return html`
    <header class="bar" part="bar">
      <span class="word-mark">${ICONS.sign}<span class="name">${STRINGS.name}</span></span>
      ${
        analysis === null
          ? nothing
          : html`
        <div class="layers" role="group" aria-label=${STRINGS.layers}>${LAYERS.map((layer) => toggle(app, layer, count(analysis, layer)))}</div>`
      }
      <span class="space"></span>
      ${counted === 0 ? nothing : html`<button class="quiet corrected" @click=${() => app.look({ menu: true })}>${ICONS.undo}<span class="wide-only"> ${STRINGS.corrections(counted)}</span><span class="narrow-name">${STRINGS.corrections(counted)}</span></button>`}
      ${
        isEmpty || app.host.isOn
          ? nothing
          : html`
        <button class="quiet" @click=${() => clear(app)}>${ICONS.fresh}<span class="wide-only"> ${STRINGS.newArticle}</span><span class="narrow-name">${STRINGS.newArticle}</span></button>`
      }
      <button class="quiet menu-button" aria-expanded=${app.view.menu} aria-controls="menu" @click=${() => app.look({ menu: !app.view.menu })}>
        ${ICONS.menu}<span class="narrow-name always">${STRINGS.menu}</span></button>
      ${app.view.menu ? menu(app) : nothing}
    </header>`;
}

function clear(app: ClaimLight): void {
  const before = app.reader.kept();
  app.shelf.put(before);
  app.forget();
  app.reader.clear();
  void app.updateComplete.then(() => app.renderRoot.querySelector("textarea")?.focus());
}

const toggle = (app: ClaimLight, layer: Layer, found: number): TemplateResult => html`
  <button class="layer ${layer}" aria-pressed=${app.view.layers[layer]} aria-keyshortcuts=${STRINGS.layerKeys[layer]}
    title=${STRINGS.layerTitle(STRINGS.layer[layer], STRINGS.layerKeys[layer])} @click=${() => app.toggle(layer)}>
    <span class="sample">${STRINGS.layer[layer]}</span> <span class="count">${found}</span>
    <kbd aria-hidden="true">${STRINGS.layerKeys[layer]}</kbd>
  </button>`;

function count(analysis: Analysis, layer: Layer): number {
  if (layer === "claim") return shownClaims(analysis).length;
  return layer === "speaker" ? analysis.speakers.length : analysis.countries.length;
}
