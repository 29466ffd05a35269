/**
 * Changes that do not affect the meaning of an article do not change the results: on the golden articles and the cases
 * of the rules, compared as words.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { load } from "../../www/src/engine/core.js";
import type { Analysis } from "../../www/src/engine/index.js";

const core = await load(readFileSync("build/wasm/claimlight_bg.wasm"));

/** The cases of a rules file, without marks. */
const cases = (name: string, paragraph: RegExp): string[] =>
  readFileSync(`tests/rules/${name}.txt`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) =>
      line
        .replace(/^! ?/, "")
        .replace(/ => .*$/, "")
        .replace(/[<>]/g, "")
        .replace(/\{([^{}|]*)\|[^{}]*\}/g, "$1")
        .replace(/\{([^{}|]*)\|[^{}]*\}/g, "$1")
        .replace(paragraph, "\n\n"),
    )
    .filter((text) => !/[{}|]/.test(text));

const ARTICLES = readdirSync("tests/articles")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(`tests/articles/${name}`, "utf8"));
const TEXTS = [
  ...ARTICLES,
  ...cases("attributions", / ?\/\/ ?/g),
  ...cases("speakers", / \/ /g),
  ...cases("claim-articles", / ?\/\/ ?/g),
  ...cases("countries", / \/ /g).slice(0, 200),
];

/** Who says what, and which countries, with white space, quotation marks and names normalised. */
function found(
  text: string,
  { claims, speakers, countries }: Analysis,
  alike = (words: string): string => words,
): string[] {
  const plain = (words: string): string =>
    alike(words.normalize("NFC").replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, " ").trim());
  const name = (id: number | null): string => plain(speakers.find((speaker) => speaker.id === id)?.name ?? "-");
  return [
    ...claims.map(
      ({ speaker, content }) =>
        `${name(speaker)}: ${content.map(({ start, end }) => plain(text.slice(start, end))).join(" … ")}`,
    ),
    ...countries.map(({ code, mentions }) => `${code} ${mentions.length}`),
  ];
}

const ELSEWHERE = "The library opens at nine. It has books for children, a room for music and a small garden.";

/** Replacements for the names in the texts, of the same kind. */
const NAMES: Readonly<Record<string, string>> = {
  Ana: "Nina",
  Ruiz: "Solis",
  Ben: "Max",
  Keller: "Tanner",
  Teo: "Iker",
  Quintay: "Bexley",
  Bo: "Ty",
  Ray: "Dunn",
  Tal: "Dorn",
  Pell: "Holt",
};
const OTHERS = Object.fromEntries(Object.entries(NAMES).map(([one, other]) => [other, one]));
const renamed =
  (names: Readonly<Record<string, string>>) =>
  (text: string): string =>
    text.replace(/\p{Lu}\p{L}+/gu, (word) => names[word] ?? word);

/** A change of the text, the share of results that it may affect, and a function that normalises the words. */
const CHANGES: readonly (readonly [
  name: string,
  change: (text: string) => string,
  most: number,
  alike?: (words: string) => string,
])[] = [
  ["lines that end with CR LF", (text) => text.replaceAll("\n", "\r\n"), 0],
  ["blanks at the ends of lines", (text) => `${text.replaceAll("\n", "  \n")}  `, 0],
  ["an empty line at the beginning and the end", (text) => `\n\n${text}\n\n`, 0],
  ["NFD", (text) => text.normalize("NFD"), 0],
  ["doubled blanks", (text) => text.replace(/(?<=\S) (?=\S)/g, "  "), 0],
  ["blanks that do not break", (text) => text.replace(/(?<=\w) (?=\w)/g, "\u00a0"), 0],
  ["straight for curly quotation marks", (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"), 0],
  // A one-line case gets three lines, so its only line may become a headline or a turn of an interview.
  ["a paragraph about something else at the end", (text) => `${text.trimEnd()}\n\n${ELSEWHERE}\n`, 0.005],
  ["a paragraph about something else at the beginning", (text) => `${ELSEWHERE}\n\n${text}`, 0.02],
  // The network sees the letters of a name.
  ["other names throughout", renamed(NAMES), 0.005, renamed(OTHERS)],
  ["capitals throughout", (text) => text.toUpperCase(), 0.25, (words) => words.toUpperCase()],
];

for (const [name, change, most, alike] of CHANGES) {
  test(`the result is the same: ${name}`, () => {
    let all = 0;
    const other: string[] = [];
    for (const text of TEXTS) {
      const changed = change(text);
      const after = new Set(found(changed, core.analyze(changed), alike));
      const before = found(text, core.analyze(text), alike);
      all += before.length;
      other.push(...before.filter((line) => !after.has(line)));
    }
    assert.ok(all > 400, `${all} found`);
    assert.ok(other.length <= most * all, `${other.length} of ${all}:\n${other.join("\n")}`);
  });
}
