/** Notes in Markdown: who says what, what is worth checking, which countries. */
import type { Analysis, Claim } from "../engine/index.js";
import { isAttributed, ticks } from "../marks/annotations.js";
import {
  byMentions,
  counted,
  countryOf,
  cueWords,
  numbers,
  saidWords,
  shownClaims,
  voices,
  whose,
} from "../model/look.js";
import { STRINGS } from "../strings.js";
import { kindWords, SPEAKER_KIND_WORDS, viaCounts } from "../words.js";
import type { Article } from "./article.js";
import { attributed } from "./attributed.js";
import { madeBy, sourceLine } from "./made-by.js";

export function markdown(article: Article): string {
  const { text, analysis } = article;
  const out: string[] = [];
  const known = numbers(analysis);
  const numberOf = ({ id }: Claim): string => (known.has(id) ? `(${known.get(id)}) ` : "");
  const headline = analysis.blocks.find(({ kind }) => kind === "headline");
  out.push(`# ${headline ? plain(text.slice(headline.start, headline.end)) : STRINGS.exportTitle}`, "");
  const from = sourceLine(article);
  if (from !== "") out.push(plain(from), "");
  out.push(`## ${STRINGS.exportTitle}`, "");
  for (const { speaker, claims } of voices(analysis)) {
    const about = speaker
      ? [
          speaker.role ?? SPEAKER_KIND_WORDS[speaker.kind],
          countryOf(analysis, speaker.country)?.name ?? speaker.country,
        ]
          .filter(Boolean)
          .join(", ")
      : "";
    out.push(`### ${plain(speaker?.name ?? STRINGS.notNamed)}`, "");
    if (about !== "") out.push(`*${plain(about)}*`, "");
    for (const claim of claims) {
      const cue = cueWords(text, claim);
      out.push(`- ${numberOf(claim)}${cue === "" ? "" : `${plain(cue)}: `}${plain(saidWords(text, claim))}`);
    }
    out.push("");
  }
  const own = shownClaims(analysis).filter((claim) => !isAttributed(claim));
  if (own.length > 0)
    out.push(
      `### ${STRINGS.ownWords}`,
      "",
      ...own.map((claim) => `- ${numberOf(claim)}${plain(saidWords(text, claim))}`),
      "",
    );
  const worth = shownClaims(analysis)
    .filter(({ checkability }) => ticks(checkability) >= 2)
    .sort((a, b) => b.checkability - a.checkability);
  if (worth.length > 0) {
    out.push(`## ${STRINGS.exportWorth}`, "");
    for (const claim of worth) out.push(checkLine(analysis, text, claim));
    out.push("");
  }
  if (analysis.countries.length > 0) {
    out.push(`## ${STRINGS.exportCountries}`, "");
    for (const country of byMentions(analysis)) {
      const by = [
        ...new Set(
          shownClaims(analysis)
            .filter(({ countries }) => countries.includes(country.code))
            .map((claim) => whose(analysis, claim)),
        ),
      ];
      out.push(
        `- ${plain(country.name)} (${country.code}): ${STRINGS.mentions(counted(analysis, country))}, ${viaCounts(country)}${by.length > 0 ? `; ${STRINGS.about.toLowerCase()} it: ${by.map(plain).join(", ")}` : ""}`,
      );
    }
    out.push("");
  }
  out.push(`*${madeBy(article)}*`, "");
  return out.join("\n");
}

/** A statement as a line of a checklist: the words, the speaker, why it is worth checking. */
export function checkLine(analysis: Analysis, text: string, claim: Claim): string {
  const why = [kindWords(claim), STRINGS.checkScore(Math.round(claim.checkability * 100))].filter(Boolean).join("; ");
  return `- [ ] ${plain(attributed(analysis, text, claim))} (${why})`;
}

/**
 * Escapes text from the article for Markdown: special characters, entities, anything that would start a list or a
 * heading, and URLs that would become links.
 */
const plain = (words: string): string =>
  words
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/[\\`*_[\]<>#|~&$@!]/g, "\\$&")
    .replace(/(?<=^\s*)[-+=:]/, "\\$&")
    .replace(/(?<=^\s*\d+)[.)]/, "\\$&")
    .replace(/:(?=\/\/)|(?<=\b(?:mailto|xmpp)):|(?<=\bwww)\./gi, "\\$&");
