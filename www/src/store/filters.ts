/** The filters of the panel, and the names of its lists that can be unfolded. */
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
  /** Only what was said, not what somebody is reported to think or plan. */
  readonly spoken: boolean;
  /** Statements with a lower confidence are marked more lightly. */
  readonly sure: number;
}

export const NO_FILTERS: Filters = { about: null, by: null, kind: null, quoted: false, spoken: false, sure: 0 };

const isAbout = (claim: Claim, about: string | null): boolean => about === null || claim.countries.includes(about);

/** The statements listed under "Who says what". */
export const isSaidAs = (claim: Claim, { about, by, quoted, spoken }: Filters): boolean =>
  isAbout(claim, about) &&
  (by === null || claim.speakers.includes(by)) &&
  (!quoted || claim.quotation === "direct" || claim.quotation === "mixed") &&
  (!spoken || isSpoken(claim));

/** The statements listed under "Worth checking". */
export const isOfKind = (claim: Claim, { about, kind }: Filters): boolean =>
  isAbout(claim, about) && (kind === null || claim.kinds.includes(kind));

export const FOLDS = {
  voices: "voices",
  claims: "claims",
  of: (speaker: number | null): string => `voice-${speaker ?? ""}`,
} as const;
