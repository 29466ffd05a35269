/**
 * What the HTML of a page says about its lines, as input of the model that finds the article
 * (`src/text/block/structure.rs`): a row of numbers for each block of the text. Nothing is decided here.
 */

/** A row: where the block starts in the text, then its features. Changing this requires a new model. @public */
export const ROW = ["start", "tag", "linked", "near", "around", "parent", "grandparent"] as const;

/** An open element that is a block. */
export interface Box {
  /** Its number, in document order. */
  readonly id: number;
  readonly tag: number;
  /** Its own bits, and those of all its ancestors. */
  readonly own: number;
  readonly all: number;
  readonly parent: Box | null;
}

const TAGS: Readonly<Record<string, number>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 4,
  h6: 4,
  p: 5,
  li: 6,
  td: 7,
  th: 7,
  figcaption: 8,
  blockquote: 9,
  pre: 10,
  dt: 11,
  dd: 11,
  div: 12,
  section: 13,
  header: 14,
  article: 15,
  a: 16,
};

/** Instead of a tag: the page itself marks the block as not part of its article (`isAround`). */
const AROUND = 17;

/** What the names of elements, classes and fields say, one bit each. */
const MARKS: readonly (readonly [RegExp, number])[] = [
  [/(?:^|\s)(?:<article|articlebody)/, 1],
  [/<main|role=main/, 2],
  [/<header|header|masthead|banner/, 4],
  [/<form|form|login|newsletter|subscri|signup/, 8],
  [/comment|disqus|reply/, 16],
  [/relat|recirc|recommend|teaser|promo|trending|popular|most-|more-|read-next|latest|also/, 32],
  [/article|story|entry|post|content/, 64],
  [/body|text|prose|copy|richtext/, 128],
  [/headline|title|heading/, 256],
  [/byline|author|writer|contributor/, 512],
  [/date|time|publish/, 1024],
  [/caption|credit|figure|gallery|image|photo|media/, 2048],
  [/share|social|tools|button|follow/, 4096],
  [/sidebar|rail|widget|aside|ad-|advert|sponsor|outbrain|taboola/, 8192],
  [/nav|menu|breadcrumb|crumb|tag|topic|categor|keyword|label/, 16384],
  [/foot|copyright|legal|disclaim|cookie|consent|privacy/, 32768],
  [/summary|standfirst|dek|subtitle|sub-?head|lead|intro|excerpt|description/, 65536],
];
/** Longer names are not genuine. */
const LONGEST = 300;

/** The box of an element inside another. */
export function open(id: number, name: string, attributes: Readonly<Record<string, string>>, parent: Box | null): Box {
  const names =
    `<${name} ${["class", "id", "itemprop"].map((field) => (attributes[field] ?? "").slice(0, LONGEST)).join(" ")} role=${attributes["role"] ?? ""}`.toLowerCase();
  let own = 0;
  for (const [pattern, mark] of MARKS) if (pattern.test(names)) own |= mark;
  return { id, tag: TAGS[name] ?? 0, own, all: own | (parent?.all ?? 0), parent };
}

/** The row of a block that starts at a position in `box`, with the fraction of its letters in links, in thousandths. */
export function row(start: number, box: Box | null, linked: number, isAround: boolean): readonly number[] {
  const parent = box?.parent ?? null;
  const near = (box?.own ?? 0) | (parent?.own ?? 0) | (parent?.parent?.own ?? 0);
  const tag = isAround ? AROUND : (box?.tag ?? 0);
  return [start, tag, linked, near, box?.all ?? 0, parent?.id ?? 0, parent?.parent?.id ?? 0];
}
