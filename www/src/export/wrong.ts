/**
 * The mistakes that the reader corrected, for training: a JSON line per changed sentence, with what was marked and what
 * is right. Positions are UTF-16 code units of the sentence. The reader saves the file; nothing is sent.
 */
import type { Analysis, Range } from "../engine/index.js";
import { isAttributed } from "../marks/annotations.js";
import { whose } from "../model/look.js";
import type { Article } from "./article.js";

export function wrong({ text, analysis, found = analysis }: Article): string {
  return found.sentences
    .map(({ start, end }) => {
      const marked = marks(found, { start, end });
      const right = marks(analysis, { start, end });
      return JSON.stringify(marked) === JSON.stringify(right)
        ? ""
        : `${JSON.stringify({ sentence: text.slice(start, end), marked, right })}\n`;
    })
    .join("");
}

/** The marks in a range of the text, with positions relative to its start. */
function marks(analysis: Analysis, { start, end }: Range): object {
  const inside = (ranges: readonly Range[]): Range[] =>
    ranges
      .filter((range) => range.start < end && range.end > start)
      .map((range) => ({ start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start }));
  return {
    statements: analysis.claims
      .filter((claim) => isAttributed(claim) && inside(claim.content).length > 0)
      .map((claim) => ({
        content: inside(claim.content),
        cue: inside(claim.cue),
        source: inside(claim.source),
        speaker: claim.speaker === null ? null : whose(analysis, claim),
      })),
    speakers: analysis.speakers.flatMap(({ name, mentions }) => inside(mentions).map((place) => ({ ...place, name }))),
    countries: analysis.countries.flatMap(({ code, mentions }) =>
      inside(mentions).map((place) => ({ ...place, code })),
    ),
  };
}
