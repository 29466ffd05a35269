/**
 * The words of a statement that stand in quotation marks. A direct statement is a quotation as a whole; in one that is
 * partly quoted, the marks say which words are. A mark without its other half quotes nothing.
 */
import type { Analysis, Claim, Range } from "../engine/index.js";
import { isAttributed } from "./annotations.js";
import type { Annotation } from "./weave.js";

/**
 * Pairs of marks, and what may stand between: single ones end before no letter, for inside a word they are apostrophes.
 */
const PAIRS = /“[^”“\n]+”|„[^“”\n]+[“”]|«[^»\n]+»|"[^"\n]+"|‘[^\n‘]+?’(?!\p{L})|(?<!\p{L})'[^\n']+'(?!\p{L})/gu;

function quotedRanges(text: string, { quotation, content }: Claim): readonly Range[] {
  if (quotation === "direct") return content;
  if (quotation !== "mixed") return [];
  return content.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(PAIRS)].map(({ index, 0: words }) => ({
      start: start + index,
      end: start + index + words.length,
    })),
  );
}

/** Of statements inside others none: they lie in the marks of the one around them already. */
export const quoted = (text: string, { claims }: Analysis): Annotation[] =>
  claims
    .filter((claim) => isAttributed(claim) && claim.parent === null)
    .flatMap((claim) =>
      quotedRanges(text, claim).map(({ start, end }) => ({
        start,
        end,
        channel: "quoted" as const,
        id: `quoted-${claim.id}`,
        depth: 0,
      })),
    );
