/**
 * Analyses in the notation `{words|tag tag}`, where a tag is `c0` (claim 0), `s0` (a mention of speaker 0) or a
 * country's code. Braces can be nested. Every line is a paragraph.
 */
import type { Analysis, Claim, Country, Speaker } from "../../www/src/engine/index.js";
import { SCHEMA_VERSION } from "../../www/src/engine/unpack.js";

export interface Marked {
  readonly text: string;
  readonly analysis: Analysis;
}

export function marked(notation: string, names: readonly string[] = []): Marked {
  const claims = new Map<number, Claim>();
  const speakers = names.map(
    (name, id): Speaker => ({ id, name, kind: "person", mentions: [], claims: [], entity: null }),
  );
  const countries = new Map<string, Country>();
  const open: number[] = [];
  let text = "";
  for (const token of notation.matchAll(/\{|\|([^{}|]*)\}|[^{|]+/gs)) {
    const [whole, tags] = token;
    if (whole === "{") open.push(text.length);
    else if (tags === undefined) text += whole;
    else for (const tag of tags.split(" ")) note(tag, open.at(-1) ?? 0, text.length);
    if (tags !== undefined) open.pop();
  }

  function note(tag: string, start: number, end: number): void {
    const id = Number(tag.slice(1));
    if (/^c\d/.test(tag)) {
      const claim = claims.get(id) ?? {
        id,
        content: [],
        cue: [],
        source: [],
        speaker: null,
        speakers: [],
        quotation: "indirect",
        kinds: [],
        checkability: 0.6,
        parent: null,
        countries: [],
        because: [],
      };
      claims.set(id, { ...claim, content: [...claim.content, { start, end }].sort((a, b) => a.start - b.start) });
    } else if (/^s\d/.test(tag)) {
      speakers[id]?.mentions.push({ start, end, via: "name", because: [] });
    } else {
      const country = countries.get(tag) ?? { code: tag, name: tag, mentions: [] };
      country.mentions.push({ start, end, via: "name", because: "name" });
      countries.set(tag, country);
    }
  }

  const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: "paragraph" as const,
    because: "running-text",
  }));
  return {
    text,
    analysis: {
      schemaVersion: SCHEMA_VERSION,
      language: { code: "en", confidence: 1 },
      blocks,
      entities: [],
      sentences: [],
      claims: [...claims.values()].sort((a, b) => a.id - b.id),
      speakers,
      countries: [...countries.values()],
    },
  };
}

/** The same analysis with some fields of a claim changed; a single speaker replaces all others. */
export const withClaim = (analysis: Analysis, id: number, change: Partial<Claim>): Analysis => {
  const speakers = change.speaker === undefined ? {} : { speakers: change.speaker === null ? [] : [change.speaker] };
  return {
    ...analysis,
    claims: analysis.claims.map((claim) => (claim.id === id ? { ...claim, ...speakers, ...change } : claim)),
  };
};
