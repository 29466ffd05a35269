/** The bar: the word mark, the three layers (also the legend), a new article, the menu. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "../engine/index.js";
import { shownClaims } from "../model/look.js";
import { activeOf } from "../store/article.js";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { LAYERS, type Layer } from "../store/view.js";
import { STRINGS } from "../strings.js";
import { ICONS } from "./icons.js";
import { menu } from "./menu.js";

export function bar(shown: Shown, send: Commands): TemplateResult {
  const { analysis, phase } = shown.article;
  const counted = activeOf(shown.article).length;
  const isEmpty = phase === "empty" && !shown.onPage.isOn;
  return html`
    <header class="bar" part="bar">
      <span class="word-mark">${ICONS.sign}<span class="name">${STRINGS.name}</span></span>
      ${
        analysis === null
          ? nothing
          : html`
        <div class="layers" role="group"
          aria-label=${STRINGS.layers}>${LAYERS.map((layer) =>
            toggle(shown, send, layer, count(analysis, layer)),
          )}</div>`
      }
      <span class="space"></span>
      ${
        counted === 0
          ? nothing
          : html`<button class="quiet corrected"
        @click=${() => send.look({ menu: true })}>${ICONS.undo}<span
          class="wide-only"> ${STRINGS.corrections(counted)}</span><span
            class="narrow-name">${STRINGS.corrections(counted)}</span></button>`
      }
      ${
        isEmpty || shown.onPage.isOn
          ? nothing
          : html`
        <button class="quiet" @click=${() => send.opening.close()}>${ICONS.fresh}<span
          class="wide-only"> ${STRINGS.newArticle}</span><span
            class="narrow-name">${STRINGS.newArticle}</span></button>`
      }
      <button class="quiet menu-button" aria-expanded=${shown.view.menu} aria-controls="menu"
        @click=${() => send.look({ menu: !shown.view.menu })}>
        ${ICONS.menu}<span class="narrow-name always">${STRINGS.menu}</span></button>
      ${shown.view.menu ? menu(shown, send) : nothing}
    </header>`;
}

const toggle = (shown: Shown, send: Commands, layer: Layer, found: number): TemplateResult => html`
  <button class="layer ${layer}" aria-pressed=${shown.view.layers[layer]} aria-keyshortcuts=${STRINGS.layerKeys[layer]}
    title=${STRINGS.layerTitle(STRINGS.layer[layer], STRINGS.layerKeys[layer])} @click=${() => send.toggle(layer)}>
    <span class="sample">${STRINGS.layer[layer]}</span> <span class="count">${found}</span>
    <kbd aria-hidden="true">${STRINGS.layerKeys[layer]}</kbd>
  </button>`;

function count(analysis: Analysis, layer: Layer): number {
  if (layer === "claim") return shownClaims(analysis).length;
  return layer === "speaker" ? analysis.speakers.length : analysis.countries.length;
}
