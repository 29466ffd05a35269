import assert from "node:assert/strict";
import test from "node:test";
import { corrected, type Correction } from "../../www/src/model/corrections.js";
import { voices } from "../../www/src/model/look.js";
import { marked, withClaim } from "./marked.js";

const base = marked("{Ana|s0} said {it rains in {Peru|PE}|c0}. {She|s0} said {no|c1}. {Ben|s1} said {yes|c2}.", ["Ana", "Ben"]);
const analysis = [[0, 0], [1, 0], [2, 1]].reduce((found, [id = 0, speaker = 0]) => withClaim(found, id, { speaker }), base.analysis);

/** Who says what after corrections: `Ana 0 1 / Ben 2`. */
const said = (...corrections: Correction[]): string =>
  voices(corrected(analysis, corrections)).map(({ speaker, claims }) => [speaker?.name ?? "?", ...claims.map(({ id }) => id)].join(" ")).sort().join(" / ");

test("corrections change who says what", () => {
  assert.equal(said(), "Ana 0 1 / Ben 2");
  assert.equal(said({ kind: "speaker", claim: 1, speaker: 1 }), "Ana 0 / Ben 1 2");
  assert.equal(said({ kind: "speaker", claim: 1, speaker: null }), "? 1 / Ana 0 / Ben 2");
  assert.equal(said({ kind: "new-speaker", claim: 1, name: "Cem" }), "Ana 0 / Ben 2 / Cem 1");
  assert.equal(said({ kind: "new-speaker", claim: 1, name: "ben" }), "Ana 0 / Ben 1 2");
  assert.equal(said({ kind: "merge", speaker: 1, into: 0 }), "Ana 0 1 2");
  assert.equal(said({ kind: "reject-claim", claim: 0 }), "Ana 1 / Ben 2");
  assert.equal(said({ kind: "reject-claim", claim: 2 }, { kind: "speaker", claim: 1, speaker: 1 }), "Ana 0 / Ben 1");
});

test("a rejected mention goes; a country without mentions goes with it", () => {
  const country = analysis.countries[0]!;
  const found = corrected(analysis, [{ kind: "reject-country", code: "PE", start: country.mentions[0]!.start }]);
  assert.deepEqual(found.countries, []);
  const she = corrected(analysis, [{ kind: "reject-speaker", speaker: 0, start: analysis.speakers[0]!.mentions[1]!.start }]);
  assert.deepEqual(she.speakers[0]?.mentions.map(({ start, end }) => base.text.slice(start, end)), ["Ana"]);
});

test("what was found is never altered, so undo is to drop the last correction", () => {
  const before = JSON.stringify(analysis);
  said({ kind: "merge", speaker: 1, into: 0 }, { kind: "reject-claim", claim: 0 });
  assert.equal(JSON.stringify(analysis), before);
  assert.equal(corrected(analysis, []), analysis);
});
