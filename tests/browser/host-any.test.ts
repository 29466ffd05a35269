/**
 * Articles that are made up (fast-check), on a page: what is read there can be marked there, and nothing of the page is
 * lost. CLAIMLIGHT_RUNS and CLAIMLIGHT_SEED as in tests/page/any.test.ts.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { load, POLICY } from "./host-page.js";
import { start, stop } from "./site.js";

before(start);
after(stop);

/** Made-up articles have styles of their own. */
const STYLED = POLICY.replace("style-src", "style-src 'unsafe-inline'");

const runs = Number(process.env["CLAIMLIGHT_RUNS"] ?? 200);
const seed = process.env["CLAIMLIGHT_SEED"];

const word = fc.constantFrom(
  "Peru",
  " ",
  "\n  ",
  "said Ana",
  "\u00ad",
  "\u200b",
  "é",
  "𝒳",
  "“",
  "\u00a0",
  "&amp;",
  "&lt;b>",
);
const tag = fc.constantFrom(
  "<p>",
  "<b>",
  "<span style='display:block'>",
  "<i hidden>",
  "<pre>",
  "<li>",
  "<div style='visibility:hidden'>",
  "<u style='visibility:visible'>",
  "<details>",
  "<details open>",
  "<summary>",
  "<x-link>",
  "<sup>",
  "<button>",
  "<script type=text/plain>",
);
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join("")),
    fc.constantFrom("<br>", "<!-- said -->", "<hr>"),
    fc
      .tuple(tag, fc.array(tie("node"), { maxLength: 5 }))
      .map(([open, inner]) => `${open}${inner.join("")}</${/\w[\w-]*/.exec(open)?.[0]}>`),
  ),
}));
const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
const article = fc.record({
  html: fc.array(node, { maxLength: 8 }).map((all) => all.join("")),
  claim: place,
  country: place,
});

type Article = { html: string; claim: [number, number]; country: [number, number] };

/** Runs in the page: what is wrong with an article, or an empty string. */
async function fault({ html, claim, country }: Article): Promise<string> {
  const { mark, readArticle } = (await import(
    new URL("host.js", location.href).href
  )) as typeof import("../../www/src/host/index.js");
  // Blanks and what shows nothing are read as they are displayed, so words are compared without them.
  const words = (text: string): string => text.replace(/[\s\0-\x1f\x7f\xad\u200b\u2060\ufeff]+/g, "");
  const nodesOf = (root: Element): Node[] => {
    const nodes: Node[] = [];
    const walker = document.createTreeWalker(root);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  };
  const root = document.createElement("article");
  root.innerHTML = html;
  document.body.replaceChildren(root);
  const [before, nodes] = [root.innerHTML, nodesOf(root)];
  const { text, map } = readArticle(root);
  const range = (place: readonly [number, number]): { start: number; end: number } => {
    const [start, end] = place.map((share) => Math.round(share * text.length)).sort((a, b) => a - b);
    return { start: start ?? 0, end: end ?? 0 };
  };
  const places = { claim: range(claim), country: range(country) };
  for (const [layer, { start, end }] of Object.entries(places)) {
    const wanted = words(text.slice(start, end));
    const parts = map.stretches(start, end).map(({ node, from, to }) => node.data.slice(from, to));
    if (words(parts.join("")) !== wanted)
      return `${layer}: stretches ${JSON.stringify(parts)}, text ${JSON.stringify(wanted)}`;
  }
  const analysis = {
    claims: [
      { id: 0, content: [places.claim], cue: [], source: [], quotation: "indirect", parent: null, checkability: 0 },
    ],
    speakers: [],
    countries: [{ code: "PE", mentions: [places.country] }],
  } as unknown as Parameters<typeof mark>[1];
  const shownOf = (layer: string): string[] => {
    if (!("Highlight" in globalThis))
      return [...root.querySelectorAll(`mark.claimlight-${layer}`)].map(({ textContent }) => textContent);
    return [...(CSS.highlights.get(`claimlight-${layer}`) ?? [])].map((place) => {
      const live = document.createRange();
      live.setStart(place.startContainer, place.startOffset);
      live.setEnd(place.endContainer, place.endOffset);
      return live.toString();
    });
  };
  const marking = mark(map, analysis);
  const marked = Object.entries(places).map(([layer, { start, end }]) => ({
    layer,
    shown: shownOf(layer),
    wanted: text.slice(start, end),
  }));
  marking.end();
  const wrong = marked.find(({ shown, wanted }) => words(shown.join("")) !== words(wanted));
  if (wrong) return `marked: ${JSON.stringify(wrong)}`;
  if (root.innerHTML !== before) return `page: ${root.innerHTML}, before ${before}`;
  const after = nodesOf(root);
  if (after.length !== nodes.length || after.some((node, nth) => node !== nodes[nth])) return "page: other nodes";
  return "";
}

for (const painter of ["highlights", "mark elements"]) {
  test(`${painter}: marked words are those of the text, and the page is as it was`, async () => {
    const isOlder = painter === "mark elements";
    const withoutHighlights = (): void => void Reflect.deleteProperty(globalThis, "Highlight");
    const prepare = async (page: Page): Promise<void> => {
      if (isOlder) await page.addInitScript(withoutHighlights);
    };
    const page = await load("", prepare, STYLED);
    await fc.assert(
      fc.asyncProperty(article, async (one) => {
        assert.equal(await page.evaluate(fault, one), "");
      }),
      { numRuns: runs, ...(seed ? { seed: Number(seed) } : {}) },
    );
  });
}
