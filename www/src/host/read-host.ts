/**
 * An article that is already on the page, as text, with the way back from each place of the text to the page's own nodes.
 *
 * Blocks are told by how they are displayed; white space is read as it is shown; what is hidden, and menus, forms and
 * scripts, is left out. Nothing is written.
 */
import { readPlain, type Reading } from "../read/plain.js";

/** A run of text that stands in one text node as it stands here. */
interface Run {
  readonly start: number;
  readonly length: number;
  readonly node: Text;
  readonly at: number;
}

const SKIPPED = "script, style, noscript, template, svg, math, iframe, object, audio, video, canvas, nav, form, button, select, textarea, claim-light";

export class HostText {
  readonly reading: Reading;
  readonly #runs: readonly Run[];

  constructor(root: Element) {
    const writer = new Writer();
    if (isShown(root)) writer.content(root);
    const { text, runs, headings } = writer;
    this.reading = { ...readPlain(text), headings };
    this.#runs = runs;
  }

  /** The page's own range for a range of the text; `null` where the page has changed since. */
  range(start: number, end: number): StaticRange | null {
    const from = this.#runs[this.#runAt(start)];
    const to = this.#runs[this.#runAt(end - 1)];
    if (!from?.node.isConnected || !to?.node.isConnected) return null;
    const endOffset = to.at + Math.min(end - to.start, to.length);
    if (endOffset > to.node.length) return null;
    return new StaticRange({ startContainer: from.node, startOffset: from.at + Math.max(0, start - from.start), endContainer: to.node, endOffset });
  }

  /** The same in parts, each in one of the page's nodes. */
  stretches(start: number, end: number): { readonly node: Text; readonly from: number; readonly to: number }[] {
    const out: { node: Text; from: number; to: number }[] = [];
    for (let at = this.#runAt(start); at < this.#runs.length; at++) {
      const run = this.#runs[at];
      if (run === undefined || run.start >= end) break;
      const from = run.at + Math.max(0, start - run.start);
      const to = run.at + Math.min(end - run.start, run.length);
      const last = out.at(-1);
      if (last?.node === run.node) last.to = to;
      else if (to <= run.node.length && run.node.isConnected) out.push({ node: run.node, from, to });
    }
    return out.filter(({ node, from, to }) => from < to && to <= node.length);
  }

  /** The place in the text of a place on the page. */
  offset(node: Node, at: number): number | null {
    const run = this.#runs.find((one) => one.node === node && at >= one.at && at <= one.at + one.length);
    return run === undefined ? null : run.start + at - run.at;
  }

  /** The last run that starts at or before a place. */
  #runAt(place: number): number {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#runs[middle]?.start ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

class Writer {
  text = "";
  readonly runs: Run[] = [];
  readonly headings = new Set<number>();

  element(element: Element): void {
    if (element.matches(SKIPPED) || !isShown(element)) return;
    this.content(element);
  }

  content(element: Element): void {
    const { display, whiteSpace } = getComputedStyle(element);
    const isBlock = !/^(inline|contents|ruby)/.test(display);
    if (isBlock) this.#breakBlock();
    if (/^H[1-6]$/.test(element.tagName)) this.headings.add(this.text.length);
    for (const child of element.childNodes) {
      if (child instanceof Text) this.#words(child, /^(pre|break-spaces)/.test(whiteSpace));
      else if (child instanceof HTMLBRElement) this.text = `${this.text.trimEnd()}\n`;
      else if (child instanceof Element) this.element(child);
    }
    if (isBlock) this.#breakBlock();
  }

  #breakBlock(): void {
    if (this.text !== "" && !this.text.endsWith("\n\n")) this.text = `${this.text.replace(/[ \n]+$/, "")}\n\n`;
  }

  #words(node: Text, isKept: boolean): void {
    for (const { 0: words, index } of node.data.matchAll(isKept ? /[^\r]+/g : /[^ \t\r\n\f]+|[ \t\r\n\f]+/g)) {
      const isSpace = !isKept && words.trim() === "" && words !== "\u00A0";
      if (isSpace && (this.text === "" || /\s$/.test(this.text))) continue;
      const written = isSpace ? " " : words;
      this.runs.push({ start: this.text.length, length: written.length, node, at: index });
      this.text += written;
    }
  }
}

function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
