/** The reader's selection in the article as a range of its text, and the position of a range on the page. */
import type { Range as Stretch } from "../engine/index.js";

interface Ends {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
}

/** The selection inside a shadow root, which browsers report in different ways. */
export function selectedEnds(root: ShadowRoot | null): Ends | null {
  const selection = document.getSelection();
  if (root && selection && "getComposedRanges" in selection) {
    const [range] = selection.getComposedRanges({ shadowRoots: [root] });
    return range === undefined || range.collapsed ? null : range;
  }
  const own = (root as (ShadowRoot & { getSelection?: () => Selection | null }) | null)?.getSelection?.() ?? selection;
  return own === null || own.rangeCount === 0 || own.isCollapsed ? null : own.getRangeAt(0);
}

/** The selected range of an article, trimmed; `null` if the selection is outside the article or reaches out of it. */
export function selectedIn(root: ShadowRoot | null, article: HTMLElement): Stretch | null {
  const ends = selectedEnds(root);
  if (ends === null || !article.contains(ends.startContainer) || !article.contains(ends.endContainer)) return null;
  const text = article.textContent;
  const place = (node: Node, offset: number): number => {
    const before = document.createRange();
    before.setStart(article, 0);
    before.setEnd(node, offset);
    return before.toString().length;
  };
  const words = text.slice(place(ends.startContainer, ends.startOffset), place(ends.endContainer, ends.endOffset));
  const start = place(ends.startContainer, ends.startOffset) + words.length - words.trimStart().length;
  return words.trim() === "" ? null : { start, end: start + words.trim().length };
}

/** The text position in an article under a point of the window. */
export function placeAt(root: ShadowRoot | null, article: HTMLElement, x: number, y: number): number | null {
  const place = caretAt(root, x, y);
  if (place === null || !article.contains(place.node)) return null;
  const before = document.createRange();
  before.setStart(article, 0);
  before.setEnd(place.node, place.offset);
  return before.toString().length;
}

/** Browsers differ in the name of this method, and in whether it looks into shadow roots by default. */
function caretAt(root: ShadowRoot | null, x: number, y: number): { node: Node; offset: number } | null {
  const asked = document as Document & {
    caretPositionFromPoint?: (
      x: number,
      y: number,
      options?: { shadowRoots: ShadowRoot[] },
    ) => { offsetNode: Node; offset: number } | null;
    caretRangeFromPoint?: (x: number, y: number) => Range | null;
  };
  const position = asked.caretPositionFromPoint?.(x, y, root ? { shadowRoots: [root] } : undefined);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = asked.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** The boxes of the lines of a range. */
export function linesAt(article: HTMLElement, { start, end }: Stretch): DOMRect[] {
  const range = document.createRange();
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node !== null && at < end; node = walker.nextNode()) {
    const length = (node as Text).data.length;
    if (at <= start && start < at + length) range.setStart(node, start - at);
    if (at < end && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  return [...range.getClientRects()];
}
