import assert from "node:assert/strict";
import test from "node:test";
import type { Analysis } from "../../www/src/engine/index.js";
import { annotations, depthsOf, ticks } from "../../www/src/marks/annotations.js";
import { weave } from "../../www/src/marks/weave.js";
import { growsWithItsInput } from "./growth.js";
import { marked, withClaim } from "./marked.js";

/** Pieces as text: each with the ids of its annotations, outermost first. */
function woven(notation: string): string {
  const { text, analysis } = marked(notation, ["Ana"]);
  const pieces = weave(0, text.length, annotations(analysis));
  assert.equal(pieces.map(({ start, end }) => text.slice(start, end)).join(""), text, "the pieces are the text");
  return pieces
    .map(({ start, end, open }) => `${text.slice(start, end)}<${open.map(({ id }) => id).join(" ")}>`)
    .join("|");
}

const CASES: readonly (readonly [string, string])[] = [
  ["Nothing here.", "Nothing here.<>"],
  ["Ana said {it rains|c0}.", "Ana said <>|it rains<claim-0>|.<>"],
  ["{Ana|s0} said {{Peru|PE} won|c0}.", "Ana<speaker-0-0>| said <>|Peru<claim-0 country-PE-0>| won<claim-0>|.<>"],
  ["{Lima|s0 PE} said {no|c0}", "Lima<speaker-0-0 country-PE-0>| said <>|no<claim-0>"],
  ["{It rains|c0}, she said, {and pours|c0}.", "It rains<claim-0>|, she said, <>|and pours<claim-0>|.<>"],
];
test("pieces are consecutive and list the annotations that cover them", () => {
  for (const [notation, expected] of CASES) assert.equal(woven(notation), expected, notation);
});

test("crossing marks are split where one ends, and both halves keep the id", () => {
  const mark = (start: number, end: number, id: string) => ({ start, end, id, channel: "claim" as const, depth: 0 });
  const pieces = weave(0, 9, [mark(0, 6, "claim-0"), mark(3, 9, "claim-1")]);
  assert.deepEqual(
    pieces.map(({ start, end, open }) => [start, end, open.map(({ id }) => id).join(" ")]),
    [
      [0, 3, "claim-0"],
      [3, 6, "claim-0 claim-1"],
      [6, 9, "claim-1"],
    ],
  );
});

test("a nested claim is deeper; a missing parent does not count", () => {
  const { analysis } = marked("{Ana says {Ben says {no|c2}|c1}|c0}");
  const { claims } = withClaim(withClaim(analysis, 1, { parent: 0 }), 2, { parent: 1 });
  assert.deepEqual([...depthsOf(claims).values()], [0, 1, 2]);
  assert.equal(depthsOf([{ ...claims[0]!, parent: 99 }]).get(claims[0]!.id), 0);
});

test("ticks from the score", () => {
  assert.deepEqual([0, 0.29, 0.3, 0.5, 0.74, 0.75, 1].map(ticks), [0, 0, 1, 2, 2, 3, 3]);
});

test("of the article's own sentences, only those worth checking are marked", () => {
  const { analysis } = marked("{It is nice.|c0} {It has 40 rooms.|c1}");
  const own = withClaim(withClaim(analysis, 0, { quotation: "none", checkability: 0.2 }), 1, {
    quotation: "none",
    checkability: 0.7,
  });
  assert.deepEqual(
    annotations(own).map(({ id }) => id),
    ["claim-1"],
  );
});

test("many marks take linear time", () => {
  growsWithItsInput((times) => {
    const count = 2000 * times;
    const marks = Array.from({ length: count }, (_, at) => ({
      start: at * 5,
      end: at * 5 + 4,
      id: `country-PE-${at}`,
      channel: "country" as const,
      depth: 0,
    }));
    assert.equal(weave(0, count * 5, marks).length, 2 * count);
  });
});

test("a country that speaks is a speaker only where it speaks", () => {
  const { analysis } = marked("{Peru|s0} said {no|c0}. They went to {Peru|s0}.", ["Peru"]);
  const [first, second] = analysis.speakers[0]!.mentions;
  const speaking: Analysis = {
    ...withClaim(analysis, 0, { speaker: 0, source: [{ start: first!.start, end: first!.end }] }),
    speakers: [
      {
        ...analysis.speakers[0]!,
        mentions: [
          { ...first!, via: "metonym" },
          { ...second!, via: "metonym" },
        ],
      },
    ],
  };
  assert.deepEqual(
    annotations(speaking)
      .filter(({ channel }) => channel === "speaker")
      .map(({ id }) => id),
    ["speaker-0-0"],
  );
});
