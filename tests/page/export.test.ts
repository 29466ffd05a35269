import assert from "node:assert/strict";
import test from "node:test";
import { textQuoteSelectorMatcher } from "@apache-annotator/selector";
import type { Analysis, Speaker } from "../../www/src/engine/index.js";
import { field } from "../../www/src/export/csv.js";
import { type Article, FORMATS } from "../../www/src/export/index.js";
import { marked, withClaim } from "./marked.js";

function article(): Article {
  const { text, analysis } = marked(
    `{Ana Ruiz|s0} said 👩‍🚀 {{Peru|PE} has 40 <b>"ports"</b>|c0}.\n{=SUM(A1) is [x](y)|c1}, she said.`,
    ["Ana Ruiz"],
  );
  const own: Analysis = withClaim(withClaim(analysis, 0, { speaker: 0, kinds: ["quantity"], countries: ["PE"] }), 1, {
    speaker: 0,
    quotation: "direct",
  });
  return { text, analysis: own, corrections: [{ kind: "reject-claim", claim: 7 }] };
}
const { text } = article();

test("CSV: no field is a formula, and every field can be read back", () => {
  for (const [raw, safe] of [
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@x", "'@x"],
    ["\t=1", "'\t=1"],
    ["a=b", "a=b"],
    ['a "b", c', '"a ""b"", c"'],
  ] as const) {
    assert.equal(field(raw), safe);
  }
  const rows = FORMATS.csv.write(article()).split("\r\n");
  assert.equal(rows.length, 4);
  assert.equal(
    rows[0],
    "\uFEFFnumber,speaker,role,country,statement,quotation,manner,kind,numbers,dates,about,worth_checking,reported_in,corrected,evidence,finding,article,outlet,author,published",
  );
  assert.match(rows[1] ?? "", /^1,Ana Ruiz,,,"Peru has 40 <b>""ports""<\/b>",indirect,,quantity,,,PE,0.6,,,,,,,,/);
  assert.match(rows[2] ?? "", /^2,Ana Ruiz,,,“=SUM\(A1\) is \[x\]\(y\)”,direct,/);
});

test("CSV: normalised figures and dates, corrections, source", () => {
  const { text: words, analysis } = marked("Ana Ruiz said {10 boats sank last week|c0}.", ["Ana Ruiz"]);
  const at = (part: string) => ({ start: words.indexOf(part), end: words.indexOf(part) + part.length });
  const measured = withClaim(analysis, 0, {
    speaker: 0,
    because: [
      { rule: "number", range: at("10 boats"), detail: "10 boats" },
      { rule: "date", range: at("last week"), detail: "2018-W45" },
      { rule: "corrected" },
    ],
  });
  const row = FORMATS.csv
    .write({
      text: words,
      analysis: measured,
      corrections: [],
      source: { url: "https://news.example/1", outlet: "The Port", author: "Bo Ray", published: "2018-11-12" },
    })
    .split("\r\n")[1];
  assert.equal(
    row,
    "1,Ana Ruiz,,,10 boats sank last week,indirect,,,10 boats,last week (5 to 11 November 2018),,0.6,,yes,,,https://news.example/1,The Port,Bo Ray,2018-11-12",
  );
});

test("JSON can be read back unchanged", () => {
  const { analysis, corrections } = article();
  assert.deepEqual(JSON.parse(FORMATS.json.write(article())), {
    format: "claimlight",
    version: 1,
    text,
    source: {},
    analysis,
    corrections,
  });
  for (const format of ["json", "annotations", "claimreview"] as const)
    assert.ok(!FORMATS[format].write(article()).includes("<"), "it may stand in a script");
});

test("Web Annotations: each range has its position and words", () => {
  const {
    first: { items },
    total,
  } = JSON.parse(FORMATS.annotations.write(article()));
  assert.equal(items.length, total);
  assert.equal(total, 4);
  for (const {
    target: {
      selector: [place, quote],
    },
  } of items) {
    assert.equal(text.slice(place.start, place.end), quote.exact);
    assert.ok(text.includes(quote.prefix + quote.exact + quote.suffix));
  }
});

test("Web Annotations: their source is the address, and a public matcher finds each in a text that was changed before it", async () => {
  const {
    first: { items },
  } = JSON.parse(FORMATS.annotations.write({ ...article(), source: { url: "https://news.example/1" } }));
  for (const {
    target: {
      source,
      selector: [, quote],
    },
  } of items) {
    assert.equal(source, "https://news.example/1");
    const found: string[] = [];
    const changed = `A line that was not there.\n${text}`;
    const chunk = { data: changed, equals: (other: object) => other === chunk };
    const chunker = {
      currentChunk: chunk,
      nextChunk: () => null,
      previousChunk: () => null,
      precedesCurrentChunk: () => false,
    };
    for await (const { startIndex, endIndex } of textQuoteSelectorMatcher(quote)(chunker))
      found.push(changed.slice(startIndex, endIndex));
    assert.deepEqual(found, [quote.exact]);
  }
});

test("error report: a line for each sentence that a correction changed", () => {
  const { text: words, analysis } = marked("Ana said {it rains|c0}. Ana said {it snows|c1}.", ["Ana"]);
  const sentences = [...words.matchAll(/Ana[^.]+\./g)].map(({ index, 0: of }) => ({
    start: index,
    end: index + of.length,
    checkability: 0,
  }));
  const found = { ...analysis, sentences };
  const right = withClaim(found, 1, { speaker: 0 });
  assert.equal(FORMATS.wrong.write({ text: words, analysis: found, corrections: [], found }), "");
  const [line, ...more] = FORMATS.wrong
    .write({ text: words, analysis: right, corrections: [], found })
    .trim()
    .split("\n");
  assert.deepEqual(
    [JSON.parse(line ?? "").sentence, JSON.parse(line ?? "").right.statements[0].speaker, more.length],
    ["Ana said it snows.", "Ana", 0],
  );
});

test("the article's own claims are in the lists, with the numbers that the text has", () => {
  const { text: words, analysis } = marked("Ana said {it rains|c0}. {40 boats sank|c1}.", ["Ana"]);
  const own = withClaim(withClaim(analysis, 0, { speaker: 0 }), 1, { quotation: "none", checkability: 0.8 });
  const notes = FORMATS.markdown.write({ text: words, analysis: own, corrections: [] });
  assert.match(notes, /### Ana\n\n.*\n\n- \(1\) it rains\n\n### The article itself\n\n- \(2\) 40 boats sank/);
  assert.match(
    FORMATS.html.write({ text: words, analysis: own, corrections: [] }),
    /<h3>The article itself<\/h3>\n<ul><li value="2">/,
  );
});

test("a country in a line that is repeated counts once", () => {
  const { text: words, analysis } = marked("{Peru|PE} won.\n{Peru|PE} won.\n{Chile|CL} lost to {Chile|CL}.");
  const blocks = analysis.blocks.map((block, at) => (at === 1 ? { ...block, kind: "duplicate" as const } : block));
  assert.match(
    FORMATS.markdown.write({ text: words, analysis: { ...analysis, blocks }, corrections: [] }),
    /CL \(CL\): 2 mentions[\s\S]*PE \(PE\): 1 mention,/,
  );
});

test("HTML: the article's words never become tags", () => {
  const html = FORMATS.html.write(article());
  assert.ok(!html.includes("<b>"));
  assert.ok(html.includes("&#60;b&#62;"));
  assert.ok(html.includes('<mark class="country" title="PE">Peru</mark>'));
  assert.equal(html.split("<mark").length, html.split("</mark>").length);
});

test("Markdown: the article's words never become markup", () => {
  const notes = FORMATS.markdown.write(article());
  assert.match(notes, /### Ana Ruiz/);
  assert.ok(notes.includes("\\[x\\](y)"));
  assert.ok(notes.includes("\\<b\\>"));
  assert.match(notes, /- \[ \] .*Peru has 40.* — Ana Ruiz \(a number; worth checking: 60 of 100\)/);
});

test("exports say what a person has corrected", () => {
  for (const format of ["markdown", "html"] as const) {
    assert.match(FORMATS[format].write(article()), /With 1 correction by the reader\./);
    assert.doesNotMatch(FORMATS[format].write({ ...article(), corrections: [] }), /by the reader\./);
  }
});

/**
 * The content of a draft. Each line is a case: first lines as kind=words, the marked text, then the expected parts of
 * each draft: its speaker, what was claimed, and the headline and date of the article.
 */
const DRAFTS = `
# somebody, the article itself, nobody named
| Ana Ruiz said {Peru has 40 ports|c0}. | c0:s0 | Ana Ruiz: Peru has 40 ports
| {Peru has 40 ports|c0}. | c0:own | -: Peru has 40 ports
| Officials said {Peru has 40 ports|c0}. | c0:none | -: Peru has 40 ports
# where it appeared, and when: the article's own claim has the article's day
headline=Ports of Peru; dateline=LIMA, Feb. 3, 2018 | Ana Ruiz said {Peru has 40 ports|c0}. | c0:s0 | Ana Ruiz: Peru has 40 ports (in Ports of Peru, 2018-02-03)
headline=Ports of Peru; dateline=LIMA, 3 February 2018 | {Peru has 40 ports|c0}. | c0:own | -: Peru has 40 ports on 2018-02-03 (in Ports of Peru, 2018-02-03)
byline=By Bo Ray, 2018-02-03 | {Peru has 40 ports|c0}. | c0:own | -: Peru has 40 ports on 2018-02-03 (in ?, 2018-02-03)
dateline=LIMA, Sept. 30th, 2016 | Ana Ruiz said {Peru has 40 ports|c0}. | c0:s0 | Ana Ruiz: Peru has 40 ports (in ?, 2016-09-30)
# no day: no year, no such day, two readings, a day of the text
dateline=LIMA, Feb. 3 | {Peru has 40 ports|c0}. | c0:own | -: Peru has 40 ports
dateline=LIMA, Feb. 30, 2018 | {Peru has 40 ports|c0}. | c0:own | -: Peru has 40 ports
dateline=LIMA, 03/02/2018 | {Peru has 40 ports|c0}. | c0:own | -: Peru has 40 ports
dateline=LIMA | {Peru had 40 ports on May 3, 2016|c0}. | c0:own | -: Peru had 40 ports on May 3, 2016
# two ranges; quotation marks around; marks that are of two quotations; signs of HTML; emoji
| “{Peru|c0},” Ana Ruiz said, “{has 40 ports|c0}.” | c0:s0 | Ana Ruiz: Peru … has 40 ports
| {“Peru has 40 ports,”|c0} Ana Ruiz said. | c0:s0 | Ana Ruiz: Peru has 40 ports
| {“Peru” has 40 “ports”|c0}, Ana Ruiz said. | c0:s0 | Ana Ruiz: “Peru” has 40 “ports”
| Ana Ruiz said {Tea & Sons </script> owns 40 ports|c0}. | c0:s0 | Ana Ruiz: Tea & Sons </script> owns 40 ports
| Ana Ruiz said {Peru has 40 ports 👩‍🚀|c0}. | c0:s0 | Ana Ruiz: Peru has 40 ports 👩‍🚀
# a claim in a claim is one more draft; said again it is one, by somebody else it is theirs
| Ana Ruiz said {Bo Ray claims {Peru has 40 ports|c1}|c0}. | c0:s0 c1:s1 | Ana Ruiz: Bo Ray claims Peru has 40 ports; Bo Ray: Peru has 40 ports
| Ana Ruiz said {Peru has 40 ports|c0}. Ana Ruiz said {40 ports are in Peru|c1}. | c0:s0 c1:s0=0 | Ana Ruiz: Peru has 40 ports
| Ana Ruiz said {Peru has 40 ports|c0}. Bo Ray said {40 ports are in Peru|c1}. | c0:s0 c1:s1=0 | Ana Ruiz: Peru has 40 ports; Bo Ray: 40 ports are in Peru
# not worth checking: no draft
| Ana Ruiz said {Peru is nice|c0}. | c0:s0! |
`;

/**
 * The article of a case. The third part of the line describes its claims: the speaker, "=" a repetition of, "!" not
 * worth checking.
 */
function draftCase(lines: string, body: string, claims: string): Article {
  const heads = lines
    .split(";")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => line.split("=") as ["headline" | "byline" | "dateline", string]);
  const { text: all, analysis } = marked([...heads.map(([, words]) => words), body].join("\n"), ["Ana Ruiz", "Bo Ray"]);
  const blocks = analysis.blocks.map((block, at) => ({ ...block, kind: heads[at]?.[0] ?? block.kind }));
  const own = claims.split(" ").reduce(
    (before, told) => {
      const [, id, whose = "", same, dull] = /^c(\d):(\w+)(?:=(\d))?(!)?$/.exec(told) ?? [];
      return withClaim(before, Number(id), {
        quotation: whose === "own" ? "none" : "indirect",
        speaker: whose.startsWith("s") ? Number(whose.slice(1)) : null,
        checkability: dull ? 0.1 : 0.8,
        ...(same === undefined ? {} : { same: Number(same) }),
      });
    },
    { ...analysis, blocks },
  );
  return { text: all, analysis: own, corrections: [] };
}

for (const line of DRAFTS.split("\n").filter((one) => one !== "" && !one.startsWith("#"))) {
  const fields = /^(.*?)\| (.*) \| (c0\S*(?: c1\S*)?) \|(.*)$/
    .exec(line)
    ?.slice(1)
    .map((field) => field.trim());
  assert.ok(fields, line);
  const [heads = "", body = "", claims = "", expected] = fields;
  test(`ClaimReview: ${line}`, () => {
    const file = FORMATS.claimreview.write(draftCase(heads, body, claims));
    assert.ok(!file.includes("<"), "the file may stand in a <script>");
    const { "@context": context, "@graph": drafts } = JSON.parse(file);
    assert.equal(context, "https://schema.org");
    for (const draft of drafts) {
      // What a person has to write is marked; there are only properties that schema.org defines for the type.
      assert.deepEqual(Object.keys(draft).sort(), [
        "@type",
        "author",
        "claimReviewed",
        "datePublished",
        "itemReviewed",
        "reviewRating",
        "url",
      ]);
      for (const blank of [draft.url, draft.datePublished, draft.author.name, draft.reviewRating.alternateName])
        assert.match(blank, /^\[.*\]$/);
      assert.ok(draft.claimReviewed.length <= 77);
      const known = ["@type", "text", "author", "datePublished", "appearance"];
      assert.deepEqual(
        Object.keys(draft.itemReviewed).filter((key) => !known.includes(key)),
        [],
      );
      assert.doesNotMatch(file, /ratingValue|false|true|verdict/i);
    }
    const shown = drafts.map(
      ({
        claimReviewed,
        itemReviewed: {
          author,
          datePublished,
          appearance: { headline, datePublished: day },
        },
        // biome-ignore lint/suspicious/noExplicitAny: what a reader of the file finds in it
      }: any) =>
        `${author?.name ?? "-"}: ${claimReviewed}${datePublished ? ` on ${datePublished}` : ""}${(headline ?? day) ? ` (in ${headline ?? "?"}, ${day ?? "?"})` : ""}`,
    );
    assert.equal(shown.join("; "), expected);
  });
}

test("ClaimReview: a person has a job title, an organization a description", () => {
  const base = draftCase("", "Ana Ruiz said {Peru has 40 ports|c0}.", "c0:s0");
  const of = (kind: Speaker["kind"]) => {
    const speakers = base.analysis.speakers.map((speaker) => ({ ...speaker, kind, role: "minister" }));
    return JSON.parse(FORMATS.claimreview.write({ ...base, analysis: { ...base.analysis, speakers } }))["@graph"][0]
      .itemReviewed.author;
  };
  assert.deepEqual(of("person"), { "@type": "Person", name: "Ana Ruiz", jobTitle: "minister" });
  assert.deepEqual(of("organisation"), { "@type": "Organization", name: "Ana Ruiz", description: "minister" });
});

test("ClaimReview drafts have no finding of their own; the source is where the claim appeared", () => {
  const drafts = JSON.parse(
    FORMATS.claimreview.write({
      ...article(),
      source: { url: "https://news.example/1", outlet: "The Port", author: "Bo Ray", published: "2018-11-12" },
    }),
  )["@graph"];
  assert.equal(drafts.length, 2);
  assert.deepEqual(drafts[0].itemReviewed.appearance, {
    "@type": "NewsArticle",
    url: "https://news.example/1",
    author: { "@type": "Person", name: "Bo Ray" },
    publisher: { "@type": "Organization", name: "The Port" },
    datePublished: "2018-11-12",
  });
  for (const draft of drafts) {
    assert.equal(draft.reviewRating.ratingValue, undefined);
    assert.equal(draft.itemReviewed.author.name, "Ana Ruiz");
  }
});
