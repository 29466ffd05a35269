import assert from "node:assert/strict";
import test from "node:test";
import { cleanWords } from "../../www/src/model/clean.js";
import { marked, withClaim } from "./marked.js";

/** The marked text, its kind of quotation, and the words as they stand alone. */
const CASES = `
{“It rains,”|c0} Ana said. | direct | “It rains”
“{It rains,|c0}” Ana said. | direct | “It rains”
{"It rains," |c0}Ana said. | direct | “It rains”
{“It rains,”|c0} Ana said, {“and it snows.”|c0} | direct | “It rains … and it snows.”
Ana said {it rains,”|c0} and left. | indirect | it rains
Ana said {it was a “modest first step.”|c0} | mixed | it was a “modest first step.”
Ana said {“it rains|c0}, she thinks. | mixed | it rains
{The harbour is shut,|c0} Ana said, {– for a week|c0}. | indirect | The harbour is shut … for a week
Ana said the h{arbour is shu|c0}t. | indirect | harbour is shut
{“It rains” and “it snows,”|c0} Ana said. | direct | “It rains” and “it snows”
Ana called it {“a shame,”|c0} and left. | mixed | “a shame”
Ana said {the boats’ crews left|c0}. | indirect | the boats’ crews left
Ana said {40 % of them sank: all|c0}. | indirect | 40 % of them sank: all
`;

for (const line of CASES.split("\n").filter(Boolean)) {
  const [, notation = "", quotation, expected = ""] = /^(.*) \| (\w+) \| (.*)$/.exec(line) ?? [];
  test(`clean: ${line}`, () => {
    const { text, analysis } = marked(notation);
    assert.equal(cleanWords(text, withClaim(analysis, 0, { quotation: quotation as "direct" }).claims[0]!), expected);
  });
}
