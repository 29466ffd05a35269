/**
 * Marks on a page's own text through the CSS Custom Highlight API: no node of the page is touched. Only our own names are
 * set, several elements on one page share them, and the last one takes them away again.
 */
import { HOST_LAYERS, type HostLayer, PageSheet, type Painter, type Places } from "./layers.js";
import type { HostText } from "./page-wasm.js";

const full = (layer: HostLayer): string => `claimlight-${layer}`;
const sheet = new PageSheet((layer) => `::highlight(${full(layer)})`);

export const canHighlight = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

/**
 * Puts the names in their order, in which the later lies above. Priorities would say the same, but WebKit (2.50.6) ends the
 * page where three highlights of different ones meet in a line: it looks for a mark's place among those of other
 * priorities with the comparison turned round, and writes in front of the list. Where another's are higher, ours are as
 * high: no mark of ours is then put between.
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
  const highest = Math.max(...[...CSS.highlights.values()].map(({ priority }) => priority));
  for (const name of names) {
    const highlight = CSS.highlights.get(name);
    if (highlight && highlight.priority !== highest) highlight.priority = highest;
  }
}

export class Highlights implements Painter {
  readonly #own = new Map<HostLayer, StaticRange[]>();

  paint(text: HostText, places: Places): void {
    if (this.#own.size === 0) sheet.use();
    register();
    for (const layer of HOST_LAYERS) {
      const highlight = CSS.highlights.get(full(layer));
      const ranges = places[layer].flatMap(({ start, end }) => text.range(start, end) ?? []);
      for (const range of ranges) highlight?.add(range);
      for (const range of this.#own.get(layer) ?? []) highlight?.delete(range);
      this.#own.set(layer, ranges);
    }
  }

  origin(node: Node, offset: number): { node: Node; offset: number } {
    return { node, offset };
  }

  end(): void {
    if (this.#own.size === 0) return;
    for (const [layer, ranges] of this.#own) {
      const highlight = CSS.highlights.get(full(layer));
      for (const range of ranges) highlight?.delete(range);
    }
    this.#own.clear();
    if (HOST_LAYERS.every((layer) => (CSS.highlights.get(full(layer))?.size ?? 0) === 0)) {
      for (const layer of HOST_LAYERS) CSS.highlights.delete(full(layer));
    }
    sheet.leave();
  }
}
