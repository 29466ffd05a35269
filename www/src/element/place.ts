/**
 * Places the card below the lines of its mark, above them if there is more room there, or otherwise beside them. On
 * narrow screens the styles place it at the bottom.
 */

/** The height of the bar, which the card keeps clear; of the smallest useful card; and of the gap around it. */
const BAR = 52;
const LEAST = 180;
const GAP = 8;

export function placeCard(card: HTMLElement | null, lines: readonly DOMRect[], root: HTMLElement | null): void {
  if (card === null || root === null) return;
  for (const property of ["left", "top", "max-height"]) card.style.removeProperty(property);
  const isSheet = getComputedStyle(card).getPropertyValue("--_card-is-sheet").trim() === "1";
  const [first] = lines;
  if (isSheet || first === undefined) return;

  const frame = root.getBoundingClientRect();
  const top = Math.max(frame.top, Math.min(...lines.map((line) => line.top)));
  const end = Math.min(frame.bottom, Math.max(...lines.map((line) => line.bottom)));
  const above = top - frame.top - BAR - GAP * 2;
  // Below all lines of the mark if there is room, otherwise below the first.
  const bottom = Math.max(frame.bottom - end, above) >= LEAST + GAP * 2 ? end : first.bottom;
  const below = frame.bottom - bottom - GAP * 2;
  // If neither position keeps all lines clear, the card goes beside them, over the panel.
  const right = Math.max(...lines.map((line) => line.right));
  if (Math.max(frame.bottom - end, above) < LEAST + GAP * 2 && frame.right - right >= card.offsetWidth + GAP * 2) {
    card.style.maxHeight = `${frame.height - BAR - GAP * 2}px`;
    card.style.top = `${Math.max(BAR, Math.min(first.top - frame.top, frame.height - card.offsetHeight - GAP))}px`;
    card.style.left = `${frame.width - card.offsetWidth - GAP}px`;
    return;
  }
  const isBelow = card.offsetHeight <= below || below >= above;
  // If there is too little room, the card scrolls inside.
  card.style.maxHeight = `${Math.max(LEAST, Math.min(card.offsetHeight, isBelow ? below : above))}px`;
  const place = isBelow ? bottom + GAP : top - GAP - card.offsetHeight;
  card.style.top = `${Math.max(BAR, Math.min(place - frame.top, frame.height - card.offsetHeight - GAP))}px`;
  card.style.left = `${Math.max(GAP, Math.min(first.left - frame.left, frame.width - card.offsetWidth - GAP))}px`;
}

/** Places the button for a missed statement below the end of the selection; it scrolls with the text. */
export function placeAdd(button: HTMLElement | null, lines: readonly DOMRect[]): void {
  const last = lines.at(-1);
  const sheet = button?.offsetParent?.getBoundingClientRect();
  if (button === null || last === undefined || sheet === undefined) return;
  button.style.top = `${last.bottom - sheet.top + GAP}px`;
  const edge = Math.min(...lines.map(({ left }) => left)) - sheet.left;
  button.style.left = `${Math.max(GAP, Math.min(Math.max(edge, last.right - sheet.left - button.offsetWidth), sheet.width - button.offsetWidth - GAP))}px`;
}

/** The lines of a mark and of its other pieces nearby, its own first. */
export function linesOf(mark: HTMLElement): DOMRect[] {
  const block = mark.closest("p, h2, h3, li") ?? mark;
  const pieces = [...block.querySelectorAll<HTMLElement>("[data-id]")].filter(
    (piece) => piece !== mark && piece.dataset["id"] === mark.dataset["id"],
  );
  return [mark, ...pieces].flatMap((piece) => [...piece.getClientRects()]);
}
