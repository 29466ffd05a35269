/**
 * A map of the countries in the article, loaded on demand. Countries mentioned more often are darker, and small states
 * are dots. The table next to it has the same content and is what the keyboard reaches, so the map is a single image.
 */
import { html, type nothing, type ReactiveController, svg, type TemplateResult } from "lit";
import type { Analysis, Country } from "../engine/index.js";
import { frame, labels } from "../map/frame.js";
import { byMentions, counted } from "../model/look.js";
import { vouch } from "../model/vouch.js";
import { wholeOf } from "../store/article.js";
import type { Commands } from "../store/commands.js";
import type { Host } from "../store/stage.js";
import type { Shown, World } from "../store/state.js";
import type { Store } from "../store/store.js";
import { STRINGS } from "../strings.js";

/** Shapes smaller than this, in displayed map units, are drawn as dots. */
const SMALL = 60;
/** Font and dot sizes per unit of the map's width. */
const LETTERS = 0.03;
const DOT = 0.011;
/** The lightest and the darkest shade of a country. */
const PALE = 0.35;

export class Maps implements ReactiveController {
  readonly #store: Store;
  #isAsked = false;

  constructor(host: Host, store: Store) {
    this.#store = store;
    host.addController(this);
  }

  hostUpdated(): void {
    const { view, article } = this.#store.state;
    if (this.#isAsked || view.tab !== "countries" || wholeOf(article) === null) return;
    this.#isAsked = true;
    void vouch("world")
      .then(() => import("claimlight:world"))
      .then(
        ({ default: world }) => {
          this.#store.change({ world });
        },
        () => {
          this.#isAsked = false;
        },
      );
  }
}

export function countryMap(shown: Shown, send: Commands, analysis: Analysis): TemplateResult {
  const { world } = shown;
  // The space is reserved before the map is loaded.
  if (world === null) return html`<div class="map"></div>`;
  const countries = byMentions(analysis).filter(({ code }) => code in world.places);
  const most = Math.max(1, ...countries.map((country) => counted(analysis, country)));
  const places = countries.map(({ code, name }) => ({
    code,
    name,
    x: world.places[code]?.[0] ?? 0,
    y: world.places[code]?.[1] ?? 0,
  }));
  const view = frame(places, world.width, world.height);
  const part = view.width / world.width;
  const size = view.width * LETTERS;
  const isDot = (code: string): boolean => (world.places[code]?.[2] ?? 0) / (part * part) < SMALL;
  const named = new Set(countries.map(({ code }) => code));
  return html`
    <svg class="map" viewBox="${view.x} ${view.y} ${view.width} ${view.height}" role="img"
      aria-label=${STRINGS.mapLabel(countries.length)}>
      ${Object.entries(world.shapes)
        .filter(([code]) => !named.has(code) || isDot(code))
        .map(([, path]) => svg`<path class="land" d=${path} />`)}
      ${countries.map((country) =>
        place(
          shown,
          send,
          country,
          world,
          PALE + (1 - PALE) * (counted(analysis, country) / most),
          isDot(country.code),
          view.width * DOT,
          counted(analysis, country),
        ),
      )}
      ${labels(places, view, size).map(
        ({ name, x, y, anchor }) => svg`<text class="place-name" x=${x} y=${y}
        text-anchor=${anchor} font-size=${size}>${name}</text>`,
      )}
    </svg>
    <p class="note">${STRINGS.mapNote}</p>`;
}

function place(
  shown: Shown,
  send: Commands,
  { code, name }: Country,
  world: World,
  shade: number,
  isDot: boolean,
  radius: number,
  count: number,
): TemplateResult | typeof nothing {
  const { target } = shown.view;
  const isSelected = target?.kind === "country" && target.code === code;
  const [x, y] = world.places[code] ?? [0, 0];
  return svg`<g class="place ${isSelected ? "is-chosen" : ""}"
    @click=${() => send.select({ kind: "country", code }, "panel")}>
    <title>${STRINGS.mapTile(name, count)}</title>
    ${
      isDot
        ? svg`<circle class="side" cx=${x} cy=${y} r=${radius} fill-opacity=${shade} />`
        : svg`<path class="side"
      d=${world.shapes[code] ?? ""} fill-opacity=${shade} />`
    }
  </g>`;
}
