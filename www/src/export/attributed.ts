/** One statement with its attribution, as a journalist would note it: “words” — Name, role. */
import type { Analysis, Claim } from "../engine/index.js";
import { speakerOf, whose, wordsOf } from "../model/look.js";

export function attributed(analysis: Analysis, text: string, claim: Claim): string {
  const words = wordsOf(text, claim);
  const isBare = claim.quotation === "direct" && !/^["'“‘„«]|^``/.test(words);
  const role = speakerOf(analysis, claim.speaker)?.role;
  return `${isBare ? `“${words}”` : words} — ${whose(analysis, claim)}${role ? `, ${role}` : ""}`;
}
