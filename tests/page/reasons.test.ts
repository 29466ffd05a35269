import assert from "node:assert/strict";
import test from "node:test";
import { countryReason, kinds, meant, reported, scored } from "../../www/src/reasons.js";
import { list } from "../../www/src/words.js";
import { marked, withClaim } from "./marked.js";

const { text, analysis } = marked("Ana said {it has 40 rooms, more than Rome|c0}.");
const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
const {
  claims: [claim],
} = withClaim(analysis, 0, {
  kinds: ["quantity", "comparison", "event"],
  because: [
    { rule: "cue-that", range: at("said") },
    { rule: "number", range: at("40"), detail: "40" },
    { rule: "comparison", range: at("more than") },
    { rule: "words-for", range: at("40 rooms"), score: 0.9 },
    { rule: "trait-against", detail: "opinion", score: -0.4 },
    { rule: "a-new-rule" },
  ],
});

test("reasons have words; those of an unknown rule are shown as they are", () => {
  assert.deepEqual(reported(claim!, text), ["“said” with “that” reports it", "a new rule"]);
  assert.deepEqual(kinds(claim!, text), ["a number: “40”", "a comparison: “more than”", "something that happened"]);
  assert.deepEqual(scored(claim!, text, "for"), ["“40 rooms”"]);
  assert.deepEqual(scored(claim!, text, "against"), ["an opinion"]);
});

test("only meaningful words are reasons; figures come first; no reason is better than a poor one", () => {
  const { text: words, analysis: found } = marked("{The mayor will be in Rome by 2019|c0}");
  const place = (word: string) => ({ start: words.indexOf(word), end: words.indexOf(word) + word.length });
  const reasons = (...parts: string[]) =>
    scored(
      {
        ...found.claims[0]!,
        because: parts.map((part) =>
          part.startsWith("#")
            ? { rule: "trait-for", detail: part.slice(1), score: 1 }
            : { rule: "words-for", range: place(part), score: 1 },
        ),
      },
      words,
      "for",
    );
  assert.deepEqual(reasons("The", "mayor", "will", "be in", "#number"), ["a number", "“mayor”"]);
  assert.deepEqual(reasons("by 2019", "in Rome"), ["“by 2019”", "“in Rome”"]);
  assert.deepEqual(reasons("The", "be", "in", "by"), []);
  assert.deepEqual(reasons("#some-new-trait"), [], "a code is no reason for a reader");
});

test("why a word refers to its speaker, and the second-best candidate", () => {
  assert.deepEqual(
    meant(
      [
        { rule: "pronoun", detail: "Ana", score: 0.7 },
        { rule: "pronoun-candidate", detail: "Ben", score: 0.2 },
        { rule: "pronoun-candidate", detail: "Cem", score: -0.1 },
      ],
      text,
    ),
    ["the best fit among those named nearby", "next best: Ben"],
  );
  assert.deepEqual(meant([{ rule: "same-role", detail: "Ana" }], text), ["Ana has this role"]);
  assert.equal(countryReason("government-acts"), "it acts as a government does");
});

test("an ambiguous source lists the candidates", () => {
  const because = [
    { rule: "left-open" },
    { rule: "pronoun-candidate", detail: "Ana", score: -0.1 },
    { rule: "pronoun-candidate", detail: "Ben", score: -0.2 },
    { rule: "pronoun-candidate", detail: "Cem", score: -0.3 },
  ];
  assert.deepEqual(reported({ ...claim!, because }, text), [
    "the text does not make clear who",
    "it may be one of these: Ana and Ben",
  ]);
  assert.deepEqual(reported({ ...claim!, because: [{ rule: "spoke-last", detail: "Ana" }] }, text), ["Ana spoke last"]);
});

test("lists in words", () => {
  assert.deepEqual(
    [list([]), list(["a"]), list(["a", "b"]), list(["a", "b", "c"])],
    ["", "a", "a and b", "a, b and c"],
  );
});
