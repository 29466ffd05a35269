/**
 * The words of a statement inside quotation marks. A direct statement is a quotation as a whole; in a partly quoted
 * one, the marks tell which words are quoted. An unpaired mark quotes nothing.
 */
import type { Analysis, Claim, Range } from "../engine/index.js";
import { isAttributed } from "./annotations.js";
import type { Annotation } from "./weave.js";

/**
 * Pairs of marks, and what they may enclose. A single mark followed by a letter is an apostrophe, not a closing mark.
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

/** None for nested statements, which are inside the marks of the outer one already. */
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
