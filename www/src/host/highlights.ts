/**
 * Marks on a page's own text through the CSS Custom Highlight API: no node of the page is touched. Only our own names are
 * set and taken away again, and the styles are a sheet of our own.
 */
import { DARK, LIGHT } from "../styles/palette.js";

export type HighlightName = "claim" | "speaker" | "country" | "part" | "selected";

const NAMES: readonly HighlightName[] = ["claim", "speaker", "country", "part", "selected"];
const full = (name: HighlightName): string => `claimlight-${name}`;

/** What lies above the rest where two meet. */
const PRIORITY: Record<HighlightName, number> = { claim: 0, speaker: 1, country: 2, part: 3, selected: 4 };

// The page's own colours stay: a veil of yellow works on light and on dark paper.
const rules = (speaker: string, country: string): string => `
  ::highlight(claimlight-claim) { background-color: rgb(255 205 0 / 0.28); }
  ::highlight(claimlight-speaker) { text-decoration: underline solid 2px ${speaker}; text-underline-offset: 0.16em; }
  ::highlight(claimlight-country) { text-decoration: underline dotted 2px ${country}; text-underline-offset: 0.36em; }
  ::highlight(claimlight-part) { text-decoration: underline double 1px currentColor; }
  ::highlight(claimlight-selected) { background-color: rgb(255 190 0 / 0.55); }`;

export const canHighlight = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

export class Highlights {
  #sheet: CSSStyleSheet | null = null;

  set(name: HighlightName, ranges: readonly StaticRange[]): void {
    this.#adopt();
    const highlight = new Highlight(...(ranges as unknown as Range[]));
    highlight.priority = PRIORITY[name];
    CSS.highlights.set(full(name), highlight);
  }

  end(): void {
    if (this.#sheet === null) return;
    for (const name of NAMES) CSS.highlights.delete(full(name));
    const gone = this.#sheet;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== gone);
    this.#sheet = null;
  }

  #adopt(): void {
    if (this.#sheet !== null) return;
    this.#sheet = new CSSStyleSheet();
    this.#sheet.replaceSync(`${rules(LIGHT.speaker, LIGHT.country)} @media (prefers-color-scheme: dark) { ${rules(DARK.speaker, DARK.country)} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }
}
