/**
 * Drafts for fact-checkers, as schema.org ClaimReview: what was claimed, by whom. There is no rating and no reviewer:
 * those are for a person to write.
 */
import { isAttributed, ticks } from "../marks/annotations.js";
import { shownClaims, speakerOf, wordsOf } from "../model/look.js";
import type { Speaker } from "../engine/index.js";
import type { Article } from "./index.js";

export function claimReview({ text, analysis }: Article): string {
  const drafts = shownClaims(analysis).filter((claim) => ticks(claim.checkability) >= 2).map((claim) => {
    const speaker = speakerOf(analysis, claim.speaker);
    return {
      "@type": "ClaimReview",
      claimReviewed: wordsOf(text, claim),
      itemReviewed: {
        "@type": "Claim",
        ...(isAttributed(claim) && speaker ? { author: author(speaker) } : {}),
        appearance: { "@type": "CreativeWork", text: wordsOf(text, claim) },
      },
    };
  });
  return `${JSON.stringify({ "@context": "https://schema.org", "@graph": drafts }, null, 2)}\n`;
}

const author = (speaker: Speaker) => ({
  "@type": speaker.kind === "person" || speaker.kind === "unnamed" ? "Person" : "Organization",
  name: speaker.name,
  ...(speaker.role ? { jobTitle: speaker.role } : {}),
});
