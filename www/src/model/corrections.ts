/**
 * The reader's corrections. An analysis is never modified: corrections are a list that is applied to a copy, so that
 * undo drops an entry, and an export can include them next to the result.
 */
import type { Analysis, Range } from "../engine/index.js";
import { Draft } from "./draft.js";

export type Correction =
  | { readonly kind: "speaker"; readonly claim: number; readonly speaker: number | null }
  /** A speaker who has no number yet. The number is assigned here, so that later corrections can refer to it. */
  | { readonly kind: "new-speaker"; readonly claim: number; readonly name: string; readonly speaker?: number }
  /** Words that the analysis missed; the speaker is given by number or name, or not at all. */
  | {
      readonly kind: "add-claim";
      readonly claim: number;
      readonly start: number;
      readonly end: number;
      readonly quotation: "direct" | "indirect";
      readonly speaker: number | string | null;
    }
  /** The corrected ranges of a statement, in order. */
  | { readonly kind: "span"; readonly claim: number; readonly content: readonly Range[] }
  /** Splits a statement: the part from `at` on becomes the new statement `into`. */
  | { readonly kind: "split"; readonly claim: number; readonly at: number; readonly into: number }
  /** Merges two statements: the words of `claim` become part of `into`. */
  | { readonly kind: "join"; readonly claim: number; readonly into: number }
  | { readonly kind: "rename"; readonly speaker: number; readonly name: string }
  /** Words that refer to a speaker, given by number, or by number and name if the speaker is new. */
  | {
      readonly kind: "add-speaker";
      readonly start: number;
      readonly end: number;
      readonly speaker: number;
      readonly name?: string;
    }
  | {
      readonly kind: "add-country";
      readonly start: number;
      readonly end: number;
      readonly code: string;
      readonly name: string;
    }
  | { readonly kind: "merge"; readonly speaker: number; readonly into: number }
  | { readonly kind: "reject-claim"; readonly claim: number }
  | { readonly kind: "reject-speaker"; readonly speaker: number; readonly start: number }
  | { readonly kind: "reject-country"; readonly code: string; readonly start: number };

/**
 * Applies corrections to an analysis, in time linear in both. A correction that refers to something missing changes
 * nothing.
 */
export function corrected(found: Analysis, corrections: readonly Correction[]): Analysis {
  if (corrections.length === 0) return found;
  const draft = new Draft(found);
  for (const correction of corrections) apply(draft, correction);
  return draft.analysis();
}

function apply(draft: Draft, correction: Correction): void {
  switch (correction.kind) {
    case "speaker":
      return draft.say(correction.claim, draft.voice(correction.speaker));
    case "new-speaker":
      return draft.say(correction.claim, draft.named(correction.name, correction.speaker));
    case "add-claim": {
      const { claim, start, end, quotation, speaker } = correction;
      if (!draft.addClaim(claim, { start, end }, quotation) || speaker === null) return;
      return draft.say(claim, typeof speaker === "string" ? draft.named(speaker) : draft.voice(speaker));
    }
    case "span":
      return draft.span(correction.claim, correction.content);
    case "split":
      return draft.split(correction.claim, correction.at, correction.into);
    case "join":
      return draft.join(correction.claim, correction.into);
    case "rename":
      return draft.rename(correction.speaker, correction.name);
    case "add-speaker":
      return draft.addMention(correction.speaker, correction.name, correction);
    case "add-country":
      return draft.addCountry(correction.code, correction.name, correction);
    case "merge":
      return draft.merge(correction.speaker, correction.into);
    case "reject-claim":
      return draft.reject(correction.claim);
    case "reject-speaker":
      return draft.rejectMention(correction.speaker, correction.start);
    case "reject-country":
      return draft.rejectCountry(correction.code, correction.start);
  }
}
