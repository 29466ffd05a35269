/**
 * Marks on a page's own text with the CSS Custom Highlight API: no node of the page is touched. Only our own names are
 * set. Several articles on one page share them, and the last one removes them.
 */

import type { Tone } from "../styles/palette.js";
import { Dressed, HOST_LAYERS, type HostLayer, PageSheet, type Painter, type Places, samePlaces } from "./layers.js";
import type { Stretch, TextMap } from "./text-map.js";

const full = (layer: HostLayer): string => `claimlight-${layer}`;
const sheet = new PageSheet((layer) => `::highlight(${full(layer)})`);

export const canHighlight = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

/**
 * Registers the names in order, so that later ones lie above. Priorities would do the same, but WebKit (2.50.6) crashes
 * the page if three highlights with different priorities meet in a line: it compares priorities the wrong way round
 * when it looks for a mark's place, and writes in front of the list. If the page's own highlights have a higher
 * priority, ours use the same one, so that none of our marks is inserted between them.
 */
function register(): void {
  const names = HOST_LAYERS.map(full);
  if (!names.every((name) => CSS.highlights.has(name))) {
    for (const name of names) {
      const highlight = CSS.highlights.get(name) ?? new Highlight();
      CSS.highlights.delete(name);
      CSS.highlights.set(name, highlight);
    }
  }
  const priority = highest();
  for (const name of names) {
    const highlight = CSS.highlights.get(name);
    if (highlight && highlight.priority !== priority) highlight.priority = priority;
  }
}

/**
 * The highest priority on the page. In a content script that cannot see the page's highlights, as in Firefox, the
 * highest of our own.
 */
function highest(): number {
  try {
    return Math.max(...[...CSS.highlights.values()].map(({ priority }) => priority));
  } catch {
    return 0;
  }
}

export class Highlights implements Painter {
  readonly #own = new Map<HostLayer, { readonly places: Places[HostLayer]; readonly ranges: readonly StaticRange[] }>();
  readonly #dressed = new Dressed(sheet);
  #map: TextMap | null = null;

  paint(map: TextMap, places: Places, tone: Tone): void {
    this.#dressed.in(map.trees, tone);
    register();
    for (const layer of HOST_LAYERS) {
      const own = this.#own.get(layer);
      if (this.#map === map && samePlaces(own?.places, places[layer])) continue;
      const ranges = places[layer].flatMap(({ start, end }) => map.ranges(start, end));
      const highlight = CSS.highlights.get(full(layer));
      for (const range of ranges) highlight?.add(range);
      for (const range of own?.ranges ?? []) highlight?.delete(range);
      this.#own.set(layer, { places: places[layer], ranges });
    }
    this.#map = map;
  }

  shown({ node, from, to }: Stretch): readonly Range[] {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [range];
  }

  end(): void {
    if (this.#own.size === 0) return;
    for (const [layer, { ranges }] of this.#own) {
      const highlight = CSS.highlights.get(full(layer));
      for (const range of ranges) highlight?.delete(range);
    }
    this.#own.clear();
    this.#map = null;
    if (HOST_LAYERS.every((layer) => (CSS.highlights.get(full(layer))?.size ?? 0) === 0)) {
      for (const layer of HOST_LAYERS) CSS.highlights.delete(full(layer));
    }
    this.#dressed.end();
  }
}
