/**
 * Marks on a page's own text through the CSS Custom Highlight API: no node of the page is touched. Only our own names are
 * set, several elements on one page share them, and the last one takes them away again.
 */
import { HOST_LAYERS, type HostLayer, PageSheet, type Painter, type Places } from "./layers.js";
import type { HostText } from "./read-host.js";

const full = (layer: HostLayer): string => `claimlight-${layer}`;
const sheet = new PageSheet((layer) => `::highlight(${full(layer)})`);

export const canHighlight = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

export class Highlights implements Painter {
  readonly #own = new Map<HostLayer, readonly Range[]>();

  paint(text: HostText, places: Places): void {
    if (this.#own.size === 0) sheet.use();
    HOST_LAYERS.forEach((layer, priority) => {
      const ranges = places[layer].map(({ start, end }) => text.range(start, end)).filter((range) => range !== null);
      const highlight = CSS.highlights.get(full(layer)) ?? new Highlight();
      for (const range of this.#own.get(layer) ?? []) highlight.delete(range);
      for (const range of ranges) highlight.add(range as unknown as Range);
      highlight.priority = priority;
      CSS.highlights.set(full(layer), highlight);
      this.#own.set(layer, ranges as unknown as Range[]);
    });
  }

  origin(node: Node, offset: number): { node: Node; offset: number } {
    return { node, offset };
  }

  end(): void {
    if (this.#own.size === 0) return;
    for (const [layer, ranges] of this.#own) {
      const highlight = CSS.highlights.get(full(layer));
      for (const range of ranges) highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(full(layer));
    }
    this.#own.clear();
    sheet.leave();
  }
}
