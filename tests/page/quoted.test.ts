import assert from "node:assert/strict";
import test from "node:test";
import { quoted } from "../../www/src/marks/quoted.js";
import { runs } from "../../www/src/model/runs.js";
import { marked, withClaim } from "./marked.js";

/** One case per line: the marked text, the kind of quotation, the quoted words. */
const CASES = `
Ana said {the harbour is “shut for good”|c0}. | mixed | “shut for good”
Ana said {the harbour is "shut" and "cold"|c0}. | mixed | "shut"; "cold"
Ana said {the harbour is ‘shut’ and it’s cold|c0}. | mixed | ‘shut’
Ana said {the boats’ crews call it 'shut' since '09|c0}. | mixed | 'shut'
Ana said {the harbour is «shut» or „shut“|c0}. | mixed | «shut»; „shut“
Ana said {the harbour is “shut|c0}. | mixed |
{“It rains,”|c0} Ana said, {“all week.”|c0} | direct | “It rains,”; “all week.”
{It rains|c0}, Ana said. | direct | It rains
Ana said {the so-called “harbour” is shut|c0}. | indirect |
{The “harbour” is shut|c0}. | none |
`;

for (const line of CASES.split("\n").filter(Boolean)) {
  const [notation = "", quotation, expected] =
    line.split("|").length > 3 ? (/^(.*) \| (\w+) \|(.*)$/.exec(line)?.slice(1) ?? []) : [];
  test(`quoted: ${line}`, () => {
    const { text, analysis } = marked(notation);
    const found = quoted(text, withClaim(analysis, 0, { quotation: quotation as "direct" }));
    assert.equal(found.map(({ start, end }) => text.slice(start, end)).join("; "), (expected ?? "").trim());
  });
}

test("a nested statement has no quotation marks of its own", () => {
  const { text, analysis } = marked("Ana: {“Ben says {it rains|c1}.”|c0}");
  const inside = withClaim(withClaim(analysis, 0, { quotation: "direct" }), 1, { quotation: "direct", parent: 0 });
  assert.deepEqual(
    quoted(text, inside).map(({ id }) => id),
    ["quoted-0"],
  );
});

test("a run ends when somebody else speaks, or at a line without statements", () => {
  const { analysis } = marked("{a|c0} {b|c1}\n{c|c2}\n{d|c3}\nno one\n{e|c4}\n{f|c5}", ["Ana", "Ben"]);
  const whose = [0, 0, 0, 1, 1, null];
  const said = whose.reduce<typeof analysis>((found, speaker, id) => withClaim(found, id, { speaker }), analysis);
  assert.deepEqual(
    [...runs(said)],
    [
      [0, "Ana"],
      [3, "Ben"],
      [4, "Ben"],
      [5, "Not named"],
    ],
  );
});
