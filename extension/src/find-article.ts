/**
 * Finds the article of a page: the element that contains most of its running text.
 *
 * Each paragraph counts for its parent, and half for its grandparent. Pages use `<article>` for teasers too, so the tag
 * alone is not enough; among the `<article>` elements that contain most of the text, the innermost is used.
 */

/** A line with fewer letters is a label, not a sentence. */
const LINE = 40;
/** An article has at least this many letters. */
const LEAST = 200;
/** An element with an article's tag or role is used if it contains at least this share of the text. */
const MOST = 0.6;

export function findArticle(page: Document): Element | null {
  const weights = new Map<Element, number>();
  let all = 0;
  for (const paragraph of page.querySelectorAll("p, blockquote, li, pre")) {
    const { length } = (paragraph.textContent ?? "").trim();
    if (
      length < LINE ||
      paragraph.closest("nav, footer, aside, form, [role='navigation'], [aria-hidden='true']") !== null
    )
      continue;
    all += length;
    let share = length;
    for (
      let up = paragraph.parentElement, steps = 0;
      up !== null && steps < 3;
      up = up.parentElement, steps++, share /= 2
    )
      weights.set(up, (weights.get(up) ?? 0) + share);
  }
  if (all < LEAST) return null;
  const named = [
    ...page.querySelectorAll("article, [itemprop='articleBody'], [role='article'], main, [role='main']"),
  ].filter((element) => textIn(element) >= all * MOST);
  const innermost = named.find((element) => !named.some((other) => other !== element && element.contains(other)));
  if (innermost) return innermost;
  return [...weights].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function textIn(element: Element): number {
  return [...element.querySelectorAll("p, blockquote, li, pre")].reduce((sum, { textContent }) => {
    const { length } = (textContent ?? "").trim();
    return length < LINE ? sum : sum + length;
  }, 0);
}
