/**
 * What the result may tell beside what it always tells: who is spoken about and not heard, how sure a statement is,
 * what its speaker does with it. Where the result does not tell, nothing of it is shown.
 */
import type { Analysis, Claim, MentionVia, Range } from "../engine/index.js";

export interface Entity {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly role?: string;
  readonly country?: string;
  readonly mentions: readonly (Range & { readonly via: MentionVia })[];
  /** `null`: spoken about, not heard. */
  readonly speaker: number | null;
}

export type Manner = "said" | "written" | "believed" | "intended" | "demanded" | "promised" | "denied" | "asked" | "accused" | "ruled";

interface Told {
  readonly manner?: Manner;
  readonly confidence?: number;
  readonly speakers?: readonly number[];
}

export const entitiesOf = (analysis: Analysis): readonly Entity[] => (analysis as { readonly entities?: readonly Entity[] }).entities ?? [];

export const mannerOf = (claim: Claim): Manner | undefined => (claim as Told).manner;

export const confidenceOf = (claim: Claim): number | undefined => (claim as Told).confidence;

/** All who make a statement together; its first speaker alone where the result tells no more. */
export const speakersOf = (claim: Claim): readonly number[] => (claim as Told).speakers ?? (claim.speaker === null ? [] : [claim.speaker]);

/** What somebody thinks or means to do is no word of theirs. */
const UNSPOKEN: ReadonlySet<Manner | undefined> = new Set(["believed", "intended"]);

export const isSpoken = (claim: Claim): boolean => !UNSPOKEN.has(mannerOf(claim));
