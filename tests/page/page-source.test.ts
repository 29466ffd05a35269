/** What a page says about itself. One case per line: HTML → the known fields. */
import assert from "node:assert/strict";
import test from "node:test";
import { readHtml } from "../../www/src/read/html.js";

const data = (json: string): string => `<script type="application/ld+json">${json}</script>`;

for (const [html, ...fields] of [
  [
    `<head><link rel="canonical" href="https://news.example/1"><meta property="og:site_name" content="The Port"></head><p>Rain.</p>`,
    "url=https://news.example/1",
    "outlet=The Port",
  ],
  [
    `<meta name="author" content="By Ana Ruiz"><meta property="article:published_time" content="2018-11-12T09:00:00Z"><meta property="og:title" content="Rain in  Lima">`,
    "author=Ana Ruiz",
    "published=2018-11-12",
    "title=Rain in Lima",
  ],
  [
    data(
      `{"@type":"NewsArticle","url":"https://news.example/2","headline":"Rain","datePublished":"2018-11-12","author":[{"@type":"Person","name":"Ana Ruiz"},{"name":"Ben Pell"}],"publisher":{"name":"The Port"}}`,
    ),
    "url=https://news.example/2",
    "outlet=The Port",
    "author=Ana Ruiz, Ben Pell",
    "published=2018-11-12",
    "title=Rain",
  ],
  [
    data(
      `{"@graph":[{"@type":"WebPage","headline":"Home"},{"@type":["Thing","ReportageNewsArticle"],"headline":"Rain"}]}`,
    ),
    "title=Rain",
  ],
  [
    `<p>Rain. <time datetime="2018-11-12T09:00">Monday</time> <time datetime="2019-01-01">later</time></p>`,
    "published=2018-11-12",
  ],
  // The page's canonical URL and schema.org take precedence.
  [
    `<meta property="og:url" content="https://news.example/b?x=1"><link rel="canonical" href="https://news.example/b">`,
    "url=https://news.example/b",
  ],
  [`<meta name="author" content="desk">${data(`{"@type":"Article","author":"Ana Ruiz"}`)}`, "author=Ana Ruiz"],
  // None of these is valid.
  [
    `<link rel="canonical" href="javascript:alert(1)"><meta name="author" content="https://social.example/ana"><meta name="date" content="Monday">`,
  ],
  [data(`{"@type":"Organization","name":"The Port","url":"https://news.example/"}`)],
  [data(`{"@type":"NewsArticle","headline":`)],
  [`<p>By Ana Ruiz</p>`],
] as const) {
  test(`${html} → ${fields.join(", ") || "nothing"}`, () => {
    assert.deepEqual(
      Object.entries(readHtml(html).source ?? {}).map(([name, said]) => `${name}=${said}`),
      fields,
    );
  });
}
