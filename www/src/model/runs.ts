/**
 * Runs of statements by one speaker, as in a printed play, where the name is shown once per run. A run ends when
 * somebody else speaks, or at a line without statements.
 */
import type { Analysis, Claim } from "../engine/index.js";
import { isAttributed, isShown } from "../marks/annotations.js";
import { whose } from "./look.js";

const startOf = (claim: Claim): number => claim.content[0]?.start ?? 0;

/** The claims that start a run, by id, with the speaker. */
export function runs(analysis: Analysis): ReadonlyMap<number, string> {
  const said = analysis.claims
    .filter((claim) => isShown(claim) && isAttributed(claim) && claim.parent === null)
    .sort((a, b) => startOf(a) - startOf(b));
  const out = new Map<number, string>();
  const { blocks } = analysis;
  let block = 0;
  let before = { name: "", block: -2 };
  for (const claim of said) {
    while ((blocks[block]?.end ?? Infinity) <= startOf(claim)) block++;
    const name = whose(analysis, claim);
    if (before.name !== name || block - before.block > 1) out.set(claim.id, name);
    before = { name, block };
  }
  return out;
}

/** How many speakers can be told apart by colour and pattern. */
const MOST_COLOURS = 8;

/** Colours of speakers by number, from 1, by number of words. */
export const colours = (
  voices: readonly { readonly speaker: { readonly id: number } | null }[],
): ReadonlyMap<number, number> =>
  new Map(
    voices
      .flatMap(({ speaker }) => (speaker ? [speaker.id] : []))
      .slice(0, MOST_COLOURS)
      .map((id, at) => [id, at + 1]),
  );
