/** Scrolls words of the page into view, no more than needed: inner scroll containers first, the window last. */

/** The space left above words that were out of view, as a fraction of their container. */
const THIRD = 1 / 3;

/** Whether the reader prefers reduced motion; also true in simulated browsers. */
export const isCalm = (): boolean => globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;

/** Scrolls an element if it has a layout; simulated browsers have none. */
export function scrollBy(scroller: Element, top: number, behavior: ScrollBehavior = "instant"): void {
  if ("scrollBy" in scroller) scroller.scrollBy({ top, behavior });
}

export function bringIntoView(around: Element, box: () => DOMRect | undefined): void {
  for (let up = parentOf(around); up !== null; up = parentOf(up)) {
    const { overflowY } = getComputedStyle(up);
    if (
      up === document.scrollingElement ||
      up === document.body ||
      up.scrollHeight <= up.clientHeight ||
      !/auto|scroll/.test(overflowY)
    )
      continue;
    const frame = up.getBoundingClientRect();
    const at = box();
    if (at && (at.top < frame.top || at.bottom > frame.bottom))
      scrollBy(up, at.top - frame.top - up.clientHeight * THIRD);
  }
  const at = box();
  if (at === undefined || (at.top >= 0 && at.bottom <= window.innerHeight)) return;
  window.scrollBy({ top: at.top - window.innerHeight * THIRD, behavior: isCalm() ? "instant" : "smooth" });
}

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
