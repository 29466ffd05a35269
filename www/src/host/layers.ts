/** What is marked on a page's own text, and how it looks there. */
import { DARK, LIGHT } from "../styles/palette.js";
import type { HostText } from "./page-wasm.js";

export type HostLayer = "claim" | "speaker" | "country" | "part" | "selected";

/** What lies above the rest where two meet, last. */
export const HOST_LAYERS: readonly HostLayer[] = ["claim", "speaker", "country", "part", "selected"];

/** Places of the text, by layer. */
export type Places = Readonly<Record<HostLayer, readonly { readonly start: number; readonly end: number }[]>>;

/** Marks places on the page. */
export interface Painter {
  /** Marks these places and none that were marked before. */
  paint(text: HostText, places: Places): void;
  /** The place in the page's own text node of a place that is shown. */
  origin(node: Node, offset: number): { readonly node: Node; readonly offset: number };
  /** Takes every mark away; the page is as it was. */
  end(): void;
}

// The page's own colours stay: a veil of yellow works on light and on dark paper.
const rules = (selector: (layer: HostLayer) => string, speaker: string, country: string): string => `
  ${selector("claim")} { background-color: rgb(255 205 0 / 0.28); }
  ${selector("speaker")} { text-decoration: underline solid 2px ${speaker}; text-underline-offset: 0.16em; }
  ${selector("country")} { text-decoration: underline dotted 2px ${country}; text-underline-offset: 0.36em; }
  ${selector("part")} { text-decoration: underline double 1px currentColor; }
  ${selector("selected")} { background-color: rgb(255 190 0 / 0.55); }`;

/** A sheet of our own on the page, for as long as somebody uses it. */
export class PageSheet {
  readonly #selector: (layer: HostLayer) => string;
  readonly #before: string;
  #sheet: CSSStyleSheet | null = null;
  #users = 0;

  constructor(selector: (layer: HostLayer) => string, before = "") {
    this.#selector = selector;
    this.#before = before;
  }

  use(): void {
    if (this.#users++ > 0) return;
    this.#sheet = new CSSStyleSheet();
    const light = rules(this.#selector, LIGHT.speaker, LIGHT.country);
    this.#sheet.replaceSync(`${this.#before} ${light} @media (prefers-color-scheme: dark) { ${rules(this.#selector, DARK.speaker, DARK.country)} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  leave(): void {
    if (--this.#users > 0) return;
    const gone = this.#sheet;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== gone);
    this.#sheet = null;
  }
}
