/** The closing line of what is taken away: where it comes from, and that a person has changed it. */
import { STRINGS } from "../strings.js";
import type { Article } from "./index.js";

export const madeBy = ({ corrections }: Article): string =>
  STRINGS.exportBy + (corrections.length === 0 ? "" : STRINGS.exportCorrected(corrections.length));
