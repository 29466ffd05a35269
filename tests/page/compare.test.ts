import assert from "node:assert/strict";
import test from "node:test";
import { compare, isSameName } from "../../www/src/model/compare.js";
import { marked, withClaim } from "./marked.js";

/** Two names, and whether they are the same speaker's. */
const NAMES = `
Ana Ruiz = Ana Ruiz
Ana Ruiz = Ruiz
José Peña = Jose Pena
The World Bank = World Bank
Ana Ruiz ≠ Ana
Ana Ruiz ≠ Ben Ruiz
Ana Ruiz ≠ Ruiz Ana Diaz
`;

for (const line of NAMES.split("\n").filter(Boolean)) {
  const [, one = "", sign, other = ""] = /^(.*) ([=≠]) (.*)$/.exec(line) ?? [];
  test(line, () => assert.equal(isSameName(one, other), sign === "="));
}

test("speakers in both, only here, only there; the same for countries", () => {
  const here = marked("{Ana Ruiz|s0}: {it rains in {Peru|PE}|c0}. {Ben|s1}: {no|c1}. {Chile|CL}.", [
    "Ana Ruiz",
    "Ben",
  ]).analysis;
  const there = marked("{Cem|s0}: {it snows in {Peru|PE}|c0}. {Ruiz|s1}: {yes|c1}. {Cuba|CU}.", [
    "Cem",
    "Ruiz",
  ]).analysis;
  const said = (analysis: typeof here) => withClaim(withClaim(analysis, 0, { speaker: 0 }), 1, { speaker: 1 });
  const { voices, countries } = compare(said(here), said(there));
  assert.deepEqual(
    voices.both.map((pair) => `${pair.here.speaker?.name} ${pair.there.claims.map(({ id }) => id)}`),
    ["Ana Ruiz 1"],
  );
  assert.deepEqual(
    [voices.here, voices.there].map((side) => side.map(({ speaker }) => speaker?.name)),
    [["Ben"], ["Cem"]],
  );
  assert.deepEqual(
    [
      countries.both.map((pair) => pair.here.code),
      countries.here.map(({ code }) => code),
      countries.there.map(({ code }) => code),
    ],
    [["PE"], ["CL"], ["CU"]],
  );
});
