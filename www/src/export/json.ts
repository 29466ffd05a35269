/** Everything: the text, the analysis as corrected, and the corrections. */
import type { Article } from "./index.js";

export const json = ({ text, analysis, corrections }: Article): string =>
  `${JSON.stringify({ format: "claimlight", version: 1, text, analysis, corrections }, null, 2)}\n`;
