/** Lines about an exported file: where the article comes from, what made the file, and that a person corrected it. */
import { STRINGS } from "../strings.js";
import type { Article } from "./article.js";

export const madeBy = ({ corrections }: Article): string =>
  STRINGS.exportBy + (corrections.length === 0 ? "" : STRINGS.exportCorrected(corrections.length));

/** "Ana Ruiz, The Port Times, 2026-03-01, https://…"; empty if nothing is known. */
export const sourceLine = ({ source = {} }: Article): string =>
  [source.author, source.outlet, source.published, source.url].filter(Boolean).join(", ");
