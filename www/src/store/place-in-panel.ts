/** Where the panel shows what was selected in the text: the right tab, without filters or folds that would hide it. */
import type { Analysis } from "../engine/index.js";
import { isAttributed, ticks } from "../marks/annotations.js";
import type { Target } from "../marks/target.js";
import { claimOf } from "../model/look.js";
import { FOLDS, isOfKind, isSaidAs, NO_FILTERS } from "./filters.js";
import type { View } from "./view.js";

export function placeInPanel(target: Target, { tab, filters, unfolded }: View, analysis: Analysis): Partial<View> {
  const unfold = (...names: string[]): ReadonlySet<string> => new Set([...unfolded, ...names]);
  if (target.kind === "country") return { tab: "countries" };
  if (target.kind === "speaker") {
    return {
      tab: "speakers",
      filters: filters.by === null || filters.by === target.id ? filters : NO_FILTERS,
      unfolded: unfold(FOLDS.voices),
    };
  }
  const claim = claimOf(analysis, target.id);
  if (claim === undefined) return {};
  // The article's own statements are in no speaker's block.
  if (!isAttributed(claim) || (tab === "claims" && ticks(claim.checkability) > 0)) {
    return { tab: "claims", filters: isOfKind(claim, filters) ? filters : NO_FILTERS, unfolded: unfold(FOLDS.claims) };
  }
  return {
    tab: "speakers",
    filters: isSaidAs(claim, filters) ? filters : NO_FILTERS,
    unfolded: unfold(FOLDS.voices, FOLDS.of(claim.speaker)),
  };
}
