/** Everything as JSON: the text, the corrected analysis, the corrections, the source. */
import type { Article } from "./article.js";

export const json = ({ text, structure, analysis, corrections, source = {} }: Article): string =>
  inScript({ format: "claimlight", version: 1, text, structure, source, analysis, corrections });

/** JSON that is safe inside a `<script>`: nothing in it ends the script or a line. */
export const inScript = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
