/** Lines that the reader brings back into the article, and corrections that find their statements again. */
import assert from "node:assert/strict";
import test from "node:test";
import { FORMATS } from "../../www/src/export/index.js";
import { type Correction, corrected } from "../../www/src/model/corrections.js";
import { renumbered } from "../../www/src/model/renumbered.js";
import { broughtBack } from "../../www/src/read/bring.js";
import { readHtml } from "../../www/src/read/html.js";
import { readSaved } from "../../www/src/read/saved.js";
import { marked, withClaim } from "./marked.js";

/** Where each row starts and its tag. */
const rows = (structure: readonly number[]): string =>
  Array.from({ length: structure.length / 7 }, (_, at) => `${structure[7 * at]}:${structure[7 * at + 1]}`).join(" ");

test("a line that is brought back has a row of its own, in the order of the text, until it is folded again", () => {
  const { structure = [] } = readHtml("<p>One</p><aside>Two</aside><p>Three</p>");
  const once = broughtBack(structure, [5]);
  assert.equal(rows(structure), "0:5 5:17 10:5");
  assert.equal(rows(once), "0:5 5:17 5:18 10:5");
  assert.equal(rows(broughtBack(once, [10, 0])), "0:5 0:18 5:17 5:18 10:5 10:18");
  assert.deepEqual(broughtBack(once, [5]), structure);
  assert.equal(rows(broughtBack([], [4])), "4:18", "plain text has no other rows");
});

/** The same text before and after its first sentence is brought back: all numbers are others. */
const NAMES = ["Ana", "Ben"];
const FOLDED =
  "Cem said it snows. {Ana|s0} said {it rains in {Peru|PE}|c0}. {She|s0} said {no|c1}. {Ben|s1} said {yes|c2}.";
const BROUGHT =
  "{Cem|s0} said {it snows|c0}. {Ana|s1} said {it rains in {Peru|PE}|c1}. {She|s1} said {no|c2}. {Ben|s2} said {yes|c3}.";

const folded = withClaim(withClaim(marked(FOLDED, NAMES).analysis, 0, { speaker: 0 }), 2, { speaker: 1 });
const brought = withClaim(withClaim(marked(BROUGHT, ["Cem", ...NAMES]).analysis, 1, { speaker: 1 }), 3, { speaker: 2 });

const CASES: readonly (readonly [string, Correction, Correction])[] = [
  ["the claim", { kind: "reject-claim", claim: 1 }, { kind: "reject-claim", claim: 2 }],
  ["claim and speaker", { kind: "speaker", claim: 0, speaker: 1 }, { kind: "speaker", claim: 1, speaker: 2 }],
  ["nobody", { kind: "speaker", claim: 0, speaker: null }, { kind: "speaker", claim: 1, speaker: null }],
  ["both speakers", { kind: "merge", speaker: 1, into: 0 }, { kind: "merge", speaker: 2, into: 1 }],
  ["both claims", { kind: "join", claim: 1, into: 0 }, { kind: "join", claim: 2, into: 1 }],
  ["no number", { kind: "reject-country", code: "PE", start: 9 }, { kind: "reject-country", code: "PE", start: 9 }],
  [
    "what the reader added, with a number of its own",
    { kind: "add-claim", claim: 3, start: 0, end: 3, quotation: "direct", speaker: "Dag" },
    { kind: "add-claim", claim: 7, start: 0, end: 3, quotation: "direct", speaker: "Dag" },
  ],
];

test("corrections are of the same words, whatever their numbers", () => {
  for (const [what, before, after] of CASES) assert.deepEqual(renumbered([before], folded, brought), [after], what);
});

test("corrections of what is folded change nothing else", () => {
  const there: Correction[] = [
    { kind: "reject-claim", claim: 0 },
    { kind: "rename", speaker: 0, name: "Cemal" },
  ];
  const nothing: Correction = { kind: "reject-claim", claim: 99 };
  assert.deepEqual(corrected(folded, renumbered(there, brought, folded)), corrected(folded, [nothing]));
});

test("what the HTML says of its lines, and what is brought back, is saved and opened again", () => {
  const { text, analysis } = marked("{Ana|s0} said {it rains|c0}.", ["Ana"]);
  const structure = [0, 5, 0, 0, 0, 0, 0];
  const saved = FORMATS.json.write({ text, structure, analysis, corrections: [] });
  assert.deepEqual(readSaved(saved)?.structure, structure);
  assert.equal(readSaved(FORMATS.json.write({ text, analysis, corrections: [] }))?.structure, undefined);
  assert.equal(readSaved(saved.replace(/"structure": \[/, '"structure": [-1, '))?.structure, undefined);
});
