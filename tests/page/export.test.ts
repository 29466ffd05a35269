import assert from "node:assert/strict";
import test from "node:test";
import { field } from "../../www/src/export/csv.js";
import { FORMATS, type Article } from "../../www/src/export/index.js";
import type { Analysis } from "../../www/src/engine/index.js";
import { marked, withClaim } from "./marked.js";

function article(): Article {
  const { text, analysis } = marked(`{Ana Ruiz|s0} said 👩‍🚀 {{Peru|PE} has 40 <b>"ports"</b>|c0}.\n{=SUM(A1) is [x](y)|c1}, she said.`, ["Ana Ruiz"]);
  const own: Analysis = withClaim(withClaim(analysis, 0, { speaker: 0, kinds: ["quantity"], countries: ["PE"] }), 1, { speaker: 0, quotation: "direct" });
  return { text, analysis: own, corrections: [{ kind: "reject-claim", claim: 7 }] };
}
const { text } = article();

test("a table: no field is a formula, every field comes back", () => {
  for (const [raw, safe] of [["=1+1", "'=1+1"], ["+1", "'+1"], ["-1", "'-1"], ["@x", "'@x"], ["\t=1", "'\t=1"], ["a=b", "a=b"], ['a "b", c', '"a ""b"", c"']] as const) {
    assert.equal(field(raw), safe);
  }
  const rows = FORMATS.csv.write(article()).split("\r\n");
  assert.equal(rows.length, 4);
  assert.match(rows[1] ?? "", /^1,Ana Ruiz,,,,"Peru has 40 <b>""ports""<\/b>",indirect,quantity,0.6,PE,,/);
  assert.match(rows[2] ?? "", /,'=SUM\(A1\) is \[x\]\(y\),direct,/);
});

test("JSON comes back as it was", () => {
  const { analysis, corrections } = article();
  assert.deepEqual(JSON.parse(FORMATS.json.write(article())), { format: "claimlight", version: 1, text, analysis, corrections });
});

test("Web Annotations: each range with its place and its words", () => {
  const { first: { items }, total } = JSON.parse(FORMATS.annotations.write(article()));
  assert.equal(items.length, total);
  assert.equal(total, 4);
  for (const { target: { selector: [place, quote] } } of items) {
    assert.equal(text.slice(place.start, place.end), quote.exact);
    assert.ok(text.includes(quote.prefix + quote.exact + quote.suffix));
  }
});

test("HTML: words of the article are words, never tags", () => {
  const html = FORMATS.html.write(article());
  assert.ok(!html.includes("<b>"));
  assert.ok(html.includes("&#60;b&#62;"));
  assert.ok(html.includes('<mark class="country" title="PE">Peru</mark>'));
  assert.equal(html.split("<mark").length, html.split("</mark>").length);
});

test("Markdown: words of the article are words, never signs", () => {
  const notes = FORMATS.markdown.write(article());
  assert.match(notes, /### Ana Ruiz/);
  assert.ok(notes.includes("\\[x\\](y)"));
  assert.ok(notes.includes("\\<b\\>"));
  assert.match(notes, /- \[ \] .*Peru has 40.* — Ana Ruiz \(a number; worth checking: 60 of 100\)/);
});

test("what a person has corrected is said to be corrected", () => {
  for (const format of ["markdown", "html"] as const) {
    assert.match(FORMATS[format].write(article()), /With 1 correction by the reader\./);
    assert.doesNotMatch(FORMATS[format].write({ ...article(), corrections: [] }), /by the reader\./);
  }
});

test("ClaimReview drafts have no rating and no reviewer", () => {
  const drafts = JSON.parse(FORMATS.claimreview.write(article()))["@graph"];
  assert.equal(drafts.length, 2);
  for (const draft of drafts) {
    assert.equal(draft.reviewRating, undefined);
    assert.equal(draft.author, undefined);
    assert.equal(draft.itemReviewed.author.name, "Ana Ruiz");
  }
});
