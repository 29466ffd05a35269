/** What does not change an article changes nothing that is found in it: over the golden articles, told as words. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import type { Analysis } from "../../www/src/engine/index.js";
import { analyze } from "../../www/src/engine/node.js";

const ARTICLES = readdirSync("tests/articles").filter((name) => name.endsWith(".txt")).map((name) => readFileSync(`tests/articles/${name}`, "utf8"));

/** Who says what and which countries, with blanks and quotation marks made alike. */
function found(text: string, { claims, speakers, countries }: Analysis): string[] {
  const plain = (words: string): string => words.normalize("NFC").replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, " ").trim();
  const name = (id: number | null): string => plain(speakers.find((speaker) => speaker.id === id)?.name ?? "-");
  return [
    ...claims.map(({ speaker, content }) => `${name(speaker)}: ${content.map(({ start, end }) => plain(text.slice(start, end))).join(" … ")}`),
    ...countries.map(({ code, mentions }) => `${code} ${mentions.length}`),
  ];
}

/** What is done to an article, and the share of what was found that may be another afterwards. */
const CHANGES: readonly (readonly [string, (text: string) => string, number])[] = [
  ["lines that end with CR LF", (text) => text.replaceAll("\n", "\r\n"), 0],
  ["blanks at the ends of lines", (text) => text.replaceAll("\n", "  \n"), 0],
  ["an empty line at the beginning and the end", (text) => `\n\n${text}\n\n`, 0],
  ["NFD", (text) => text.normalize("NFD"), 0],
  ["doubled blanks", (text) => text.replace(/(?<=\S) (?=\S)/g, "  "), 0],
  ["blanks that do not break", (text) => text.replace(/(?<=\w) (?=\w)/g, "\u00a0"), 0],
  ["a paragraph about something else at the end", (text) => `${text.trimEnd()}\n\nThe library opens at nine. It has books for children, a room for music and a small garden.\n`, 0],
  ["straight for curly quotation marks", (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"), 0],
];

for (const [name, change, most] of CHANGES) {
  test(`nothing else is found: ${name}`, async () => {
    let [all, other] = [0, 0];
    for (const text of ARTICLES) {
      const changed = change(text);
      const [before, after] = [found(text, await analyze(text, { worker: false })), found(changed, await analyze(changed, { worker: false }))];
      const differing = before.filter((line) => !after.includes(line));
      all += before.length;
      other += differing.length;
      assert.deepEqual(most === 0 ? differing : [], []);
    }
    assert.ok(all > 50, `${all} found`);
    assert.ok(other <= most * all, `${other} of ${all}`);
  });
}
