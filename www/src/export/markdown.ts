/** Notes: who says what, what is worth checking, which countries. */
import type { Analysis, Claim } from "../engine/index.js";
import { ticks } from "../marks/annotations.js";
import { byMentions, countryOf, cueWords, shownClaims, voices, whose, wordsOf } from "../model/look.js";
import { STRINGS } from "../strings.js";
import { kindWords, SPEAKER_KIND_WORDS, viaCounts } from "../words.js";
import { attributed } from "./attributed.js";
import type { Article } from "./index.js";
import { madeBy } from "./made-by.js";

export function markdown(article: Article): string {
  const { text, analysis } = article;
  const out: string[] = [];
  const headline = analysis.blocks.find(({ kind }) => kind === "headline");
  out.push(`# ${headline ? plain(text.slice(headline.start, headline.end)) : STRINGS.exportTitle}`, "");
  out.push(`## ${STRINGS.exportTitle}`, "");
  for (const { speaker, claims } of voices(analysis)) {
    const about = speaker ? [speaker.role ?? SPEAKER_KIND_WORDS[speaker.kind], countryOf(analysis, speaker.country)?.name ?? speaker.country].filter(Boolean).join(", ") : "";
    out.push(`### ${plain(speaker?.name ?? STRINGS.notNamed)}`, "");
    if (about !== "") out.push(`*${plain(about)}*`, "");
    for (const claim of claims) {
      const cue = cueWords(text, claim);
      out.push(`- ${cue === "" ? "" : `${plain(cue)}: `}${plain(wordsOf(text, claim))}`);
    }
    out.push("");
  }
  const worth = shownClaims(analysis).filter(({ checkability }) => ticks(checkability) >= 2).sort((a, b) => b.checkability - a.checkability);
  if (worth.length > 0) {
    out.push(`## ${STRINGS.exportWorth}`, "");
    for (const claim of worth) out.push(checkLine(analysis, text, claim));
    out.push("");
  }
  if (analysis.countries.length > 0) {
    out.push(`## ${STRINGS.exportCountries}`, "");
    for (const country of byMentions(analysis.countries)) {
      const by = [...new Set(shownClaims(analysis).filter(({ countries }) => countries.includes(country.code)).map((claim) => whose(analysis, claim)))];
      out.push(`- ${plain(country.name)} (${country.code}): ${STRINGS.mentions(country.mentions.length)}, ${viaCounts(country)}${by.length > 0 ? `; ${STRINGS.about.toLowerCase()} it: ${by.map(plain).join(", ")}` : ""}`);
    }
    out.push("");
  }
  out.push(`*${madeBy(article)}*`, "");
  return out.join("\n");
}

/** A statement as a line of a check list: the words, whose they are, why they are worth checking. */
export function checkLine(analysis: Analysis, text: string, claim: Claim): string {
  const why = [kindWords(claim), STRINGS.checkScore(Math.round(claim.checkability * 100))].filter(Boolean).join("; ");
  return `- [ ] ${plain(attributed(analysis, text, claim))} (${why})`;
}

/** Words of the article with what Markdown would read as its own signs made harmless. */
const plain = (words: string): string => words.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|~]/g, "\\$&");
