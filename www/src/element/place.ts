/** Places the card under its mark, or above where there is more room, inside the element. On narrow screens styles do. */
/** The height of the bar, which the card leaves free, and of the smallest useful card. */
const BAR = 52;
const LEAST = 180;

export function placeCard(card: HTMLElement | null, mark: HTMLElement | null, root: HTMLElement | null): void {
  if (card === null || root === null) return;
  const isSheet = getComputedStyle(card).getPropertyValue("--_card-is-sheet").trim() === "1";
  const box = mark?.getClientRects()[0];
  if (isSheet || box === undefined) {
    card.style.removeProperty("left");
    card.style.removeProperty("max-height");
    card.style.removeProperty("top");
    return;
  }
  const frame = root.getBoundingClientRect();
  const gap = 8;
  const below = frame.bottom - box.bottom - gap * 2;
  const above = box.top - frame.top - BAR - gap * 2;
  card.style.removeProperty("max-height");
  const isBelow = card.offsetHeight <= below || below >= above;
  // Never over its own mark: where there is too little room the card scrolls inside.
  card.style.maxHeight = `${Math.max(LEAST, Math.min(card.offsetHeight, isBelow ? below : above))}px`;
  const height = card.offsetHeight;
  const top = isBelow ? box.bottom + gap : box.top - gap - height;
  card.style.top = `${Math.max(BAR, Math.min(top - frame.top, frame.height - height - gap))}px`;
  card.style.left = `${Math.max(gap, Math.min(box.left - frame.left, frame.width - card.offsetWidth - gap))}px`;
}
