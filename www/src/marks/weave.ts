/**
 * Cuts a range of text where annotations begin and end, so that they can be nested as elements.
 *
 * In: the range and the annotations that touch it, in any order. Out: consecutive pieces, each with its annotations,
 * outermost first. If two annotations cross, the one of lower rank is split when the pieces are nested
 * ({@link ../element/article.ts}); both halves keep its id. The text is never changed: the pieces joined are the range.
 *
 * Time: the number of boundaries times the number of annotations open at once.
 */

/**
 * What is marked: a speaker's statement, the article's own claim, words in quotation marks, a part of a statement (its
 * source, its cue), a speaker, a country.
 */
export type Channel = "claim" | "own" | "quoted" | "source" | "cue" | "speaker" | "country";

export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly channel: Channel;
  /** The same for all pieces of an annotation: `claim-3`, `speaker-1-4`, `country-PT-0`. */
  readonly id: string;
  /** The nesting depth of a claim; 0 for everything else. */
  readonly depth: number;
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly open: readonly Annotation[];
}

const RANK: Record<Channel, number> = { own: 0, claim: 0, quoted: 0, source: 1, cue: 2, speaker: 3, country: 4 };

/** A claim encloses its own quotation marks, and both enclose nested claims. */
const byRank = (a: Annotation, b: Annotation): number =>
  RANK[a.channel] - RANK[b.channel] ||
  a.depth - b.depth ||
  Number(a.channel === "quoted") - Number(b.channel === "quoted") ||
  a.start - b.start ||
  b.end - a.end;

export function weave(start: number, end: number, annotations: readonly Annotation[]): Piece[] {
  const inside = annotations
    .map((a) => ({ a, from: Math.max(a.start, start), to: Math.min(a.end, end) }))
    .filter(({ from, to }) => from < to)
    .sort((x, y) => x.from - y.from);
  const borders = new Set<number>([start, end]);
  for (const { from, to } of inside) borders.add(from).add(to);
  const cuts = [...borders].sort((a, b) => a - b);

  const pieces: Piece[] = [];
  let open: typeof inside = [];
  let next = 0;
  for (let at = 0; at + 1 < cuts.length; at++) {
    const from = cuts[at] as number;
    const to = cuts[at + 1] as number;
    open = open.filter((one) => one.to > from);
    for (let one = inside[next]; one !== undefined && one.from <= from; one = inside[++next]) open.push(one);
    pieces.push({ start: from, end: to, open: open.map(({ a }) => a).sort(byRank) });
  }
  return pieces;
}
