/**
 * Places the card under the lines of its mark, or above them where there is more room, inside the element.
 * On narrow screens the styles place it, at the foot.
 */

/** The height of the bar, which the card leaves free, of the smallest useful card, and of the gap around it. */
const BAR = 52;
const LEAST = 180;
const GAP = 8;

export function placeCard(card: HTMLElement | null, mark: HTMLElement | null, root: HTMLElement | null): void {
  if (card === null || root === null) return;
  for (const property of ["left", "top", "max-height"]) card.style.removeProperty(property);
  const isSheet = getComputedStyle(card).getPropertyValue("--_card-is-sheet").trim() === "1";
  const first = mark?.getClientRects()[0];
  if (isSheet || mark === null || first === undefined) return;

  const frame = root.getBoundingClientRect();
  const lines = linesOf(mark, frame);
  const above = lines.top - frame.top - BAR - GAP * 2;
  // Below all lines of the mark if there is room, else below its first one.
  const bottom = Math.max(frame.bottom - lines.bottom, above) >= LEAST + GAP * 2 ? lines.bottom : first.bottom;
  const below = frame.bottom - bottom - GAP * 2;
  const isBelow = card.offsetHeight <= below || below >= above;
  // Where there is too little room the card scrolls inside.
  card.style.maxHeight = `${Math.max(LEAST, Math.min(card.offsetHeight, isBelow ? below : above))}px`;
  const top = isBelow ? bottom + GAP : lines.top - GAP - card.offsetHeight;
  card.style.top = `${Math.max(BAR, Math.min(top - frame.top, frame.height - card.offsetHeight - GAP))}px`;
  card.style.left = `${Math.max(GAP, Math.min(first.left - frame.left, frame.width - card.offsetWidth - GAP))}px`;
}

/** From the first to the last line of a mark and of its other pieces nearby. */
function linesOf(mark: HTMLElement, frame: DOMRect): { top: number; bottom: number } {
  const block = mark.closest("p, h2, h3, li") ?? mark;
  const pieces = [...block.querySelectorAll<HTMLElement>(`[data-id="${CSS.escape(mark.dataset["id"] ?? "")}"]`)];
  const boxes = (pieces.length > 0 ? pieces : [mark]).flatMap((piece) => [...piece.getClientRects()]);
  return {
    top: Math.max(frame.top, Math.min(...boxes.map(({ top }) => top))),
    bottom: Math.min(frame.bottom, Math.max(...boxes.map(({ bottom }) => bottom))),
  };
}
