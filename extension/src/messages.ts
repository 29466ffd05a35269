/** The messages between the panel and the page, over a port that lives as long as the panel. */

import type { Analysis } from "../../www/src/engine/types.js";
import type { ShownLayers } from "../../www/src/host/mark.js";
import type { Target } from "../../www/src/marks/target.js";
import type { Source } from "../../www/src/model/source.js";

export const PORT = "claimlight";

/** To the page. */
export type Ask =
  | { readonly kind: "read"; readonly selection: boolean }
  | { readonly kind: "mark"; readonly analysis: Analysis; readonly layers: ShownLayers }
  | { readonly kind: "show"; readonly layers: ShownLayers; readonly selected: Target | null; readonly scroll: boolean };

/** To the panel. */
export type Answer =
  | { readonly kind: "article"; readonly text: string; readonly headings: readonly number[]; readonly source: Source }
  /** There is nothing to read. */
  | { readonly kind: "none" }
  | { readonly kind: "clicked"; readonly target: Target | null };
