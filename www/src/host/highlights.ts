/**
 * Marks on a page's own text through the CSS Custom Highlight API: no node of the page is touched. Only our own names are
 * set, several elements on one page share them, and the last one takes them away again.
 */
import { HOST_LAYERS, type HostLayer, PageSheet, type Painter, type Places } from "./layers.js";
import { highlight, type HostText, unhighlight } from "./page-wasm.js";

const full = (layer: HostLayer): string => `claimlight-${layer}`;
const sheet = new PageSheet((layer) => `::highlight(${full(layer)})`);

export const canHighlight = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

export class Highlights implements Painter {
  readonly #own = new Map<HostLayer, StaticRange[]>();

  paint(text: HostText, places: Places): void {
    if (this.#own.size === 0) sheet.use();
    HOST_LAYERS.forEach((layer, priority) => {
      const before = this.#own.get(layer) ?? [];
      this.#own.set(layer, highlight(full(layer), priority, text, Uint32Array.from(places[layer].flatMap(({ start, end }) => [start, end]))));
      unhighlight(full(layer), before);
    });
  }

  origin(node: Node, offset: number): { node: Node; offset: number } {
    return { node, offset };
  }

  end(): void {
    if (this.#own.size === 0) return;
    for (const [layer, ranges] of this.#own) unhighlight(full(layer), ranges);
    this.#own.clear();
    sheet.leave();
  }
}
