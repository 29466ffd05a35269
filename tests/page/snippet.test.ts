/** The code that the embed page generates. */
import assert from "node:assert/strict";
import test from "node:test";
import { type Choice, type Script, snippet } from "../../www/src/page/snippet.js";

const SCRIPTS: readonly Script[] = [
  { file: "element.js", integrity: "sha384-A" },
  { file: "chunks/a.js", integrity: "sha384-B" },
];
const CHOICE: Choice = {
  place: "paste",
  article: "story",
  theme: "auto",
  shortcuts: "inside",
  folder: "/claimlight-1.0.0",
};
const LOADED = `<link rel="modulepreload" href="/claimlight-1.0.0/chunks/a.js" integrity="sha384-B">
<script type="module" src="/claimlight-1.0.0/element.js" integrity="sha384-A"></script>
`;

const GIVEN: readonly (readonly [string, Partial<Choice>, string])[] = [
  ["the least there can be", {}, `${LOADED}<claim-light></claim-light>`],
  ["beside an article", { place: "for" }, `${LOADED}<claim-light for="story"></claim-light>`],
  [
    "the article's id only where it is needed",
    { place: "paste", article: "main" },
    `${LOADED}<claim-light></claim-light>`,
  ],
  ["around an article", { place: "around" }, `${LOADED}<claim-light>\n  <!-- your article -->\n</claim-light>`],
  [
    "options that are not as they would be",
    { theme: "dark", shortcuts: "off" },
    `${LOADED}<claim-light theme="dark" shortcuts="off"></claim-light>`,
  ],
  ["one slash at the end of the folder", { folder: "/claimlight-1.0.0//" }, `${LOADED}<claim-light></claim-light>`],
  [
    "nothing leaves an attribute",
    { place: "for", article: 'a"><script>&' },
    `${LOADED}<claim-light for="a&quot;>&lt;script>&amp;"></claim-light>`,
  ],
];

for (const [name, choice, expected] of GIVEN) {
  test(name, () => assert.equal(snippet({ ...CHOICE, ...choice }, SCRIPTS), expected));
}

test("hashes of another host's scripts are only looked at where the request is anonymous", () => {
  const [link, script] = snippet({ ...CHOICE, folder: "https://files.example/c/" }, SCRIPTS).split("\n");
  assert.equal(
    link,
    '<link rel="modulepreload" href="https://files.example/c/chunks/a.js" integrity="sha384-B" crossorigin="anonymous">',
  );
  assert.match(script ?? "", /element\.js" integrity="sha384-A" crossorigin="anonymous"><\/script>$/);
});
