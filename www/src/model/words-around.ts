/** Borders of words around a place in a text: where one begins, or where one ends. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'\-.]*[\p{L}\p{N}]|[\p{L}\p{N}]|[^\s\p{L}\p{N}]/gu;

/** So far is looked, in characters: no word is longer. */
const FAR = 400;

/** Where the next word begins, or the one that goes on or comes next ends; `most` at the latest. */
export function wordAfter(text: string, at: number, most: number, isEnd = false): number {
  for (const { index, 0: word } of text.slice(at, at + FAR).matchAll(WORD)) {
    const border = at + index + (isEnd ? word.length : 0);
    if (border > at) return Math.min(border, most);
  }
  return Math.min(at + 1, most);
}

/** Where the word before begins, or ends. */
export function wordBefore(text: string, at: number, isEnd = false): number {
  const from = Math.max(0, at - FAR);
  let found = from;
  for (const { index, 0: word } of text.slice(from, at).matchAll(WORD)) {
    const border = from + index + (isEnd ? word.length : 0);
    if (border < at) found = border;
  }
  return found;
}
