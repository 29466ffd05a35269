/** A copied statement with its speaker: “The bridge is safe.” — Ana Ruiz, engineer */
import type { Analysis, Claim } from "../engine/index.js";
import { isAttributed } from "../marks/annotations.js";
import { saidWords, speakersOf, whose } from "../model/look.js";
import { STRINGS } from "../strings.js";

export function attributed(analysis: Analysis, text: string, claim: Claim): string {
  const speakers = speakersOf(analysis, claim);
  const role = speakers.length === 1 ? speakers[0]?.role : undefined;
  return `${saidWords(text, claim)} — ${isAttributed(claim) ? whose(analysis, claim) : article(analysis, text)}${role ? `, ${role}` : ""}`;
}

/** The article by its headline, because “the article” means nothing elsewhere. */
function article({ blocks }: Analysis, text: string): string {
  const headline = blocks.find(({ kind }) => kind === "headline");
  return headline
    ? STRINGS.ownWordsOf(text.slice(headline.start, headline.end).replace(/\s+/g, " "))
    : STRINGS.ownWords;
}
