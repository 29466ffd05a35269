import assert from "node:assert/strict";
import test from "node:test";
import type { Entity } from "../../www/src/engine/index.js";
import { beginning, summary } from "../../www/src/model/summary.js";
import { marked, withClaim } from "./marked.js";

const { analysis } = marked("{Ana|s0}: {a a a a a a a a|c0}. {Ben|s1}: {b b|c1}. {The harbour is shut|c2}.", [
  "Ana",
  "Ben",
]);
const said = withClaim(
  withClaim(withClaim(analysis, 0, { speaker: 0, checkability: 0.4 }), 1, { speaker: 1, checkability: 0.6 }),
  2,
  { quotation: "none", checkability: 0.9 },
);

const entity = (id: number, name: string, kind: Entity["kind"], speaker: number | null, count: number): Entity => ({
  id,
  name,
  kind,
  speaker,
  mentions: Array.from({ length: count }, () => ({ start: 0, end: 3, via: "name" as const })),
});

test("the number of statements by speaker, the largest share, what to check first", () => {
  const found = summary(said);
  assert.deepEqual(
    [found.statements, found.speakers, found.most?.speaker.name, found.most?.percent, found.check?.id],
    [2, 2, "Ana", 83, 2],
  );
});

test("with one speaker there is no share; with nothing worth checking there is no link", () => {
  const one = withClaim(withClaim(withClaim(said, 1, { speaker: 0, checkability: 0.4 }), 2, { checkability: 0.2 }), 0, {
    checkability: 0.1,
  });
  assert.deepEqual([summary(one).most, summary(one).check], [null, null]);
});

test("who is mentioned but not quoted: people first, by mentions; none if the result does not say", () => {
  const entities = [
    entity(0, "Ana", "person", 0, 9),
    entity(1, "The Port", "organisation", null, 5),
    entity(2, "Cem", "person", null, 1),
    entity(3, "Dora", "person", null, 2),
    entity(4, "Peru", "government", null, 7),
    entity(5, "boatmen", "group", null, 7),
    entity(6, "Nobody", "person", null, 0),
  ];
  assert.deepEqual(
    summary({ ...said, entities }).unheard.map(({ name }) => name),
    ["Dora", "Cem", "The Port"],
  );
  assert.deepEqual(summary(said).unheard, []);
});

test("bylines and picture credits do not make somebody mentioned", () => {
  const entities = [entity(0, "Ana", "person", null, 1)];
  for (const [kind, names] of [
    ["byline", []],
    ["caption", []],
    ["dateline", []],
    ["headline", ["Ana"]],
    ["paragraph", ["Ana"]],
    ["list", ["Ana"]],
  ] as const) {
    const blocks = [{ start: 0, end: 3, kind, because: "" }];
    assert.deepEqual(
      summary({ ...said, blocks, entities }).unheard.map(({ name }) => name),
      names,
      kind,
    );
  }
});

test("the start of a statement is cut at a word", () => {
  assert.equal(beginning("It rains.", 20), "It rains.");
  assert.equal(beginning("It rains in Lima, and it snows.", 18), "It rains in Lima …");
});
