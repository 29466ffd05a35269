/**
 * What the reader corrected. An analysis is never altered: corrections are a list, applied to a copy, so that undo is
 * to drop the last one, and an export can carry them beside the result.
 */
import type { Analysis, Claim, Range, Speaker } from "../engine/index.js";

export type Correction =
  | { readonly kind: "speaker"; readonly claim: number; readonly speaker: number | null }
  /** Somebody who has no number yet; it is given here, so that later corrections can name it whatever becomes of earlier ones. */
  | { readonly kind: "new-speaker"; readonly claim: number; readonly name: string; readonly speaker?: number }
  /** Words that the analysis missed; a speaker by number, by name, or not named. */
  | { readonly kind: "add-claim"; readonly claim: number; readonly start: number; readonly end: number; readonly quotation: "direct" | "indirect"; readonly speaker: number | string | null }
  /** Other words than were found: the statement's ranges, in order. */
  | { readonly kind: "span"; readonly claim: number; readonly content: readonly Range[] }
  /** One statement is two: what stands from `at` on is the statement `into`, which is new. */
  | { readonly kind: "split"; readonly claim: number; readonly at: number; readonly into: number }
  /** Two statements are one: the words of `claim` are the statement `into` as well. */
  | { readonly kind: "join"; readonly claim: number; readonly into: number }
  | { readonly kind: "rename"; readonly speaker: number; readonly name: string }
  /** Words that mean a speaker, by number or, somebody new, by number and name. */
  | { readonly kind: "add-speaker"; readonly start: number; readonly end: number; readonly speaker: number; readonly name?: string }
  | { readonly kind: "add-country"; readonly start: number; readonly end: number; readonly code: string; readonly name: string }
  | { readonly kind: "merge"; readonly speaker: number; readonly into: number }
  | { readonly kind: "reject-claim"; readonly claim: number }
  | { readonly kind: "reject-speaker"; readonly speaker: number; readonly start: number }
  | { readonly kind: "reject-country"; readonly code: string; readonly start: number };

export function corrected(found: Analysis, corrections: readonly Correction[]): Analysis {
  if (corrections.length === 0) return found;
  return settle(corrections.reduce(apply, found));
}

function apply(analysis: Analysis, correction: Correction): Analysis {
  const { claims, speakers, countries } = analysis;
  switch (correction.kind) {
    case "speaker":
      return { ...analysis, claims: said(claims, correction.claim, correction.speaker) };
    case "new-speaker": {
      const known = speakers.find(({ name }) => name.toLowerCase() === correction.name.toLowerCase());
      const id = known?.id ?? correction.speaker ?? Math.max(-1, ...speakers.map((speaker) => speaker.id)) + 1;
      const added: Speaker = { id, name: correction.name, kind: "person", mentions: [], claims: [], entity: null };
      return { ...analysis, speakers: known ? speakers : [...speakers, added], claims: said(claims, correction.claim, id) };
    }
    case "add-claim": {
      const { claim, start, end, quotation, speaker } = correction;
      const after = claims.findIndex(({ content }) => (content[0]?.start ?? 0) > start);
      const place = after < 0 ? claims.length : after;
      const added = { ...analysis, claims: [...claims.slice(0, place), { ...missed(analysis, claim, { start, end }), quotation }, ...claims.slice(place)] };
      if (speaker === null) return added;
      return apply(added, typeof speaker === "string" ? { kind: "new-speaker", claim, name: speaker } : { kind: "speaker", claim, speaker });
    }
    case "span":
      return { ...analysis, claims: changed(claims, correction.claim, { content: [...correction.content] }) };
    case "split": {
      const { claim, at, into } = correction;
      const whole = claims.find(({ id }) => id === claim);
      if (whole === undefined) return analysis;
      const first = whole.content.flatMap(({ start, end }) => (start < at ? [{ start, end: Math.min(end, at) }] : []));
      const second = whole.content.flatMap(({ start, end }) => (end > at ? [{ start: Math.max(start, at), end }] : []));
      if (first.length === 0 || second.length === 0) return analysis;
      const halves = changed(claims, claim, { content: first }).flatMap((one) => one.id === claim ? [one, { ...one, id: into, content: second }] : [one]);
      return { ...analysis, claims: halves };
    }
    case "join": {
      const gone = claims.find(({ id }) => id === correction.claim);
      const kept = claims.find(({ id }) => id === correction.into);
      if (gone === undefined || kept === undefined || gone === kept) return analysis;
      const content = [...kept.content, ...gone.content].sort((a, b) => a.start - b.start);
      const joined = changed(claims, kept.id, { content, countries: [...new Set([...kept.countries, ...gone.countries])] });
      return { ...analysis, claims: joined.filter(({ id }) => id !== gone.id) };
    }
    case "rename":
      return { ...analysis, speakers: speakers.map((speaker) => speaker.id === correction.speaker ? { ...speaker, name: correction.name } : speaker) };
    case "add-speaker": {
      const { start, end, speaker: id, name } = correction;
      const known = speakers.some((speaker) => speaker.id === id);
      if (!known && name === undefined) return analysis;
      const all: readonly Speaker[] = known ? speakers : [...speakers, { id, name: name ?? "", kind: "person", mentions: [], claims: [], entity: null }];
      const mention = { start, end, via: "name" as const, because: [{ rule: "corrected" }] };
      return { ...analysis, speakers: all.map((speaker) => speaker.id !== id ? speaker : { ...speaker, mentions: inOrder(speaker.mentions, mention) }) };
    }
    case "add-country": {
      const { start, end, code, name } = correction;
      const all = countries.some((country) => country.code === code) ? countries : [...countries, { code, name, mentions: [] }];
      const mention = { start, end, via: "name" as const, because: "corrected" };
      const about = (claim: Claim): Claim => claim.countries.includes(code) || !claim.content.some((one) => one.start <= start && one.end >= end) ? claim
        : { ...claim, countries: [...claim.countries, code] };
      return {
        ...analysis, claims: claims.map(about),
        countries: all.map((country) => country.code !== code ? country : { ...country, mentions: inOrder(country.mentions, mention) }),
      };
    }
    case "merge": {
      const gone = speakers.find(({ id }) => id === correction.speaker);
      const join = (speaker: Speaker): Speaker => speaker.id !== correction.into ? speaker
        : { ...speaker, mentions: [...speaker.mentions, ...(gone?.mentions ?? [])].sort((a, b) => a.start - b.start) };
      return {
        ...analysis,
        speakers: speakers.filter(({ id }) => id !== correction.speaker).map(join),
        claims: claims.map((claim) => ({
          ...claim,
          speaker: claim.speaker === correction.speaker ? correction.into : claim.speaker,
          speakers: [...new Set(claim.speakers.map((id) => (id === correction.speaker ? correction.into : id)))],
        })),
      };
    }
    case "reject-claim":
      return { ...analysis, claims: claims.filter(({ id }) => id !== correction.claim) };
    case "reject-speaker":
      return {
        ...analysis,
        speakers: speakers.map((speaker) => speaker.id !== correction.speaker ? speaker
          : { ...speaker, mentions: speaker.mentions.filter(({ start }) => start !== correction.start) }),
      };
    case "reject-country":
      return {
        ...analysis,
        countries: countries.map((country) => country.code !== correction.code ? country
          : { ...country, mentions: country.mentions.filter(({ start }) => start !== correction.start) }),
      };
  }
}

const changed = (claims: readonly Claim[], id: number, change: Partial<Claim>): Claim[] =>
  claims.map((claim) => claim.id !== id ? claim : { ...claim, ...change, because: [...claim.because.filter(({ rule }) => rule !== "corrected"), { rule: "corrected" }] });

const inOrder = <T extends Range>(mentions: readonly T[], added: T): T[] =>
  [...mentions.filter(({ start, end }) => start !== added.start || end !== added.end), added].sort((a, b) => a.start - b.start);

/** The one whom the reader names says it alone. */
const said = (claims: readonly Claim[], id: number, speaker: number | null): Claim[] =>
  claims.flatMap((claim) => changed([claim], id, { speaker, speakers: speaker === null ? [] : [speaker], quotation: claim.quotation === "none" ? "indirect" : claim.quotation }));

/** A statement that the reader found: nothing is known of it but its words and the countries in them. */
const missed = ({ countries }: Analysis, id: number, content: Range): Claim => ({
  id, content: [content], cue: [], source: [], speaker: null, speakers: [], quotation: "indirect", kinds: [], checkability: 0, parent: null,
  countries: countries.filter(({ mentions }) => mentions.some(({ start, end }) => start >= content.start && end <= content.end)).map(({ code }) => code),
  because: [{ rule: "corrected" }],
});

/**
 * Each speaker's list of claims follows the claims; a country without mentions and a speaker without anything go. Whose
 * speaker is not there, since a correction before was undone, is nobody's.
 */
function settle(analysis: Analysis): Analysis {
  const known = new Set(analysis.speakers.map(({ id }) => id));
  const claims = analysis.claims.map((claim) => {
    const speakers = claim.speakers.filter((id) => known.has(id));
    return speakers.length === claim.speakers.length ? claim : { ...claim, speakers, speaker: speakers[0] ?? null };
  });
  const speakers = analysis.speakers
    .map((speaker) => ({ ...speaker, claims: claims.filter(({ speakers }) => speakers.includes(speaker.id)).map(({ id }) => id) }))
    .filter((speaker) => speaker.claims.length > 0 || speaker.mentions.length > 0);
  return { ...analysis, claims, speakers, countries: analysis.countries.filter(({ mentions }) => mentions.length > 0) };
}
