/** Why a text cannot be analysed, in words. */

import { STRINGS } from "../strings.js";
import { isLink } from "./plain.js";

/** More than this is not one article. */
const MOST_CHARACTERS = 2_000_000;

/** `null` if it can be analysed. */
export function refusal(text: string): string | null {
  if (text.trim() === "") return STRINGS.problemEmpty;
  if (isLink(text)) return STRINGS.problemLink;
  if (isData(text)) return STRINGS.problemData;
  return text.length > MOST_CHARACTERS ? STRINGS.problemLong(MOST_CHARACTERS) : null;
}

/** Whether a text is another program's data. */
function isData(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
