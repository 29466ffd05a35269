/** The input of every export format. */
import type { Analysis } from "../engine/index.js";
import type { Correction } from "../model/corrections.js";
import type { Source } from "../model/source.js";

export interface Article {
  readonly text: string;
  /** What the HTML that it was read from says about its lines, and which the reader has brought back. */
  readonly structure?: readonly number[] | undefined;
  readonly analysis: Analysis;
  /** The reader's corrections; `analysis` includes them. */
  readonly corrections: readonly Correction[];
  /** Where the article comes from, if known. */
  readonly source?: Source;
  /** The analysis before corrections. */
  readonly found?: Analysis;
}
