/** What is marked on a page's own text, and the styles of the marks. */
import { DARK, LIGHT, type Palette, type Tone } from "../styles/palette.js";
import type { Stretch, TextMap } from "./text-map.js";

export type HostLayer = "claim" | "speaker" | "country" | "part" | "selected";

/** In stacking order: later layers lie above earlier ones. */
export const HOST_LAYERS: readonly HostLayer[] = ["claim", "speaker", "country", "part", "selected"];

/** Positions in the text, by layer. */
export type Places = Readonly<Record<HostLayer, readonly { readonly start: number; readonly end: number }[]>>;

/** Paints marks on a page. */
export interface Painter {
  /** Marks these positions and removes all earlier marks. */
  paint(map: TextMap, places: Places, tone: Tone): void;
  /** The current boxes of the words in a range. */
  shown(stretch: Stretch): readonly Range[];
  /** Removes every mark and restores the page. */
  end(): void;
}

export const samePlaces = (a: Places[HostLayer] | undefined, b: Places[HostLayer]): boolean =>
  a !== undefined &&
  a.length === b.length &&
  a.every(({ start, end }, nth) => start === b[nth]?.start && end === b[nth].end);

// The page keeps its own colours: a translucent yellow works on light and dark backgrounds.
const rules = (selector: (layer: HostLayer) => string, { speaker, country }: Palette): string => `
  ${selector("claim")} { background-color: rgb(255 205 0 / 0.28); }
  ${selector("speaker")} { text-decoration: underline solid 2px ${speaker}; text-underline-offset: 0.16em; }
  ${selector("country")} { text-decoration: underline dotted 2px ${country}; text-underline-offset: 0.36em; }
  ${selector("part")} { text-decoration: underline double 1px currentColor; }
  ${selector("selected")} { background-color: rgb(255 190 0 / 0.55); }`;

type Tree = Document | ShadowRoot;

/** A style sheet of our own in each tree with marks, as long as there are any. */
export class PageSheet {
  readonly #selector: (layer: HostLayer) => string;
  readonly #before: string;
  readonly #used = new Map<Tree, { readonly sheet: CSSStyleSheet; users: number; tone: Tone | null }>();

  constructor(selector: (layer: HostLayer) => string, before = "") {
    this.#selector = selector;
    this.#before = before;
  }

  use(tree: Tree): void {
    const used = this.#used.get(tree);
    if (used) {
      used.users++;
      return;
    }
    // Simulated browsers draw nothing.
    if (!("adoptedStyleSheets" in tree)) return;
    const sheet = new CSSStyleSheet();
    this.#used.set(tree, { sheet, users: 1, tone: null });
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  }

  /** If two articles of one tree differ, the last one wins. */
  dress(tree: Tree, tone: Tone): void {
    const used = this.#used.get(tree);
    if (used === undefined || used.tone === tone) return;
    used.tone = tone;
    used.sheet.replaceSync(this.#before + rules(this.#selector, tone === "dark" ? DARK : LIGHT));
  }

  leave(tree: Tree): void {
    const used = this.#used.get(tree);
    if (used === undefined || --used.users > 0) return;
    this.#used.delete(tree);
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((sheet) => sheet !== used.sheet);
  }
}

/** The trees in which a painter has marks. */
export class Dressed {
  readonly #sheet: PageSheet;
  #trees: readonly Tree[] = [];

  constructor(sheet: PageSheet) {
    this.#sheet = sheet;
  }

  in(trees: readonly Tree[], tone: Tone): void {
    for (const tree of trees) if (!this.#trees.includes(tree)) this.#sheet.use(tree);
    for (const tree of this.#trees) if (!trees.includes(tree)) this.#sheet.leave(tree);
    this.#trees = trees;
    for (const tree of trees) this.#sheet.dress(tree, tone);
  }

  end(): void {
    for (const tree of this.#trees) this.#sheet.leave(tree);
    this.#trees = [];
  }
}
