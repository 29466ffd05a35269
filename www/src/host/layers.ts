/** What is marked on a page's own text, and how it looks there. */
import { DARK, LIGHT, type Palette, type Tone } from "../styles/palette.js";
import type { Stretch, TextMap } from "./text-map.js";

export type HostLayer = "claim" | "speaker" | "country" | "part" | "selected";

/** What lies above the rest where two meet, last. */
export const HOST_LAYERS: readonly HostLayer[] = ["claim", "speaker", "country", "part", "selected"];

/** Places of the text, by layer. */
export type Places = Readonly<Record<HostLayer, readonly { readonly start: number; readonly end: number }[]>>;

/** Marks places on the page. */
export interface Painter {
  /** Marks these places and none that were marked before. */
  paint(map: TextMap, places: Places, tone: Tone): void;
  /** Where the words of a stretch stand now. */
  shown(stretch: Stretch): readonly Range[];
  /** Takes every mark away; the page is as it was. */
  end(): void;
}

export const samePlaces = (a: Places[HostLayer] | undefined, b: Places[HostLayer]): boolean =>
  a !== undefined &&
  a.length === b.length &&
  a.every(({ start, end }, nth) => start === b[nth]?.start && end === b[nth].end);

// The page's own colours stay: a veil of yellow works on light and on dark paper.
const rules = (selector: (layer: HostLayer) => string, { speaker, country }: Palette): string => `
  ${selector("claim")} { background-color: rgb(255 205 0 / 0.28); }
  ${selector("speaker")} { text-decoration: underline solid 2px ${speaker}; text-underline-offset: 0.16em; }
  ${selector("country")} { text-decoration: underline dotted 2px ${country}; text-underline-offset: 0.36em; }
  ${selector("part")} { text-decoration: underline double 1px currentColor; }
  ${selector("selected")} { background-color: rgb(255 190 0 / 0.55); }`;

type Tree = Document | ShadowRoot;

/** A sheet of our own in each tree in which there are marks, for as long as there are. */
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
    // Where a browser is only imitated nothing is drawn.
    if (!("adoptedStyleSheets" in tree)) return;
    const sheet = new CSSStyleSheet();
    this.#used.set(tree, { sheet, users: 1, tone: null });
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  }

  /** Where two articles of one tree differ, the last is right. */
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

/** The trees in which one painter has marks. */
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
