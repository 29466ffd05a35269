/**
 * Corrections name statements and speakers by number. When more or less of the same text is analysed, the numbers
 * change: a statement is the one on the same words, a speaker the one who is named at the same place.
 */
import type { Analysis, Range } from "../engine/index.js";
import type { Correction } from "./corrections.js";

export function renumbered(corrections: readonly Correction[], before: Analysis, after: Analysis): Correction[] {
  const claim = numbers(before.claims, after.claims, ({ content }) => [content.map(placeOf).join()]);
  const speaker = numbers(before.speakers, after.speakers, ({ mentions }) => mentions.map(placeOf));
  return corrections.map((one) => {
    const numbered = { ...one };
    if ("claim" in numbered) numbered.claim = claim(numbered.claim);
    if ("into" in numbered) numbered.into = ("claim" in numbered ? claim : speaker)(numbered.into);
    if ("speaker" in numbered && typeof numbered.speaker === "number") numbered.speaker = speaker(numbered.speaker);
    return numbered;
  });
}

const placeOf = ({ start, end }: Range): string => `${start}-${end}`;

/** What has no counterpart, as it is the reader's own or not found any more, gets a number that nothing else has. */
function numbers<T extends { readonly id: number }>(
  before: readonly T[],
  after: readonly T[],
  placesOf: (one: T) => readonly string[],
): (id: number) => number {
  const found = new Map(after.flatMap((one) => placesOf(one).map((place) => [place, one.id])));
  const known = new Map(before.map((one) => [one.id, placesOf(one).flatMap((place) => found.get(place) ?? [])[0]]));
  const free = after.reduce((most, { id }) => Math.max(most, id + 1), 0);
  return (id) => known.get(id) ?? id + free;
}
