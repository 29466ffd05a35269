/**
 * How the page shows an element, as far as reading it goes: as a block, among the words of a line, or not at all.
 *
 * The style alone does not say it. A word that floats or is positioned (a drop cap) is a block to the browser and part
 * of a sentence to the reader; words that are clipped away for all but screen readers have a box and are not seen.
 */

/** What is no part of an article wherever it stands. */
const SKIPPED =
  "script, style, noscript, template, svg, math, iframe, object, audio, video, canvas, nav, form, button, input, select, textarea, rt, rp, claim-light";

/** A note's number, which is no word of the sentence. */
const NOTE = "sup:has(> a[href^='#']), [role='doc-noteref']";

/** Blocks of their own, so that what holds one of them is no word. */
const BLOCKS =
  "address, article, aside, blockquote, div, dl, figure, h1, h2, h3, h4, h5, h6, hr, li, ol, p, pre, section, table, ul";

/** Out of any window, in pixels. */
const FAR = -999;

/** So many letters alone at the beginning of a paragraph are its initial. */
const INITIAL = 3;

/** More of them are no beginning of a sentence that is set large, but something beside it. */
const FEW_WORDS = /^\s*\S+(?:\s+\S+){0,2}$/;

export type Shown = "block" | "inline" | "nothing";

/** How an element is shown. Whether the elements around it are shown was asked before. */
export function shownAs(element: Element, style: CSSStyleDeclaration, before: string): Shown {
  if (style.display === "none" || element.matches(SKIPPED) || matches(element, NOTE)) return "nothing";
  // No box of its own: what is in it stands where it stands.
  if (/^(inline|contents|ruby)/.test(style.display)) return "inline";
  const isPositioned = style.position === "absolute" || style.position === "fixed";
  if (isPositioned && isUnseen(style)) return "nothing";
  return (isPositioned || style.float !== "none") && isWord(element, before) ? "inline" : "block";
}

/** Whether what an element holds is shown; a closed fold shows its summary alone. */
export const hidesContent = (style: CSSStyleDeclaration): boolean => style.contentVisibility === "hidden";

/** Whether an element that was not come to from above is shown. */
export function isRootShown(root: Element): boolean {
  for (let up: Element | null = root; up !== null; up = up.parentElement) {
    // An element without a box of its own is asked for by what is around it.
    if (getComputedStyle(up).display === "contents") continue;
    return typeof up.checkVisibility !== "function" || up.checkVisibility();
  }
  return true;
}

/** Clipped to nothing, or put where no window reaches: for screen readers alone. */
function isUnseen({ clip, clipPath, width, height, overflowX, left, top, textIndent }: CSSStyleDeclaration): boolean {
  if (/^inset\((?:50|100)%/.test(clipPath) || /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)/.test(clip))
    return true;
  if (overflowX !== "visible" && parseFloat(width) <= 1 && parseFloat(height) <= 1) return true;
  return parseFloat(left) < FAR || parseFloat(top) < FAR || parseFloat(textIndent) < FAR;
}

/** Whether it is a word, or part of one, of the sentence that it stands in. */
function isWord(element: Element, before: string): boolean {
  if (element.matches(BLOCKS) || element.querySelector(BLOCKS) !== null) return false;
  const words = element.textContent;
  const isBeginning =
    FEW_WORDS.test(words) && /[\p{L}\p{N}]$/u.test(words) && /^[\p{L}\p{N}'’]/u.test(following(element));
  const isEnd = /[\p{L}\p{N}]$/u.test(before) && /^[\p{Ll}\p{N}]\S*$/u.test(words);
  return isBeginning || isEnd || (before === "" && words.trim().length <= INITIAL && /\S/.test(following(element)));
}

/** The text that comes after an element in the one around it. */
function following(element: Element): string {
  for (let next = element.nextSibling; next !== null; next = next.nextSibling) {
    if (next.nodeType !== Node.COMMENT_NODE && next.textContent !== "") return next.textContent ?? "";
  }
  return "";
}

/** Old browsers do not know every selector. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
