/** The filters of the panel, and the names of the lists that it shows in part until all is asked for. */
import type { Claim, ClaimKind } from "../engine/index.js";
import { isSpoken } from "../model/look.js";

export interface Filters {
  /** Only statements about this country, */
  readonly about: string | null;
  /** … by this speaker, */
  readonly by: number | null;
  /** … of this kind, */
  readonly kind: ClaimKind | null;
  /** … with words in quotation marks. */
  readonly quoted: boolean;
  /** Only what was said, not what somebody is told to think or plan. */
  readonly spoken: boolean;
  /** Statements that are less sure than this are marked more lightly. */
  readonly sure: number;
}

export const NO_FILTERS: Filters = { about: null, by: null, kind: null, quoted: false, spoken: false, sure: 0 };

const isAbout = (claim: Claim, about: string | null): boolean => about === null || claim.countries.includes(about);

/** What is listed under "Who says what". */
export const isSaidAs = (claim: Claim, { about, by, quoted, spoken }: Filters): boolean =>
  isAbout(claim, about) &&
  (by === null || claim.speakers.includes(by)) &&
  (!quoted || claim.quotation === "direct" || claim.quotation === "mixed") &&
  (!spoken || isSpoken(claim));

/** What is listed under "Worth checking". */
export const isOfKind = (claim: Claim, { about, kind }: Filters): boolean =>
  isAbout(claim, about) && (kind === null || claim.kinds.includes(kind));

export const FOLDS = {
  voices: "voices",
  claims: "claims",
  of: (speaker: number | null): string => `voice-${speaker ?? ""}`,
} as const;
