/**
 * The view of the map: the part of the world that contains the article's countries, and label positions that do not
 * overlap. No DOM.
 */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface Label extends Place {
  readonly anchor: "start" | "middle" | "end";
}

/** The smallest view is a third of the world, so that readers recognise where it is. */
const LEAST = 1 / 3;
const MARGIN = 60;

/** The part of the world around some places, in the proportions of the whole map. */
export function frame(
  places: readonly { readonly x: number; readonly y: number }[],
  width: number,
  height: number,
): Frame {
  if (places.length === 0) return { x: 0, y: 0, width, height };
  const [left, right] = [
    Math.min(...places.map(({ x }) => x)) - MARGIN,
    Math.max(...places.map(({ x }) => x)) + MARGIN,
  ];
  const [top, bottom] = [
    Math.min(...places.map(({ y }) => y)) - MARGIN,
    Math.max(...places.map(({ y }) => y)) + MARGIN,
  ];
  const part = Math.min(1, Math.max(LEAST, (right - left) / width, (bottom - top) / height));
  const within = (middle: number, size: number, most: number): number =>
    Math.max(0, Math.min(middle - size / 2, most - size));
  return {
    x: within((left + right) / 2, width * part, width),
    y: within((top + bottom) / 2, height * part, height),
    width: width * part,
    height: height * part,
  };
}

/** The width of a letter relative to the line height. */
const LETTER = 0.52;

/** Labels beside their places, by priority; a label without room is left to the table. */
export function labels(places: readonly Place[], { x, width }: Frame, size: number): Label[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const out: Label[] = [];
  const gap = size * 0.55;
  for (const place of places) {
    const length = place.name.length * size * LETTER;
    const tries: readonly (readonly [number, number, Label["anchor"]])[] = [
      [place.x + gap, place.y + size * 0.35, "start"],
      [place.x - gap, place.y + size * 0.35, "end"],
      [place.x, place.y - size * 0.75, "middle"],
      [place.x, place.y + size * 1.45, "middle"],
    ];
    for (const [at, line, anchor] of tries) {
      const left = anchor === "start" ? at : anchor === "end" ? at - length : at - length / 2;
      const box = { left, right: left + length, top: line - size * 0.8, bottom: line + size * 0.2 };
      const isFree =
        box.left >= x &&
        box.right <= x + width &&
        !taken.some(
          (one) => one.left < box.right && one.right > box.left && one.top < box.bottom && one.bottom > box.top,
        );
      if (!isFree) continue;
      taken.push(box);
      out.push({ ...place, x: at, y: line, anchor });
      break;
    }
  }
  return out;
}
