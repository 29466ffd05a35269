/**
 * Drafts for fact-checkers, as schema.org ClaimReview: what was claimed, by whom, in which article. There is no rating
 * and no reviewer: those are for a person to write. What a speaker says twice is one draft.
 */
import { isAttributed, ticks } from "../marks/annotations.js";
import { shownClaims, speakerOf, wordsOf } from "../model/look.js";
import type { Analysis, Claim, Speaker } from "../engine/index.js";
import { dayOf } from "./day.js";
import type { Article } from "./index.js";

export function claimReview({ text, analysis }: Article): string {
  const appearance = appearanceOf(analysis, text);
  const worth = shownClaims(analysis).filter((claim) => ticks(claim.checkability) >= 2);
  const drafts = worth.filter((claim, at) => !worth.slice(0, at).some((earlier) => isRepeated(earlier, claim))).map((claim) => {
    const speaker = isAttributed(claim) ? speakerOf(analysis, claim.speaker) : undefined;
    const words = wordsOf(text, claim);
    return {
      "@type": "ClaimReview",
      claimReviewed: summary(words),
      itemReviewed: {
        "@type": "Claim",
        text: words,
        ...(speaker ? { author: author(speaker) } : {}),
        // The article's own claim is of the article's day; when a speaker said it the article may tell, or not.
        ...(!isAttributed(claim) && appearance.datePublished ? { datePublished: appearance.datePublished } : {}),
        appearance,
      },
    };
  });
  // As it is, the file may stand in a <script> of a page.
  return `${JSON.stringify({ "@context": "https://schema.org", "@graph": drafts }, null, 2).replaceAll("<", "\\u003c")}\n`;
}

/** The same speaker again. What another one says too is a claim of theirs. */
const isRepeated = (earlier: Claim, claim: Claim): boolean =>
  claim.same !== null && claim.same !== undefined && (earlier.id === claim.same || earlier.same === claim.same) && earlier.speaker === claim.speaker;

/** The words without the quotation marks around them and the comma before the closing one. */
const summary = (words: string): string => {
  const bare = words.replace(/^["“‘„«]\s*/, "").replace(/\s*["”»]$/, "").replace(/,$/, "").trim();
  // A mark inside shows that those at the ends are of two quotations.
  return /["“”„«»]/.test(bare) || bare === "" ? words : bare;
};

/** The article that was pasted: its address is not known. */
function appearanceOf({ blocks }: Analysis, text: string) {
  const headline = blocks.find(({ kind }) => kind === "headline");
  const datePublished = dayOf(blocks.filter(({ kind }) => kind === "dateline" || kind === "byline").map(({ start, end }) => text.slice(start, end)));
  return {
    "@type": "NewsArticle",
    ...(headline ? { headline: text.slice(headline.start, headline.end).replace(/\s+/g, " ").trim() } : {}),
    ...(datePublished ? { datePublished } : {}),
  };
}

const author = ({ kind, name, role }: Speaker) => kind === "person" || kind === "unnamed"
  ? { "@type": "Person", name, ...(role ? { jobTitle: role } : {}) }
  : { "@type": "Organization", name, ...(role ? { description: role } : {}) };
