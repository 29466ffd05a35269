/**
 * Where the countries of the article lie: a square for each, larger the more often it is mentioned; a dot for every
 * other country. The list below says the same and is what the keyboard reaches, so the map is one picture.
 */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Analysis, Country } from "../engine/index.js";
import { COLUMNS, ROWS, TILES, type Tile } from "../map/tiles.js";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";

/** Sides of squares, where a tile is 1. */
const DOT = 0.34;
const LEAST = 0.56;
const MOST = 0.94;

export function countryMap(app: ClaimLight, analysis: Analysis): TemplateResult {
  const named = new Map(analysis.countries.map((country) => [country.code, country]));
  const most = Math.max(1, ...analysis.countries.map(({ mentions }) => mentions.length));
  return html`
    <svg class="map" viewBox="0 0 ${COLUMNS} ${ROWS}" role="img" aria-label=${STRINGS.mapLabel(analysis.countries.length)}>
      ${TILES.map((tile) => {
        const country = named.get(tile.code);
        return country ? square(app, tile, country, most) : dot(tile);
      })}
    </svg>
    <p class="note">${STRINGS.mapNote}</p>`;
}

const dot = ({ x, y }: Tile): TemplateResult => {
  const inset = (1 - DOT) / 2;
  return svg`<rect class="dot" x=${x + inset} y=${y + inset} width=${DOT} height=${DOT} />`;
};

function square(app: ClaimLight, { x, y }: Tile, { code, name, mentions }: Country, most: number): TemplateResult {
  const { target } = app.view;
  const isSelected = target?.kind === "country" && target.code === code;
  // Areas, not sides, are what the eye compares.
  const side = LEAST + (MOST - LEAST) * Math.sqrt(mentions.length / most);
  const inset = (1 - side) / 2;
  return svg`<g class="square" @click=${() => app.select({ kind: "country", code }, "panel")}>
    <title>${STRINGS.mapTile(name, mentions.length)}</title>
    <rect class="target" x=${x} y=${y} width="1" height="1" />
    <rect class="side" x=${x + inset} y=${y + inset} width=${side} height=${side} />
    ${isSelected ? svg`<rect class="chosen" x=${x - 0.1} y=${y - 0.1} width="1.2" height="1.2" />` : nothing}
  </g>`;
}
