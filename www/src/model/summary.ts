/**
 * A summary of an article: the number of statements by speaker, who says most, who is mentioned but never quoted, what
 * to check first.
 */
import type { Analysis, Claim, Entity, Speaker } from "../engine/index.js";
import { isAttributed, ticks } from "../marks/annotations.js";
import { voices } from "./look.js";

export interface Summary {
  readonly statements: number;
  readonly speakers: number;
  /** The speaker with most of the reported words, and their percentage. */
  readonly most: { readonly speaker: Speaker; readonly percent: number } | null;
  /** Named people and organisations without statements, most mentioned first. */
  readonly unheard: readonly Entity[];
  readonly check: Claim | null;
}

/** More names than this do not fit on the line. */
const FEW = 4;

/** Countries and groups are always mentioned. */
const HEARD_KINDS: ReadonlySet<string> = new Set(["person", "organisation"]);

/** Lines in which the article's authors, agencies and photographers are named. Being named there is not being mentioned. */
const CREDITS: ReadonlySet<string> = new Set(["byline", "dateline", "caption", "boilerplate"]);

export function summary(analysis: Analysis): Summary {
  const all = voices(analysis);
  const named = all.filter(({ speaker }) => speaker !== null);
  const [first] = named;
  const credits = analysis.blocks.filter(({ kind }) => CREDITS.has(kind));
  const isInText = ({ start }: { readonly start: number }): boolean =>
    !credits.some((block) => block.start <= start && start < block.end);
  const worth = [...analysis.claims].sort((a, b) => b.checkability - a.checkability)[0];
  return {
    statements: analysis.claims.filter(isAttributed).length,
    speakers: named.length,
    most:
      first?.speaker && named.length > 1 ? { speaker: first.speaker, percent: Math.round(first.share * 100) } : null,
    unheard: analysis.entities
      .filter(({ speaker, kind, mentions }) => speaker === null && HEARD_KINDS.has(kind) && mentions.some(isInText))
      .sort(
        (a, b) => Number(b.kind === "person") - Number(a.kind === "person") || b.mentions.length - a.mentions.length,
      )
      .slice(0, FEW),
    check: worth && ticks(worth.checkability) >= 2 ? worth : null,
  };
}

/** The start of a statement, in whole words. */
export function beginning(words: string, most: number): string {
  if (words.length <= most) return words;
  return `${words
    .slice(0, most)
    .replace(/\s+\S*$/, "")
    .replace(/[\s,;:.–—-]+$/, "")} …`;
}
