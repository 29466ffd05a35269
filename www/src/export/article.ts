/** What every format is written from. */
import type { Analysis } from "../engine/index.js";
import type { Correction } from "../model/corrections.js";
import type { Source } from "../model/source.js";

export interface Article {
  readonly text: string;
  readonly analysis: Analysis;
  /** What the reader corrected; `analysis` has it already. */
  readonly corrections: readonly Correction[];
  /** Where it comes from, as far as that is known. */
  readonly source?: Source;
  /** What was found before the reader corrected it. */
  readonly found?: Analysis;
}
