import assert from "node:assert/strict";
import test from "node:test";
import { FORMATS } from "../../www/src/export/index.js";
import { type Correction, corrected } from "../../www/src/model/corrections.js";
import { aboutTheSame, saidAgain, voices, whose } from "../../www/src/model/look.js";
import { readSaved } from "../../www/src/read/saved.js";
import { growsWithItsInput } from "./growth.js";
import { marked, withClaim } from "./marked.js";

const base = marked("{Ana|s0} said {it rains in {Peru|PE}|c0}. {She|s0} said {no|c1}. {Ben|s1} said {yes|c2}.", [
  "Ana",
  "Ben",
]);
const analysis = [
  [0, 0],
  [1, 0],
  [2, 1],
].reduce((found, [id = 0, speaker = 0]) => withClaim(found, id, { speaker }), base.analysis);

/** Who says what after corrections: `Ana 0 1 / Ben 2`. */
const said = (...corrections: Correction[]): string =>
  voices(corrected(analysis, corrections))
    .map(({ speaker, claims }) => [speaker?.name ?? "?", ...claims.map(({ id }) => id)].join(" "))
    .sort()
    .join(" / ");

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

test("a joint statement belongs to both speakers; a correction that names one removes the other", () => {
  const together = withClaim(analysis, 1, { speaker: 0, speakers: [0, 1] });
  const each = (...corrections: Correction[]): string =>
    voices(corrected(together, corrections))
      .map(({ speaker, claims, share }) => `${speaker?.name} ${claims.map(({ id }) => id)} ${Math.round(share * 100)}`)
      .sort()
      .join(" / ");
  assert.equal(each(), "Ana 0,1 86 / Ben 1,2 24");
  assert.equal(each({ kind: "merge", speaker: 1, into: 0 }), "Ana 0,1,2 100");
  assert.equal(each({ kind: "speaker", claim: 1, speaker: 1 }), "Ana 0 76 / Ben 1,2 24");
  assert.equal(each({ kind: "rename", speaker: 1, name: "Cem" }), "Ana 0,1 86 / Cem 1,2 24");
  assert.deepEqual(
    together.claims.map((claim) => whose(together, claim)),
    ["Ana", "Ana and Ben", "Ben"],
  );
  const rows = FORMATS.csv.write({ text: base.text, analysis: together, corrections: [] }).split("\r\n");
  assert.match(rows[2] ?? "", /^2,Ana; Ben,/);
});

test("a speaker is renamed everywhere; statements are split, merged and moved", () => {
  assert.equal(said({ kind: "rename", speaker: 0, name: "Anna" }), "Anna 0 1 / Ben 2");
  const [rains = { start: 0, end: 0 }] = analysis.claims[0]!.content;
  const cut: Correction = { kind: "split", claim: 0, at: rains.start + 3, into: 9 };
  assert.equal(said(cut), "Ana 0 9 1 / Ben 2");
  assert.equal(said(cut, { kind: "speaker", claim: 9, speaker: 1 }), "Ana 0 1 / Ben 9 2");
  assert.equal(said({ ...cut, at: rains.start }), "Ana 0 1 / Ben 2", "a cut at an end cuts nothing");
  assert.equal(said({ kind: "join", claim: 1, into: 0 }), "Ana 0 / Ben 2");
  assert.equal(said({ kind: "join", claim: 1, into: 7 }), "Ana 0 1 / Ben 2", "with nothing, nothing is joined");
  const joined = corrected(analysis, [{ kind: "join", claim: 1, into: 0 }]).claims[0]!;
  assert.equal(
    joined.content.map(({ start, end }) => base.text.slice(start, end)).join(" … "),
    "it rains in Peru … no",
  );
  const shorter = corrected(analysis, [
    { kind: "span", claim: 0, content: [{ start: rains.start, end: rains.start + 8 }] },
  ]).claims[0]!;
  assert.equal(base.text.slice(shorter.content[0]!.start, shorter.content[0]!.end), "it rains");
});

test("words that refer to a speaker or a country; the statement around them is about it", () => {
  const at = base.text.indexOf("it rains");
  const found = corrected(analysis, [
    { kind: "add-country", start: at, end: at + 2, code: "CL", name: "Chile" },
    { kind: "add-speaker", start: at, end: at + 2, speaker: 1 },
    { kind: "add-speaker", start: at, end: at + 2, speaker: 5, name: "Cem" },
  ]);
  assert.deepEqual(found.claims[0]?.countries, ["CL"]);
  assert.deepEqual(
    found.speakers.map(({ name, mentions }) => `${name} ${mentions.length}`),
    ["Ana 2", "Ben 2", "Cem 1"],
  );
});

test("undoing an earlier correction keeps later ones valid", () => {
  const named: Correction = { kind: "new-speaker", claim: 1, name: "Cem", speaker: 5 };
  const later: Correction = { kind: "speaker", claim: 0, speaker: 5 };
  assert.equal(said(named, later), "Ben 2 / Cem 0 1");
  assert.equal(said(later), "? 0 / Ana 1 / Ben 2", "nobody is there any more");
});

test("a missed statement is added in text order, with the countries in it", () => {
  const start = base.text.indexOf("it rains");
  const add = (speaker: number | string | null): Correction => ({
    kind: "add-claim",
    claim: 3,
    start,
    end: start + "it rains in Peru".length,
    quotation: "indirect",
    speaker,
  });
  assert.equal(said(add(1)), "Ana 0 1 / Ben 3 2");
  assert.equal(said(add("Cem")), "Ana 0 1 / Ben 2 / Cem 3");
  assert.equal(said(add(null)), "? 3 / Ana 0 1 / Ben 2");
  assert.equal(said(add(1), { kind: "speaker", claim: 3, speaker: 0 }), "Ana 0 3 1 / Ben 2");
  assert.equal(said(add(1), { kind: "reject-claim", claim: 3 }), "Ana 0 1 / Ben 2");
  assert.deepEqual(corrected(analysis, [add(1)]).claims.find(({ id }) => id === 3)?.countries, ["PE"]);
});

test("a rejected mention is removed; a country without mentions is removed too", () => {
  const country = analysis.countries[0]!;
  const found = corrected(analysis, [{ kind: "reject-country", code: "PE", start: country.mentions[0]!.start }]);
  assert.deepEqual(found.countries, []);
  const she = corrected(analysis, [
    { kind: "reject-speaker", speaker: 0, start: analysis.speakers[0]!.mentions[1]!.start },
  ]);
  assert.deepEqual(
    she.speakers[0]?.mentions.map(({ start, end }) => base.text.slice(start, end)),
    ["Ana"],
  );
});

test("the engine's result is never modified, so undo drops the last correction", () => {
  const before = JSON.stringify(analysis);
  said({ kind: "merge", speaker: 1, into: 0 }, { kind: "reject-claim", claim: 0 });
  assert.equal(JSON.stringify(analysis), before);
  assert.equal(corrected(analysis, []), analysis);
});

test("a saved result comes back with its corrections", () => {
  const corrections: Correction[] = [
    { kind: "speaker", claim: 1, speaker: null },
    { kind: "new-speaker", claim: 1, name: "Cem" },
    { kind: "merge", speaker: 1, into: 0 },
    { kind: "add-claim", claim: 3, start: 9, end: 17, quotation: "direct", speaker: "Cem" },
    { kind: "add-claim", claim: 4, start: 9, end: 17, quotation: "indirect", speaker: null },
    {
      kind: "span",
      claim: 0,
      content: [
        { start: 1, end: 4 },
        { start: 5, end: 9 },
      ],
    },
    { kind: "split", claim: 0, at: 3, into: 8 },
    { kind: "join", claim: 1, into: 0 },
    { kind: "rename", speaker: 0, name: "Anna" },
    { kind: "add-speaker", start: 0, end: 3, speaker: 5, name: "Cem" },
    { kind: "add-country", start: 0, end: 3, code: "PE", name: "Peru" },
    { kind: "reject-claim", claim: 0 },
    { kind: "reject-speaker", speaker: 0, start: 4 },
    { kind: "reject-country", code: "PE", start: 9 },
  ];
  const saved = readSaved(FORMATS.json.write({ text: base.text, analysis, corrections }));
  assert.equal(saved?.text, base.text);
  assert.deepEqual(saved?.corrections, corrections);
  for (const other of ["", "[1]", "{}", "null", '{"format":"claimlight"}']) assert.equal(readSaved(other), null);
});

/** A correction in a file with a text of ten letters | the expected problem */
const WRONG = `
1 | corrections[0]: Invalid type: Expected Object but received 1
null | corrections[0]: Invalid type: Expected Object but received null
{} | corrections[0].kind: Invalid type: Expected
{ "kind": "constructor" } | corrections[0].kind: Invalid type: Expected
{ "kind": "merge", "speaker": "1", "into": 0 } | corrections[0].speaker: Invalid type: Expected number but received "1"
{ "kind": "merge", "speaker": 1, "into": 1 } | corrections[0]: expected two different ones
{ "kind": "join", "claim": 1, "into": 1 } | corrections[0]: expected two different ones
{ "kind": "reject-claim", "claim": -1 } | corrections[0].claim: Invalid value: Expected >=0
{ "kind": "reject-claim", "claim": 1.5 } | corrections[0].claim: Invalid safe integer
{ "kind": "add-claim", "claim": 3, "start": 9, "end": 11, "quotation": "direct", "speaker": 0 } | corrections[0]: expected ranges in a text of 10 characters
{ "kind": "add-claim", "claim": 3, "start": 9, "end": 9, "quotation": "direct", "speaker": 0 } | corrections[0]: expected start to be before end
{ "kind": "add-claim", "claim": 3, "start": 1, "end": 9, "quotation": "direct", "speaker": {} } | corrections[0].speaker: Invalid type
{ "kind": "span", "claim": 0, "content": [] } | corrections[0].content: Invalid length
{ "kind": "span", "claim": 0, "content": [{ "start": 4, "end": 1 }] } | corrections[0]: expected start to be before end
{ "kind": "span", "claim": 0, "content": [{ "start": 1, "end": 4 }, { "start": 3, "end": 5 }] } | corrections[0].content: expected ranges in order that do not meet
{ "kind": "rename", "speaker": 0, "name": " " } | corrections[0].name: expected some words
{ "kind": "add-country", "start": 1, "end": 2, "code": "__proto__", "name": "x" } | corrections[0].code: Invalid format
`
  .trim()
  .split("\n")
  .map((line) => line.split(" | ") as [string, string]);

for (const [line, expected] of WRONG) {
  test(`a file says where it is wrong: ${line}`, () => {
    const saved = readSaved(
      `{"format":"claimlight","text":"0123456789","corrections":[${line},{"kind":"reject-claim","claim":0}]}`,
    );
    assert.deepEqual(saved?.corrections, [{ kind: "reject-claim", claim: 0 }], "what is right is kept");
    assert.equal(saved?.problems.length, 1);
    assert.ok(saved?.problems[0]?.startsWith(expected), saved?.problems[0]);
  });
}

test("the number of corrections in a file and of overlapping ranges is limited", () => {
  const read = (corrections: readonly object[]) =>
    readSaved(JSON.stringify({ format: "claimlight", text: base.text, corrections }));
  const same = read(
    Array.from({ length: 7000 }, (_, claim) => ({
      kind: "add-claim",
      claim: claim + 9,
      start: 0,
      end: 9,
      quotation: "direct",
      speaker: null,
    })),
  );
  assert.equal(same?.corrections.length, 16);
  assert.equal(same?.problems.at(-1), "corrections: expected at most 2000, found 7000");
  assert.equal(
    read(Array.from({ length: 7000 }, (_, claim) => ({ kind: "reject-claim", claim })))?.corrections.length,
    2000,
  );
  assert.deepEqual(readSaved('{"format":"claimlight","text":"x","corrections":{}}')?.problems, [
    "corrections: expected a list",
  ]);
});

test("a correction that refers to something missing changes nothing", () => {
  const missing: Correction[] = [
    { kind: "speaker", claim: 99, speaker: 0 },
    { kind: "merge", speaker: 0, into: 99 },
    { kind: "merge", speaker: 99, into: 0 },
    { kind: "merge", speaker: 0, into: 0 },
    { kind: "rename", speaker: 99, name: "x" },
    { kind: "split", claim: 99, at: 3, into: 100 },
    { kind: "split", claim: 0, at: 20, into: 1 },
    { kind: "reject-claim", claim: 99 },
    { kind: "reject-speaker", speaker: 99, start: 0 },
    { kind: "reject-country", code: "XX", start: 0 },
    { kind: "add-speaker", start: 0, end: 3, speaker: 99 },
    { kind: "add-claim", claim: 0, start: 0, end: 3, quotation: "direct", speaker: null },
  ];
  for (const correction of missing) assert.equal(said(correction), said(), JSON.stringify(correction));
});

test("corrections take linear time", () => {
  const shapes: readonly ((at: number) => Correction)[] = [
    (at) => ({ kind: "add-claim", claim: at + 9, start: at, end: at + 1, quotation: "direct", speaker: at % 2 }),
    (at) => ({ kind: "new-speaker", claim: at % 3, name: `Person ${at}` }),
    (at) => ({ kind: "add-speaker", start: at, end: at + 1, speaker: 0 }),
    (at) => ({ kind: "add-country", start: at, end: at + 1, code: "PE", name: "Peru" }),
    (at) =>
      at % 2 === 0
        ? { kind: "add-speaker", start: at, end: at + 1, speaker: at + 9, name: `Person ${at}` }
        : { kind: "merge", speaker: at + 8, into: at < 3 ? 0 : at + 6 },
    (at) => ({ kind: "split", claim: at === 0 ? 0 : at + 8, at: at + 30, into: at + 9 }),
  ];
  for (const shape of shapes)
    growsWithItsInput((times) =>
      corrected(
        analysis,
        Array.from({ length: 1000 * times }, (_, at) => shape(at)),
      ),
    );
});

test("repetitions and statements on the same subject are linked in both directions", () => {
  const linked = withClaim(withClaim(analysis, 1, { same: 0 }), 2, { related: [0] });
  const [first, second, third] = linked.claims;
  const ids = (claims: { id: number }[]) => claims.map(({ id }) => id);
  assert.deepEqual([saidAgain(linked, first!), saidAgain(linked, second!), saidAgain(linked, third!)].map(ids), [
    [1],
    [0],
    [],
  ]);
  assert.deepEqual(
    [aboutTheSame(linked, first!), aboutTheSame(linked, second!), aboutTheSame(linked, third!)].map(ids),
    [[2], [], [0]],
  );
});
