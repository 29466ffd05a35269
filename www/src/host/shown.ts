/**
 * How the page displays an element, for reading: as a block, inline, or not at all.
 *
 * The computed style alone is not enough. A floated or positioned word (a drop cap) is a block to the browser and part
 * of a sentence to the reader. Words clipped away for everyone but screen readers have a box but are not visible.
 */

/** Elements that are never part of an article. */
const SKIPPED =
  "script, style, noscript, template, svg, math, iframe, object, audio, video, canvas, nav, form, button, input, select, textarea, rt, rp, claim-light";

/** A footnote number, which is not a word of the sentence. */
const NOTE = "sup:has(> a[href^='#']), [role='doc-noteref']";

/** Elements that are always blocks, so what contains one is not a word. */
const BLOCKS =
  "address, article, aside, blockquote, div, dl, figure, h1, h2, h3, h4, h5, h6, hr, li, ol, p, pre, section, table, ul";

/** A distance outside of any window, in pixels. */
const FAR = -999;

/** At most this many separate letters at the start of a paragraph are its drop cap. */
const INITIAL = 3;

/** Longer text is not a drop cap but something beside the sentence. */
const FEW_WORDS = /^\s*\S+(?:\s+\S+){0,2}$/;

export type Shown = "block" | "inline" | "nothing";

/** How an element is displayed, given that the elements around it are. */
export function shownAs(element: Element, style: CSSStyleDeclaration, before: string): Shown {
  if (style.display === "none" || element.matches(SKIPPED) || matches(element, NOTE)) return "nothing";
  // No box of its own: its content belongs to the surrounding block.
  if (/^(inline|contents|ruby)/.test(style.display)) return "inline";
  const isPositioned = style.position === "absolute" || style.position === "fixed";
  if (isPositioned && isUnseen(style)) return "nothing";
  return (isPositioned || style.float !== "none") && isWord(element, before) ? "inline" : "block";
}

/** Whether the content of an element is displayed; a closed `<details>` shows only its summary. */
export const hidesContent = (style: CSSStyleDeclaration): boolean => style.contentVisibility === "hidden";

/** Whether an element is displayed, checked on its own. */
export function isRootShown(root: Element): boolean {
  for (let up: Element | null = root; up !== null; up = up.parentElement) {
    // For an element without a box, its parent decides.
    if (getComputedStyle(up).display === "contents") continue;
    return typeof up.checkVisibility !== "function" || up.checkVisibility();
  }
  return true;
}

/** Clipped to nothing or moved out of the window: for screen readers only. */
function isUnseen({ clip, clipPath, width, height, overflowX, left, top, textIndent }: CSSStyleDeclaration): boolean {
  if (/^inset\((?:50|100)%/.test(clipPath) || /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)/.test(clip))
    return true;
  if (overflowX !== "visible" && parseFloat(width) <= 1 && parseFloat(height) <= 1) return true;
  return parseFloat(left) < FAR || parseFloat(top) < FAR || parseFloat(textIndent) < FAR;
}

/** Whether the element is a word, or part of a word, of the surrounding sentence. */
function isWord(element: Element, before: string): boolean {
  if (element.matches(BLOCKS) || element.querySelector(BLOCKS) !== null) return false;
  const words = element.textContent;
  const isBeginning =
    FEW_WORDS.test(words) && /[\p{L}\p{N}]$/u.test(words) && /^[\p{L}\p{N}'’]/u.test(following(element));
  const isEnd = /[\p{L}\p{N}]$/u.test(before) && /^[\p{Ll}\p{N}]\S*$/u.test(words);
  return isBeginning || isEnd || (before === "" && words.trim().length <= INITIAL && /\S/.test(following(element)));
}

/** The text after an element within its parent. */
function following(element: Element): string {
  for (let next = element.nextSibling; next !== null; next = next.nextSibling) {
    if (next.nodeType !== Node.COMMENT_NODE && next.textContent !== "") return next.textContent ?? "";
  }
  return "";
}

/** Old browsers do not support every selector. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
