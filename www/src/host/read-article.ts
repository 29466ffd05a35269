/**
 * Reads an article on the page as text, with a map from each position of the text back to the page's nodes.
 *
 * Blocks follow the CSS display of elements, and white space is read as displayed. Hidden content, menus, forms and
 * scripts are left out. Open shadow trees are read where they are displayed. Nothing is changed.
 */
import type { Source } from "../model/source.js";
import { hidesContent, isRootShown, shownAs } from "./shown.js";
import { sourceOfPage } from "./source-of.js";
import { type Run, TextMap } from "./text-map.js";

/** The text of an article on the page. */
export interface HostArticle {
  /** The text to analyse: blocks separated by empty lines. */
  readonly text: string;
  /** The positions where headings start. */
  readonly headings: readonly number[];
  /** What the page says about it: URL, outlet, author, date, title. */
  readonly source: Source;
  /** The map from the text to the page's nodes. */
  readonly map: TextMap;
}

/** Reads an element of the page, or the part of it within a range. */
export function readArticle(root: Element, within?: Range): HostArticle {
  return new Reading(within).read(root);
}

/** White space; characters that only control printing or allow a line break inside a word; words. */
const PIECES =
  /([ \t\r\n\f]+)|([\0-\x08\x0b\x0e-\x1f\x7f\xad\u200b\u2060\ufeff]+)|[^\0-\x20\x7f\xad\u200b\u2060\ufeff]+/g;

/** White space that is kept if more words follow on the same line. */
interface Space {
  readonly text: string;
  readonly node: number;
  readonly at: number;
}

/** What is left to do: enter a node, or (`null`) end a block. An explicit stack, because pages can be deeply nested. */
type Next = { readonly node: Node; readonly isKept: boolean; readonly isSeen: boolean } | null | "gap";

class Reading {
  readonly #parts: string[] = [];
  #length = 0;
  /** The last character of the line, and the white space before the next word. */
  #last = "";
  #spaces: Space[] = [];
  #lines = 0;
  #isNewBlock = false;
  #isHeading = false;
  readonly #headings: number[] = [];
  readonly #runs: Run[] = [];
  readonly #nodes: Text[] = [];
  readonly #gaps = new Set<number>();
  readonly #trees = new Set<Document | ShadowRoot>();
  readonly #next: Next[] = [];
  readonly #within: Range | undefined;

  constructor(within: Range | undefined) {
    this.#within = within;
  }

  read(root: Element): HostArticle {
    const tree = root.getRootNode();
    if (tree instanceof Document || tree instanceof ShadowRoot) this.#trees.add(tree);
    if (isRootShown(root)) this.#open(root, getComputedStyle(root), true);
    for (let next = this.#next.pop(); next !== undefined; next = this.#next.pop()) {
      if (next === null) this.#breakBlock();
      else if (next === "gap") this.#gaps.add(this.#nodes.length);
      else if (next.node instanceof Text) this.#words(next.node, next.isKept, next.isSeen);
      else if (next.node instanceof Element) this.#enter(next.node, next.isSeen);
    }
    return {
      text: this.#parts.join(""),
      headings: this.#headings,
      source: sourceOfPage(root),
      map: new TextMap({ root, trees: [...this.#trees] }, this.#runs, this.#nodes, this.#gaps),
    };
  }

  #enter(element: Element, isSeen: boolean): void {
    if (element.localName === "br") return this.#breakLine();
    const style = getComputedStyle(element);
    const shown = shownAs(element, style, this.#before);
    if (shown === "nothing") {
      if (element.firstChild !== null) this.#gaps.add(this.#nodes.length);
      return;
    }
    if (shown === "block") {
      this.#breakBlock();
      this.#next.push(null);
    }
    this.#open(element, style, isSeen);
  }

  /** Starts with the content of an element. */
  #open(element: Element, style: CSSStyleDeclaration, isSeen: boolean): void {
    if (/^h[1-6]$/.test(element.localName)) this.#isHeading = true;
    // A style that the browser cannot compute hides nothing.
    const isOwnSeen = style.visibility === "" ? isSeen : style.visibility === "visible";
    const isKept = /^(pre|break-spaces)/.test(style.whiteSpace);
    const children = hidesContent(style) ? this.#apart([]) : this.#childrenOf(element);
    for (let nth = children.length - 1; nth >= 0; nth--) {
      const node = children[nth];
      if (node !== undefined) this.#next.push({ node, isKept, isSeen: isOwnSeen });
    }
  }

  #childrenOf(element: Element): readonly Node[] {
    if (element instanceof HTMLDetailsElement && !element.open)
      return this.#apart([...element.children].filter((child) => child.localName === "summary").slice(0, 1));
    if (element instanceof HTMLSlotElement) {
      const given = element.assignedNodes();
      if (given.length > 0) return this.#apart(given);
    }
    if (element.shadowRoot === null) return [...element.childNodes];
    this.#trees.add(element.shadowRoot);
    return this.#apart([...element.shadowRoot.childNodes]);
  }

  /** Reads nodes of another tree, or nodes among others that are left out. No range crosses their ends. */
  #apart(nodes: readonly Node[]): readonly Node[] {
    this.#gaps.add(this.#nodes.length);
    this.#next.push("gap");
    return nodes;
  }

  #words(node: Text, isKept: boolean, isSeen: boolean): void {
    if (!isSeen) {
      if (/\S/.test(node.data)) this.#gaps.add(this.#nodes.length);
      return;
    }
    const [from, to] = this.#partOf(node);
    if (from >= to) return;
    const index = this.#nodes.push(node) - 1;
    for (const piece of node.data.slice(from, to).matchAll(PIECES)) {
      if (piece[1] !== undefined) this.#space(piece[1], isKept, index, from + piece.index);
      else if (piece[2] === undefined) this.#put(piece[0], index, from + piece.index);
    }
  }

  /** The part of a node to read. */
  #partOf(node: Text): readonly [number, number] {
    const within = this.#within;
    if (within === undefined) return [0, node.length];
    if (!within.intersectsNode(node)) return [0, 0];
    return [
      node === within.startContainer ? within.startOffset : 0,
      node === within.endContainer ? within.endOffset : node.length,
    ];
  }

  /** The white space before the next word of the line. */
  get #before(): string {
    return this.#isNewBlock || this.#lines > 0 ? "" : (this.#spaces.at(-1)?.text ?? this.#last);
  }

  #space(text: string, isKept: boolean, node: number, at: number): void {
    if (isKept) this.#spaces.push({ text: text.replace(/[\r\f]/g, " "), node, at });
    // At the start of a line, and after other white space, it is not displayed.
    else if (this.#before !== "" && this.#spaces.length === 0) this.#spaces.push({ text: " ", node, at });
  }

  #put(words: string, node: number, at: number): void {
    if (this.#length > 0) {
      if (this.#isNewBlock) this.#write("\n\n");
      else this.#write("\n".repeat(this.#lines));
      for (const { text, node, at } of this.#spaces) this.#write(text, node, at);
    }
    this.#isNewBlock = false;
    this.#lines = 0;
    this.#spaces = [];
    if (this.#isHeading) this.#headings.push(this.#length);
    this.#isHeading = false;
    this.#write(words.replace(/[\u2028\u2029]/g, "\n"), node, at);
    this.#last = words.slice(-2);
  }

  #write(text: string, node?: number, at = 0): void {
    if (text === "") return;
    const last = this.#runs.at(-1);
    if (node !== undefined) {
      // Words that continue in the same node extend its run.
      if (last?.node === node && last.at + last.length === at && last.start + last.length === this.#length)
        last.length += text.length;
      else this.#runs.push({ start: this.#length, length: text.length, node, at });
    }
    this.#parts.push(text);
    this.#length += text.length;
  }

  #breakLine(): void {
    this.#spaces = [];
    this.#lines++;
  }

  #breakBlock(): void {
    this.#spaces = [];
    this.#lines = 0;
    this.#isNewBlock = true;
    this.#isHeading = false;
  }
}
