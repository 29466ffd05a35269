import assert from "node:assert/strict";
import test from "node:test";
import { readFile } from "../../www/src/read/file.js";
import { readHtml } from "../../www/src/read/html.js";
import { readMarkdown } from "../../www/src/read/markdown.js";
import { isLink, readPlain } from "../../www/src/read/plain.js";
import { growsWithItsInput } from "./growth.js";
import { HOSTILE } from "./hostile.js";

/** HTML and its text; `⏎` is a line break. */
const HTML: readonly (readonly [string, string])[] = [
  ["<p>One.</p><p>Two.</p>", "One.⏎⏎Two.⏎"],
  ["<h1>Title</h1><p>Text</p>", "Title⏎⏎Text⏎"],
  ["<div>One<div>Two</div></div>Three", "One⏎⏎Two⏎⏎Three⏎"],
  ["<ul><li>One<li>Two</ul><p>Three", "• One⏎• Two⏎⏎Three⏎"],
  ["<ol><li>One</li><li>Two</li></ol>", "1. One⏎2. Two⏎"],
  ["one<br>two<br><br>three", "one⏎two⏎⏎three⏎"],
  ["<p>She  said\n it <b>ra</b>ined, <a href='https://x.example'>he</a> did.</p>", "She said it rained, he did.⏎"],
  ["<blockquote>“Words”</blockquote>", "“Words”⏎"],
  ["<table><tr><td>Peru</td><td>3</td></tr><tr><td>Mali</td><td>4</td></tr></table>", "Peru 3⏎⏎Mali 4⏎"],
  ["<figure><img alt='A dog'><figcaption>A cat</figcaption></figure>", "A cat⏎"],
  ["Fish &amp; chips &lt;3 &eacute; &#8220;x&#8221;", "Fish & chips <3 é “x”⏎"],
  ["<nav><a>Home</a></nav><p>Text</p><form><button>Buy</button></form>", "Home⏎⏎Text⏎"],
  ["<p>Seen<span style='display: none'>not seen</span></p><p hidden>no</p><p aria-hidden=true>no</p>", "Seen⏎"],
  [
    "<main><p>Text</p><aside>More</aside></main><div role=navigation>Home</div><footer>Legal</footer><p role=note>Note</p>",
    "Text⏎⏎More⏎⏎Home⏎⏎Legal⏎⏎Note⏎",
  ],
  ["<p>One <span role=menu>two</span> three</p>", "One⏎⏎two⏎⏎three⏎"],
  ["<form><p>Text</p><input value='x'></form>", "Text⏎"],
  [
    "<p>Read it<span class='sr-only'>, opens new tab</span>. It <del>was</del>is true.<sup class='reference'>[2]</sup></p>",
    "Read it. It is true.⏎",
  ],
  ["<p>From <st1:country-region>Peru</st1:country-region> to <x-link>Mali</x-link>.</p>", "From Peru to Mali.⏎"],
  ["<pre>\nRoses are red,\n  violets   blue</pre><p>one\ntwo</p>", "Roses are red,⏎violets blue⏎⏎one two⏎"],
  [
    "<div style='white-space: pre-wrap'>one\ntwo <b>three\r\nfour</b><p style='white-space:normal'>five\nsix</p>seven\neight</div>",
    "one⏎two three⏎four⏎⏎five six⏎⏎seven⏎eight⏎",
  ],
  ["<p><span style='white-space:pre;white-space:pre-wrap'>one\n</span>two\nthree</p>", "one⏎two three⏎"],
  ["<p>a<span style='white-space: nowrap'>b\nc</span></p><pre><br>d</pre>", "ab c⏎⏎d⏎"],
  [
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>One</p><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>Two</p><p>Three</p>`,
    "• One⏎• Two⏎⏎Three⏎",
  ],
  [
    "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2)<span>&nbsp; </span></span>Two</p><p style='mso-list:l1 level1 lfo2'>Three</p>",
    "2) Two⏎• Three⏎",
  ],
  [
    "<p>It <a style='mso-comment-reference:A_1'>rained</a><span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[A1]</a></span>.</p><div style='mso-element:comment-list'><p class=MsoCommentText>Sure?</p></div>",
    "It rained.⏎",
  ],
  [
    "<p>It rained<sup><a href='#cmnt1'>[a]</a></sup>, 10<sup>6</sup> m<sup>3</sup>, the 1<sup>st</sup> time<sup> *</sup>.</p>",
    "It rained, 10^6 m^3, the 1st time *.⏎",
  ],
  [
    "<p>It was built <del>in 1930</del> in 1931.<sup>[3]</sup> It <i>is </i> old<sup><a href='#n'>[b]</a></sup>, 10<sup>[x</sup>.</p>",
    "It was built in 1931. It is old, 10[x.⏎",
  ],
  ["<p>Is\u00ADrael an\u200Bnounced it.</p>", "Israel announced it.⏎"],
  ["<!-- a comment --><p>Text<!-- another", "Text⏎"],
  ["<script>alert(1)</script><style>p{}</style><p>Text</p>", "Text⏎"],
  ["<p>Unclosed <b>and <i>wild</p>text</div>", "Unclosed and wild⏎⏎text⏎"],
  ["", ""],
  ["<p> </p>", ""],
];
test("headings, paragraphs and lists survive as lines", () => {
  for (const [html, text] of HTML) assert.equal(readHtml(html).text.replaceAll("\n", "⏎"), text, html);
});

test("each block has a row for its HTML: tag, links, surrounding elements", () => {
  const { text, structure = [] } = readHtml(
    "<main><h1 class=headline>One</h1><div class=story><p>Two <a href=x>six</a></p><p>Three</p></div></main>",
  );
  const rows = structure.length / 7;
  const row = (at: number): number[] => structure.slice(7 * at, 7 * at + 7);
  assert.equal(rows, 3);
  assert.deepEqual(
    [0, 1, 2].map((at) => text.slice(row(at)[0])[0]),
    ["O", "T", "T"],
  );
  assert.deepEqual(
    [0, 1, 2].map((at) => row(at)[1]),
    [1, 5, 5],
  );
  assert.deepEqual(
    [0, 1, 2].map((at) => row(at)[2]),
    [0, 500, 0],
  );
  assert.equal(row(1)[5], row(2)[5], "two paragraphs of one element");
  assert.notEqual(row(0)[5], row(1)[5]);
});

test("what the page marks as not part of its article is marked in its row", () => {
  const { structure = [] } = readHtml(
    "<nav><ul><li>Home</li></ul><button>Buy</button></nav><p>Text</p><div role=complementary><h2>More</h2><aside><p>Else</p></aside>even</div><p>One <span role=menu>two</span> three</p>",
  );
  assert.deepEqual(
    structure.filter((_, at) => at % 7 === 1),
    [17, 5, 17, 17, 17, 5, 17, 5],
  );
});

test("the positions of headings are recorded", () => {
  const { text, headings } = readHtml("<p>One</p><h2>Two</h2><p>Three</p>");
  assert.deepEqual(
    [...headings].map((at) => text.slice(at, at + 3)),
    ["Two"],
  );
});

test("of hostile HTML only words are left", () => {
  for (const html of HOSTILE) {
    const { text } = readHtml(`<p>before</p>${html}<p>after</p>`);
    assert.ok(text.startsWith("before"), html);
    assert.ok(
      !/<\s*(script|img|svg|iframe|style)\b/i.test(text.replace(/&lt;/g, "")) || html.includes("&lt;"),
      `${html} → ${text}`,
    );
  }
});

test("deep and broken HTML is read in linear time", () => {
  growsWithItsInput((times) => assert.equal(readHtml(`${"<div>".repeat(20_000 * times)}x`).text.trim(), "x"));
  growsWithItsInput((times) => assert.ok(readHtml("<p><b><i>words ".repeat(3000 * times)).text.includes("words")));
  growsWithItsInput((times) => assert.ok(readHtml("<".repeat(6000 * times)).text.length > 0));
});

test("plain text keeps its words", () => {
  assert.equal(readPlain("\uFEFFone\r\ntwo\rthree\u0000\u2028four").text, "one\ntwo\nthree\nfour");
  assert.equal(readPlain("a  b\tc\u00A0d 👩‍🚀").text, "a  b\tc\u00A0d 👩‍🚀");
});

test("printer control characters end lines or are removed", () => {
  assert.equal(readPlain("one\u000Btwo\fIs\u00ADrael\u200B").text, "one\ntwo\nIsrael");
});

test("sixteen times the input takes at most forty times the time, whatever it is made of", () => {
  const inputs: readonly [string, (input: string) => unknown][] = [
    ["x y z.<br>", readHtml],
    ["<p>word <b>word</b>", readHtml],
    [`# a${" ".repeat(500)}b\n`, readMarkdown],
    ["[", readMarkdown],
    ["**a ", readMarkdown],
    ["word\r", readPlain],
  ];
  for (const [piece, read] of inputs) {
    const small = piece.repeat(Math.ceil(60_000 / piece.length));
    growsWithItsInput((times) => read(small.repeat(times)), 40);
  }
});

test("Markdown loses its signs", () => {
  assert.equal(
    readMarkdown("# Title #\n\nA **bold** [link](https://x.example) and 2 * 3.\n\n* one\n> said").text,
    "Title\n\nA bold link and 2 * 3.\n\n- one\nsaid",
  );
});

test("a URL alone is not an article", () => {
  for (const link of ["https://news.example/a?b=c", "  www.news.example \n"]) assert.ok(isLink(link), link);
  for (const text of ["See https://news.example for more", "www", ""]) assert.ok(!isLink(text), text);
});

test("files are read by their type", async () => {
  const read = async (name: string, ...parts: BlobPart[]) => {
    const reading = await readFile(new File(parts, name));
    return typeof reading === "string" ? reading : reading.text;
  };
  assert.equal(await read("a.txt", "Caf\u00e9"), "Café");
  assert.equal(await read("a.html", "<p>One</p>"), "One\n");
  assert.equal(await read("a.md", "# One"), "One");
  assert.equal(await read("latin.txt", new Uint8Array([0x43, 0x61, 0x66, 0xe9])), "Café");
  assert.equal(await read("wide.txt", new Uint8Array([0xff, 0xfe, 0x41, 0x00])), "A");
  assert.equal(await read("a.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])), "not-text");
  assert.equal(await read("a.txt", "x".repeat(8_000_001)), "too-large");
});
