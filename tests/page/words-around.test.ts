import assert from "node:assert/strict";
import test from "node:test";
import { wordAfter, wordBefore } from "../../www/src/model/words-around.js";

const TEXT = "It’s shut, she said: 14.5 boats.";

/** All boundaries from one end to the other, as `|` in the text. */
function borders(step: (at: number) => number, from: number): string {
  const found = new Set<number>();
  for (let at = from, next = step(at); next !== at && next > 0 && next < TEXT.length; at = next, next = step(at))
    found.add(next);
  return [...TEXT].map((char, at) => (found.has(at) ? `|${char}` : char)).join("");
}

test("words, numbers and marks have boundaries, and none inside a word", () => {
  assert.equal(
    borders((at) => wordAfter(TEXT, at, TEXT.length), 0),
    "It’s |shut|, |she |said|: |14.5 |boats|.",
  );
  assert.equal(
    borders((at) => wordAfter(TEXT, at, TEXT.length, true), 0),
    "It’s| shut|,| she| said|:| 14.5| boats|.",
  );
  assert.equal(
    borders((at) => wordBefore(TEXT, at), TEXT.length),
    "It’s |shut|, |she |said|: |14.5 |boats|.",
  );
  assert.equal(
    borders((at) => wordBefore(TEXT, at, true), TEXT.length),
    "It’s| shut|,| she| said|:| 14.5| boats|.",
  );
});
