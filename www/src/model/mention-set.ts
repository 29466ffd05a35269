/** A set of mentions with insertion and removal: one per range, sorted when read. */
import type { Range } from "../engine/index.js";

export class MentionSet<T extends Range> {
  #at = new Map<number, T[]>();

  constructor(mentions: readonly T[]) {
    for (const mention of mentions) {
      const here = this.#at.get(mention.start);
      if (here) here.push(mention);
      else this.#at.set(mention.start, [mention]);
    }
  }

  add(mention: T): void {
    this.#at.set(mention.start, [
      ...(this.#at.get(mention.start) ?? []).filter(({ end }) => end !== mention.end),
      mention,
    ]);
  }

  removeAt(start: number): void {
    this.#at.delete(start);
  }

  /** Moves all mentions from another set, which is empty afterwards. Small into large keeps chains of merges cheap. */
  take(other: MentionSet<T>): void {
    if (other.#at.size > this.#at.size) [this.#at, other.#at] = [other.#at, this.#at];
    for (const [start, mentions] of other.#at) this.#at.set(start, [...(this.#at.get(start) ?? []), ...mentions]);
    other.#at = new Map();
  }

  inOrder(): T[] {
    return [...this.#at.values()].flat().sort((a, b) => a.start - b.start);
  }
}

/** For marked ranges: the country codes of those that lie inside another range. */
export function within(marked: readonly (Range & { readonly code: string })[]): (range: Range) => string[] {
  const sorted = [...marked].sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) >= start) high = middle;
      else low = middle + 1;
    }
    const found: string[] = [];
    for (let at = low; at < sorted.length; at++) {
      const one = sorted[at];
      if (!one || one.start >= end) break;
      if (one.end <= end) found.push(one.code);
    }
    return found;
  };
}
