/**
 * What `readArticle` reads: the visible words, and every position of them leads back to the page. One case per line.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { load } from "./host-page.js";
import { start, stop } from "./site.js";

let page: Page;
before(async () => {
  await start();
  page = await load(`<article id="case"></article>`);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      .drop { float: left; font-size: 3em } .raised { position: absolute } .contents { display: contents } .flex { display: flex }
      .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0); white-space: nowrap }
      .away { position: absolute; left: -9999px } .clipped { position: absolute; clip-path: inset(50%) }
      .none { display: none } .invisible { visibility: hidden } .seen { visibility: visible } .pre { white-space: pre-wrap } .block { display: block }
      .later { content-visibility: hidden } .aside { float: right; width: 12em }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
});
after(stop);

/**
 * The text of some HTML; fails if a word's position does not lead back to the same word, or if a range spans words that
 * are left out.
 */
const read = (html: string): Promise<string> =>
  page.evaluate(async (html) => {
    const root = document.getElementById("case")!;
    root.innerHTML = html;
    const { readArticle } = (await import(
      new URL("host.js", location.href).href
    )) as typeof import("../../www/src/host/index.js");
    const { text, map } = readArticle(root);
    for (const word of text.matchAll(/\S+/g)) {
      const back = map
        .stretches(word.index, word.index + word[0].length)
        .map(({ node, from, to }) => node.data.slice(from, to))
        .join("");
      if (back.replace(/[\u00ad\u200b\u2060]/g, "") !== word[0])
        throw new Error(`${JSON.stringify(word[0])} leads to ${JSON.stringify(back)}`);
    }
    const marked = map.ranges(0, text.length).map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    });
    const words = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060]+/g, "");
    if (words(marked.join("")) !== words(text)) throw new Error(`the ranges hold ${JSON.stringify(marked)}`);
    return text.replaceAll("\n\n", " ¶ ").replaceAll("\n", " ⏎ ");
  }, html);

for (const [html, expected] of [
  // Words stay whole.
  [`<p><span class="drop">T</span>he bridge is safe.</p>`, "The bridge is safe."],
  [`<p><span class="drop">“T</span>he bridge is safe,” she said.</p>`, "“The bridge is safe,” she said."],
  [`<p><span class="drop">A</span> bridge is safe.</p>`, "A bridge is safe."],
  [`<p>The brid<span class="raised">ge</span> is safe.</p>`, "The bridge is safe."],
  [`<p>The <span class="contents">bridge</span> is <b class="contents">sa</b>fe.</p>`, "The bridge is safe."],
  [`<div class="contents"><p>Peru won.</p><p>Chile lost.</p></div>`, "Peru won. ¶ Chile lost."],
  [`<p>The govern\u00adment of Pe\u200bru<wbr> won.</p>`, "The government of Peru won."],
  [`<p>The <em>bri</em><i>dge</i> is safe.</p>`, "The bridge is safe."],
  [`<p>$5<span class="unseen"> dollars</span> a day.</p>`, "$5 a day."],
  [`<p>Read it<span class="away"> (opens in a new window)</span> now.</p>`, "Read it now."],
  [`<p>Peru<span class="clipped">vian</span> won.</p>`, "Peru won."],
  [`<p>She said so.<sup><a href="#n1">1</a></sup> He did not.</p>`, "She said so. He did not."],
  [`<p>It covers 10 km<sup>2</sup> of land.</p>`, "It covers 10 km2 of land."],
  [`<p><ruby>Lima<rt>LEE-ma</rt></ruby> is large.</p>`, "Lima is large."],
  // … and separate words are not joined.
  [
    `<p>The bridge<span class="aside">Photograph: an agency, all rights reserved</span> is safe.</p>`,
    "The bridge ¶ Photograph: an agency, all rights reserved ¶ is safe.",
  ],
  [`<p>The bridge<span class="aside">Photo</span></p>`, "The bridge ¶ Photo"],
  [`<p>The bridge.</p><div class="drop"><p>Peru</p></div><p>is safe.</p>`, "The bridge. ¶ Peru ¶ is safe."],
  [`<p class="flex"><span>Peru</span><span>Chile</span></p>`, "Peru ¶ Chile"],
  [`<p>Peru<span class="block">Chile</span></p>`, "Peru ¶ Chile"],
  [`<table><tr><td>Peru</td><td>10</td></tr></table>`, "Peru ¶ 10"],
  // White space is read as displayed.
  [`<p>  The\n   bridge </p>\n<p> is <b> safe</b> .</p>`, "The bridge ¶ is safe ."],
  [`<p>One<br>two <br> three</p>`, "One ⏎ two ⏎ three"],
  [`<p>One<br><br>two</p>`, "One ¶ two"],
  [`<p class="pre">One\n  two</p>`, "One ⏎   two"],
  // Hidden text is not read.
  [
    `<p>Peru</p><p class="none">Chile</p><p hidden>Kenya</p><p class="invisible">Ghana <b class="seen">Togo</b></p>`,
    "Peru ¶ Togo",
  ],
  [`<details><summary>More</summary>Peru <p>Chile</p></details>`, "More"],
  [`<details open><summary>More</summary>Peru <p>Chile</p></details>`, "More ¶ Peru ¶ Chile"],
  [`<p class="later">Peru</p><p>Chile</p>`, "Chile"],
  [`<nav>Home</nav><p>Peru<script>1</script></p><form>Subscribe</form><template>Chile</template>`, "Peru"],
] as const) {
  test(`${html} → ${expected}`, async () => assert.equal(await read(html), expected));
}

test("headings are reported", async () => {
  const found = await page.evaluate(async () => {
    const root = document.getElementById("case")!;
    root.innerHTML = "<h1>One</h1><p>two</p><h2></h2><p>three</p><h3>four</h3>";
    const { readArticle } = (await import(
      new URL("host.js", location.href).href
    )) as typeof import("../../www/src/host/index.js");
    const { text, headings } = readArticle(root);
    return headings.map((at) => text.slice(at, at + 4));
  });
  assert.deepEqual(found, ["One\n", "four"]);
});

test("the page's metadata about the article is reported", async () => {
  const source = await page.evaluate(async () => {
    const root = document.getElementById("case")!;
    document.head.insertAdjacentHTML(
      "beforeend",
      `<meta property="og:site_name" content="The Port"><meta name="author" content="Ana Ruiz">`,
    );
    root.innerHTML = `<h1>One</h1><p><time datetime="2018-11-12T09:00">Monday</time></p>`;
    const { readArticle } = (await import(
      new URL("host.js", location.href).href
    )) as typeof import("../../www/src/host/index.js");
    return readArticle(root).source;
  });
  assert.deepEqual(
    { ...source, url: new URL(source.url ?? "").pathname },
    { url: new URL(page.url()).pathname, outlet: "The Port", author: "Ana Ruiz", published: "2018-11-12" },
  );
});

test("a deep and long page takes linear time", async () => {
  // The page's own processor time, in seconds, independent of other load on the machine.
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async (): Promise<number> =>
    (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "ScriptDuration")!.value;
  const best = async (words: number): Promise<number> => {
    await page.evaluate((words) => {
      document.getElementById("case")!.innerHTML =
        `${"<i>".repeat(400)}deep${"</i>".repeat(400)}<p>${"Peru<br>".repeat(words)}</p>`;
    }, words);
    const times: number[] = [];
    for (let time = 0; time < 5; time++) {
      const before = await spent();
      await page.evaluate(async () => {
        const { readArticle } = (await import(
          new URL("host.js", location.href).href
        )) as typeof import("../../www/src/host/index.js");
        readArticle(document.getElementById("case")!);
      });
      times.push((await spent()) - before);
    }
    return Math.min(...times);
  };
  const [small, large] = [await best(1000), await best(16_000)];
  assert.ok(large > 0 && large < 16 * 4 * Math.max(0.001, small), `${small} s, ${large} s`);
});
