/** Why a text is no article that can be read, in words. */

import { STRINGS } from "../strings.js";
import { isLink } from "./plain.js";

/** More than this is not one article. */
const MOST_CHARACTERS = 2_000_000;

/** `null` where it can be read. */
export function refusal(text: string): string | null {
  if (text.trim() === "") return STRINGS.problemEmpty;
  if (isLink(text)) return STRINGS.problemLink;
  if (isData(text)) return STRINGS.problemData;
  return text.length > MOST_CHARACTERS ? STRINGS.problemLong(MOST_CHARACTERS) : null;
}

/** Whether a text is data of another program. */
function isData(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
