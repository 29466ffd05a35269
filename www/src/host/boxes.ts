/**
 * The boxes of marks in the window, line by line, computed from the words themselves: the same in every browser engine
 * and every tree.
 */
import type { Annotation } from "../marks/weave.js";
import type { Painter } from "./layers.js";
import type { TextMap } from "./text-map.js";

type Place = Pick<Annotation, "start" | "end">;

export function boxesOf(map: TextMap, painter: Painter, { start, end }: Place): DOMRect[] {
  const ranges = map.stretches(start, end).flatMap((stretch) => painter.shown(stretch));
  return ranges
    .flatMap((range) => ("getClientRects" in range ? [...range.getClientRects()] : []))
    .filter(({ width, height }) => width > 0 && height > 0);
}

/** The shortest mark at a position in the window. */
export function markAt<T extends Place>(
  map: TextMap,
  painter: Painter,
  marks: readonly T[],
  x: number,
  y: number,
): T | undefined {
  const isOn = (mark: T): boolean =>
    boxesOf(map, painter, mark).some(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    );
  return [...marks].sort((a, b) => a.end - a.start - (b.end - b.start)).find(isOn);
}
