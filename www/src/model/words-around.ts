/** Word boundaries around a position in a text. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'\-.]*[\p{L}\p{N}]|[\p{L}\p{N}]|[^\s\p{L}\p{N}]/gu;

/** The maximum distance searched, in characters: no word is longer. */
const FAR = 400;

/** The start of the next word, or the end of the current or next one; at most `most`. */
export function wordAfter(text: string, at: number, most: number, isEnd = false): number {
  for (const { index, 0: word } of text.slice(at, at + FAR).matchAll(WORD)) {
    const border = at + index + (isEnd ? word.length : 0);
    if (border > at) return Math.min(border, most);
  }
  return Math.min(at + 1, most);
}

/** The start or the end of the previous word. */
export function wordBefore(text: string, at: number, isEnd = false): number {
  const from = Math.max(0, at - FAR);
  let found = from;
  for (const { index, 0: word } of text.slice(from, at).matchAll(WORD)) {
    const border = from + index + (isEnd ? word.length : 0);
    if (border < at) found = border;
  }
  return found;
}
