/**
 * Marks on a page's own text as `<mark>` elements, for browsers without highlights. A marked text node is replaced by its
 * pieces and kept; when the marks go, the very same node stands in its place again.
 */
import { HOST_LAYERS, type HostLayer, PageSheet, type Painter, type Places } from "./layers.js";
import type { HostText } from "./page-wasm.js";

const sheet = new PageSheet((layer) => `mark.claimlight-${layer}`, 'mark[class^="claimlight-"] { background: none; color: inherit; }');

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly layer: HostLayer;
}

export class MarkElements implements Painter {
  /** The page's own nodes and what stands in their places. */
  readonly #replaced = new Map<Text, readonly ChildNode[]>();
  readonly #origins = new Map<Node, { node: Text; at: number }>();
  #isOn = false;

  paint(text: HostText, places: Places): void {
    this.#restore();
    if (!this.#isOn) sheet.use();
    this.#isOn = true;
    const byNode = new Map<Text, Stretch[]>();
    for (const layer of HOST_LAYERS) {
      for (const { start, end } of places[layer]) {
        for (const [node, from, to] of text.stretches(start, end)) {
          const stretches = byNode.get(node) ?? [];
          stretches.push({ from, to, layer });
          byNode.set(node, stretches);
        }
      }
    }
    for (const [node, stretches] of byNode) this.#replace(node, stretches);
  }

  origin(node: Node, offset: number): { node: Node; offset: number } {
    const origin = this.#origins.get(node);
    return origin ? { node: origin.node, offset: origin.at + offset } : { node, offset };
  }

  end(): void {
    this.#restore();
    if (this.#isOn) sheet.leave();
    this.#isOn = false;
  }

  #replace(node: Text, stretches: readonly Stretch[]): void {
    const borders = new Set([0, node.length, ...stretches.flatMap(({ from, to }) => [from, to])]);
    const cuts = [...borders].sort((a, b) => a - b);
    const pieces = cuts.slice(1).map((to, nth) => {
      const from = cuts[nth] ?? 0;
      const words = document.createTextNode(node.data.slice(from, to));
      this.#origins.set(words, { node, at: from });
      const layers = HOST_LAYERS.filter((layer) => stretches.some((one) => one.layer === layer && one.from <= from && one.to >= to));
      return layers.reduceRight<ChildNode>((inner, layer) => {
        const mark = document.createElement("mark");
        mark.className = `claimlight-${layer}`;
        mark.append(inner);
        return mark;
      }, words);
    });
    node.replaceWith(...pieces);
    this.#replaced.set(node, pieces);
  }

  #restore(): void {
    for (const [node, pieces] of this.#replaced) {
      const shown = pieces.map(({ textContent }) => textContent).join("");
      const [first] = pieces;
      if (first?.isConnected && shown === node.data) first.before(node);
      // The page has written here meanwhile: its words stay, without our marks.
      else for (const piece of pieces) if (piece.nodeName === "MARK") piece.replaceWith(piece.textContent ?? "");
      if (node.isConnected) for (const piece of pieces) piece.remove();
    }
    this.#replaced.clear();
    this.#origins.clear();
  }
}
