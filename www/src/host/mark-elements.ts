/**
 * Marks on a page's own text as `<mark>` elements, for browsers without highlights.
 *
 * A marked text node stays where it is, so that the page's scripts can go on with it (take it away, put something
 * before it, give it other words). Its words are lent to pieces that stand right behind it, and given back when the
 * marks go or the page has changed something there. Every article of the page shares one set of pieces: the same words
 * can be marked for two elements.
 */

import type { Tone } from "../styles/palette.js";
import { Dressed, HOST_LAYERS, type HostLayer, PageSheet, type Painter, type Places, samePlaces } from "./layers.js";
import { lent } from "./lent.js";
import { quietly } from "./quiet.js";
import type { Stretch, TextMap } from "./text-map.js";

const sheet = new PageSheet(
  (layer) => `mark.claimlight-${layer}`,
  'mark[class^="claimlight-"] { background: none; color: inherit; }',
);

interface Marked {
  readonly from: number;
  readonly to: number;
  readonly layer: HostLayer;
}

const painters = new Map<MarkElements, ReadonlyMap<Text, readonly Marked[]>>();

/** Does something while every text node of the page has its own words; then the marks are set anew. */
export function withOwnWords<T>(work: () => T): T {
  if (lent.size > 0) quietly(() => [...lent.keys()].forEach(giveBack));
  const result = work();
  show();
  return result;
}

/** Gives back what the page has changed: to be called when it has changed something. */
export function mend(): void {
  const changed = [...lent].filter(([node, { pieces, words }]) => {
    let next: ChildNode = node;
    const isWhole = pieces.every((piece) => {
      const follows = next.nextSibling === piece;
      next = piece;
      return follows;
    });
    return !isWhole || node.data !== "" || pieces.map(({ textContent }) => textContent).join("") !== words;
  });
  if (changed.length > 0)
    quietly(() => {
      for (const [node] of changed) giveBack(node);
    });
}

export class MarkElements implements Painter {
  readonly #dressed = new Dressed(sheet);
  #painted: { readonly map: TextMap; readonly places: Places } | null = null;

  paint(map: TextMap, places: Places, tone: Tone): void {
    this.#dressed.in(map.trees, tone);
    const before = this.#painted;
    if (before?.map === map && HOST_LAYERS.every((layer) => samePlaces(before.places[layer], places[layer]))) return;
    this.#painted = { map, places };
    withOwnWords(() => painters.set(this, byNode(map, places)));
  }

  shown({ node, from, to }: Stretch): readonly Range[] {
    const texts = lent.get(node)?.texts ?? [{ text: node, at: 0 }];
    return texts
      .filter(({ text, at }) => at < to && at + text.length > from)
      .map(({ text, at }) => {
        const range = document.createRange();
        range.setStart(text, Math.max(0, from - at));
        range.setEnd(text, Math.min(text.length, to - at));
        return range;
      });
  }

  end(): void {
    if (this.#painted === null) return;
    this.#painted = null;
    painters.delete(this);
    show();
    this.#dressed.end();
  }
}

function byNode(map: TextMap, places: Places): ReadonlyMap<Text, readonly Marked[]> {
  const marked = new Map<Text, Marked[]>();
  for (const layer of HOST_LAYERS) {
    for (const { node, from, to } of places[layer].flatMap(({ start, end }) => map.stretches(start, end))) {
      const here = marked.get(node) ?? [];
      here.push({ from, to, layer });
      marked.set(node, here);
    }
  }
  return marked;
}

/** Brings the page's nodes to what all painters together want. */
function show(): void {
  const wanted = new Map<Text, Marked[]>();
  for (const marked of painters.values()) {
    for (const [node, here] of marked) wanted.set(node, [...(wanted.get(node) ?? []), ...here]);
  }
  const key = (marked: readonly Marked[]): string =>
    marked.map(({ from, to, layer }) => `${layer} ${from} ${to}`).join();
  const late = [...lent].filter(([node, { key: has }]) => has !== key(wanted.get(node) ?? [])).map(([node]) => node);
  const fresh = [...wanted].filter(([node]) => !lent.has(node) || late.includes(node));
  if (late.length === 0 && fresh.length === 0) return;
  quietly(() => {
    late.forEach(giveBack);
    for (const [node, marked] of fresh) if (node.isConnected) lend(node, marked, key(marked));
  });
}

function lend(node: Text, marked: readonly Marked[], key: string): void {
  const words = node.data;
  const borders = new Set([0, words.length, ...marked.flatMap(({ from, to }) => [from, to])]);
  const cuts = [...borders].filter((cut) => cut <= words.length).sort((a, b) => a - b);
  const texts: { text: Text; at: number }[] = [];
  const pieces = cuts.slice(1).map((to, nth) => {
    const from = cuts[nth] ?? 0;
    const text = document.createTextNode(words.slice(from, to));
    texts.push({ text, at: from });
    const layers = HOST_LAYERS.filter((layer) =>
      marked.some((one) => one.layer === layer && one.from <= from && one.to >= to),
    );
    return layers.reduceRight<ChildNode>((inner, layer) => {
      const mark = document.createElement("mark");
      mark.className = `claimlight-${layer}`;
      mark.append(inner);
      return mark;
    }, text);
  });
  node.data = "";
  node.after(...pieces);
  lent.set(node, { words, pieces, texts, key });
}

function giveBack(node: Text): void {
  const { words, pieces } = lent.get(node) ?? { words: "", pieces: [] };
  lent.delete(node);
  // What the page has written into the pieces, or into the node itself, is what it wants there.
  const shown = pieces.map(({ textContent }) => textContent).join("");
  if (node.data === "") node.data = pieces.every(({ isConnected }) => isConnected) ? shown : words;
  for (const piece of pieces) piece.remove();
}
