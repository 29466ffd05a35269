/**
 * Drafts for fact-checkers in schema.org ClaimReview: what was claimed, by whom, in which article. A person fills in
 * the finding, who found it, when and where; these fields contain a placeholder. Repeated statements of a speaker share
 * a draft.
 */

import type { Claim, Speaker } from "../engine/index.js";
import { isAttributed, ticks } from "../marks/annotations.js";
import { shownClaims, speakersOf, wordsOf } from "../model/look.js";
import { sourceOf } from "../model/source.js";
import { beginning } from "../model/summary.js";
import { titleOf } from "../model/title.js";
import { STRINGS } from "../strings.js";
import type { Article } from "./article.js";
import { inScript } from "./json.js";

/** Search engines show no more of the reviewed claim, in characters. */
const MOST = 75;

export function claimReview(article: Article): string {
  const { text, analysis } = article;
  const appearance = appearanceOf(article);
  const worth = shownClaims(analysis).filter((claim) => ticks(claim.checkability) >= 2);
  const drafts = worth
    .filter((claim, at) => !worth.slice(0, at).some((earlier) => isRepeated(earlier, claim)))
    .map((claim) => {
      const [first, ...others] = speakersOf(analysis, claim).map(author);
      const words = wordsOf(text, claim);
      return {
        "@type": "ClaimReview",
        url: STRINGS.blank.url,
        datePublished: STRINGS.blank.day,
        author: { "@type": "Organization", name: STRINGS.blank.reviewer },
        claimReviewed: beginning(unquoted(words), MOST),
        reviewRating: { "@type": "Rating", alternateName: STRINGS.blank.finding },
        itemReviewed: {
          "@type": "Claim",
          text: words,
          ...(first ? { author: others.length > 0 ? [first, ...others] : first } : {}),
          // The article's own claim has the article's date; a speaker may have said it earlier.
          ...(!isAttributed(claim) && appearance.datePublished ? { datePublished: appearance.datePublished } : {}),
          appearance,
        },
      };
    });
  return inScript({ "@context": "https://schema.org", "@graph": drafts });
}

/** The words without the surrounding quotation marks and the comma before the closing one. */
function unquoted(words: string): string {
  const bare = words
    .replace(/^["“‘„«]\s*/, "")
    .replace(/\s*["”»]$/, "")
    .replace(/,$/, "")
    .trim();
  // Marks inside mean that the outer ones belong to two quotations.
  return /["“”„«»]/.test(bare) || bare === "" ? words : bare;
}

/** Earlier statements of the same claim by the same speaker. Another speaker's statement is a claim of its own. */
const isRepeated = (earlier: Claim, claim: Claim): boolean =>
  claim.same !== null &&
  claim.same !== undefined &&
  (earlier.id === claim.same || earlier.same === claim.same) &&
  earlier.speaker === claim.speaker;

/** The article, as far as it is known. */
function appearanceOf({ text, analysis, source }: Article) {
  const { url, outlet, author: writer, published } = sourceOf(text, analysis, {}, source);
  const headline = analysis.blocks.some(({ kind }) => kind === "headline") ? titleOf(text, analysis) : source?.title;
  return {
    "@type": "NewsArticle",
    ...(url ? { url } : {}),
    ...(headline ? { headline } : {}),
    ...(writer ? { author: { "@type": "Person", name: writer } } : {}),
    ...(outlet ? { publisher: { "@type": "Organization", name: outlet } } : {}),
    ...(published ? { datePublished: published } : {}),
  };
}

const author = ({ kind, name, role }: Speaker) =>
  kind === "person" || kind === "unnamed"
    ? { "@type": "Person", name, ...(role ? { jobTitle: role } : {}) }
    : { "@type": "Organization", name, ...(role ? { description: role } : {}) };
