/**
 * Derives the marks in the text from an analysis.
 *
 * All attributed statements are marked. The article's own sentences are marked only if they are worth checking, because
 * a page with every line marked shows nothing. Speakers are marked wherever the text refers to them, by name, role or
 * pronoun; a country that speaks through its government is marked as a speaker only where it speaks.
 */
import type { Analysis, Claim } from "../engine/index.js";
import type { Annotation } from "./weave.js";

/** The scores from which a statement gets one, two, three ticks. */
const TICKS = [0.3, 0.5, 0.75] as const;

/** The number of ticks for a score. */
export const ticks = (score: number): number => TICKS.filter((from) => score >= from).length;

/** Whether the statement is attributed to somebody, even if the text does not say to whom. */
export const isAttributed = (claim: Claim): boolean => claim.quotation !== "none" || claim.cue.length > 0;

/** Whether a claim is shown in the text and in the panel. */
export const isShown = (claim: Claim): boolean => isAttributed(claim) || ticks(claim.checkability) >= 2;

/** The nesting depth of each claim, by id. */
export function depthsOf(claims: readonly Claim[]): Map<number, number> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const depths = new Map<number, number>();
  for (const claim of claims) {
    let depth = 0;
    for (let up = byId.get(claim.parent ?? -1); up && depth < claims.length; up = byId.get(up.parent ?? -1)) depth++;
    depths.set(claim.id, depth);
  }
  return depths;
}

/** The claim in whose content this one is reported; a rejected parent does not count. */
export const parentOf = (claim: Claim, claims: readonly Claim[]): Claim | undefined =>
  claim.parent === null ? undefined : claims.find(({ id }) => id === claim.parent);

/** All marks except quotation marks, which need the text: see quoted.ts. */
export function annotations(analysis: Analysis): Annotation[] {
  const out: Annotation[] = [];
  const depths = depthsOf(analysis.claims);
  for (const claim of analysis.claims.filter(isShown)) {
    const depth = depths.get(claim.id) ?? 0;
    const channel = isAttributed(claim) ? "claim" : "own";
    for (const { start, end } of claim.content) out.push({ start, end, channel, id: `claim-${claim.id}`, depth });
    for (const { start, end } of claim.cue) out.push({ start, end, channel: "cue", id: `cue-${claim.id}`, depth: 0 });
    for (const { start, end } of claim.source)
      out.push({ start, end, channel: "source", id: `source-${claim.id}`, depth: 0 });
  }
  const sources = analysis.claims.flatMap(({ source }) => source);
  for (const speaker of analysis.speakers) {
    speaker.mentions.forEach(({ start, end, via }, nth) => {
      if (via === "metonym" && !sources.some((source) => source.start < end && source.end > start)) return;
      out.push({ start, end, channel: "speaker", id: `speaker-${speaker.id}-${nth}`, depth: 0 });
    });
  }
  for (const country of analysis.countries) {
    for (const [nth, { start, end }] of country.mentions.entries())
      out.push({ start, end, channel: "country", id: `country-${country.code}-${nth}`, depth: 0 });
  }
  return out;
}
