/**
 * Drafts for fact-checkers, as schema.org ClaimReview: what was claimed, by whom, in which article. The finding, who
 * found it, when and where are for a person to write: those places hold a mark. What a speaker says twice is one draft.
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

/** Search engines show no more of what is reviewed, in characters. */
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
          // The article's own claim is of the article's day; when a speaker said it the article may tell, or not.
          ...(!isAttributed(claim) && appearance.datePublished ? { datePublished: appearance.datePublished } : {}),
          appearance,
        },
      };
    });
  return inScript({ "@context": "https://schema.org", "@graph": drafts });
}

/** The words without the quotation marks around them and the comma before the closing one. */
function unquoted(words: string): string {
  const bare = words
    .replace(/^["“‘„«]\s*/, "")
    .replace(/\s*["”»]$/, "")
    .replace(/,$/, "")
    .trim();
  // A mark inside shows that those at the ends are of two quotations.
  return /["“”„«»]/.test(bare) || bare === "" ? words : bare;
}

/** The same speaker again. What another one says too is a claim of theirs. */
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
