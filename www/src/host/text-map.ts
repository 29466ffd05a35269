/** Maps positions of a text back to the page's nodes. Positions are UTF-16 code units on both sides. */

import { lengthOf } from "./lent.js";

/** A part of one of the page's text nodes. */
export interface Stretch {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** A stretch of the text that stands in one node as it stands here. */
export interface Run {
  readonly start: number;
  length: number;
  /** Index of the node. */
  readonly node: number;
  /** Where it starts in the node. */
  readonly at: number;
}

/** The source of a map. */
export interface Origin {
  /** The element that was read. */
  readonly root: Element;
  /** The trees that contain its text, its own first. */
  readonly trees: readonly (Document | ShadowRoot)[];
}

export class TextMap implements Origin {
  readonly root: Element;
  readonly trees: readonly (Document | ShadowRoot)[];
  readonly #runs: readonly Run[];
  readonly #nodes: readonly Text[];
  /** The nodes before which something was left out, or another tree begins. */
  readonly #gaps: ReadonlySet<number>;
  #places: Map<Text, number> | undefined;

  constructor({ root, trees }: Origin, runs: readonly Run[], nodes: readonly Text[], gaps: ReadonlySet<number>) {
    this.root = root;
    this.trees = trees;
    this.#runs = runs;
    this.#nodes = nodes;
    this.#gaps = gaps;
  }

  /**
   * The parts of text nodes that a range of the text covers, without those that the page has changed or removed since.
   */
  stretches(start: number, end: number): Stretch[] {
    return this.#parts(start, end)
      .map(({ node, from, to }) => ({ node: this.#nodes[node], from, to }))
      .filter(isThere);
  }

  /** The same as ranges of the page, as few as possible; none spans words that were left out. */
  ranges(start: number, end: number): StaticRange[] {
    const ranges: { first: Stretch; last: Stretch }[] = [];
    let before = -2;
    for (const { node: index, from, to } of this.#parts(start, end)) {
      const stretch = { node: this.#nodes[index], from, to };
      if (!isThere(stretch)) continue;
      const open = ranges.at(-1);
      let isNext = open !== undefined;
      for (let next = before + 1; next <= index && isNext; next++) isNext = !this.#gaps.has(next);
      if (open && isNext) open.last = stretch;
      else ranges.push({ first: stretch, last: stretch });
      before = index;
    }
    return ranges.map(
      ({ first, last }) =>
        new StaticRange({
          startContainer: first.node,
          startOffset: first.from,
          endContainer: last.node,
          endOffset: last.to,
        }),
    );
  }

  /** The text position of a position on the page. */
  offset(node: Node, at: number): number | undefined {
    this.#places ??= new Map(this.#nodes.map((own, index) => [own, index]));
    const index = this.#places.get(node as Text);
    if (index === undefined) return undefined;
    const run = this.#runs.find((one) => one.node === index && one.at <= at && at <= one.at + one.length);
    return run && run.start + at - run.at;
  }

  /** One part a node. */
  #parts(start: number, end: number): { node: number; from: number; to: number }[] {
    const parts: { node: number; from: number; to: number }[] = [];
    for (let nth = this.#firstAt(start); nth < this.#runs.length; nth++) {
      const run = this.#runs[nth];
      if (run === undefined || run.start >= end) break;
      const from = run.at + Math.max(0, start - run.start);
      const to = run.at + Math.min(run.length, end - run.start);
      const last = parts.at(-1);
      if (from >= to) continue;
      if (last?.node === run.node) last.to = to;
      else parts.push({ node: run.node, from, to });
    }
    return parts;
  }

  /** The first run that does not end before a position. */
  #firstAt(place: number): number {
    let [low, high] = [0, this.#runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = this.#runs[middle];
      if (run !== undefined && run.start + run.length <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isThere(stretch: { node: Text | undefined; from: number; to: number }): stretch is Stretch {
  return stretch.node?.isConnected === true && stretch.to <= lengthOf(stretch.node);
}
