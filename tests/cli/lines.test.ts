/** `claimlight --jsonl`, as built: no line is lost, whatever it contains, and ids are copied exactly. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "claimlight-"));
after(() => rmSync(folder, { recursive: true }));

function jsonl(input: string | Uint8Array, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(
    "node",
    ["dist/cli.js", "--jsonl", "--fields", "schemaVersion", ...args],
    { input, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } },
  );
  return { lines: stdout === "" ? [] : stdout.trimEnd().split("\n"), stderr, status };
}

/** Placeholders in the lines below: an invalid UTF-8 byte, and a byte order mark. */
const bytes = (text: string): Uint8Array => {
  const parts = text
    .split(/(BYTE|BOM|CR|LF)/)
    .map((part) => ({ BYTE: [0xff], BOM: [0xef, 0xbb, 0xbf], CR: [13], LF: [10] })[part] ?? [...Buffer.from(part)]);
  return Uint8Array.from(parts.flat());
};

/** Description | line | answer: the id with `…` for an analysis, or the id and the error */
const CASES = `
a word | {"id":"a","text":"Peru won."} | "a" …
a number | {"id":7,"text":"Peru won."} | 7 …
beyond 2^53 | {"id":9007199254740993,"text":"Peru won."} | 9007199254740993 …
with a point | {"id":1.0,"text":"Peru won."} | 1.0 …
with a power | {"id":1e400,"text":"Peru won."} | 1e400 …
escaped | {"id":"\\u00e9\\/","text":"Peru won."} | "\\u00e9\\/" …
an escaped name | {"\\u0069d":5,"text":"Peru won."} | 5 …
none | {"id":null,"text":""} | null …
a list | {"id":[1, 2],"text":""} | [1,2] …
after the text | {"text":"an \\"id\\":3 in it","id":4} | 4 …
in a part | {"more":{"id":3},"id":4,"text":""} | 4 …
twice | {"id":3,"id":4,"text":""} | 4 …
as a value | {"more":"id","id":4,"text":""} | 4 …
a mark of UTF-8 | BOM{"id":1,"text":"Peru won."} | 1 …
half a letter | {"id":1,"text":"\\ud83d won."} | 1 …
a byte | {"id":1,"text":"PerBYTE won."} | 1 expected text in UTF-8, found another byte at 19; convert it first (for example with iconv)
a byte in the id | {"id":"BYTE","text":"Peru won."} | "\ufffd" expected text in UTF-8, found another byte at 7; convert it first (for example with iconv)
no text | {"id":"c"} | "c" expected an object with "id" and "text"
no id | {"text":"Peru won."} | null expected an object with "id" and "text"
a number for a text | {"id":12345678901234567890,"text":3} | 12345678901234567890 expected "text" to be a string, found a number
null for a text | {"id":1,"text":null} | 1 expected "text" to be a string, found null
a list for a text | {"id":1,"text":["Peru"]} | 1 expected "text" to be a string, found a list
an object for a page | {"id":1,"html":{}} | 1 expected "html" to be a string, found an object
cut off | {"id":8,"text":"Peru w | 8 Unterminated string in JSON at position 22
a bracket | { | null Expected property name or '}' in JSON at position 1
a list as a line | [1,"id",2] | null expected an object with "id" and "text"
a word as a line | "id" | null expected an object with "id" and "text"
what steers a terminal | {"id":1,\u001b[31m | 1 Expected double-quoted property name in JSON at position 8
`
  .trim()
  .split("\n")
  .map((line) => line.split(" | ") as [string, string, string]);

interface Answered {
  readonly analysis?: object;
  readonly error?: string;
  readonly line?: number;
}

/** An answer in the notation of the third column. */
function told(line: string): string {
  const { analysis, error } = JSON.parse(line) as Answered;
  const [, id = ""] = /^\{"id":(.*?),"(?:analysis|error)":/.exec(line) ?? [];
  // Newer versions of Node append the position in brackets.
  return analysis ? `${id} …` : `${id} ${error?.replace(/ \(line .*/, "")}`;
}

for (const [end, name] of [
  ["LF", "LF"],
  ["CRLF", "CR LF"],
  ["CR", "a lone CR"],
] as const) {
  test(`every line has its answer, in order, with line ends ${name}`, () => {
    const { lines, stderr, status } = jsonl(bytes(CASES.map(([, line]) => `${line}${end}${end}`).join("")));
    assert.deepEqual(
      lines.map(told),
      CASES.map(([, , answer]) => answer),
    );
    assert.equal(status, 1);
    const wrong = lines
      .map((line, at) => [JSON.parse(line) as Answered, 2 * at + 1] as const)
      .filter(([{ error }]) => error !== undefined);
    assert.deepEqual(
      wrong.map(([{ line }]) => line),
      wrong.map(([, number]) => number),
    );
    assert.deepEqual(
      stderr.match(/^claimlight: line \d+: /gm),
      wrong.map(([, number]) => `claimlight: line ${number}: `),
    );
    assert.doesNotMatch(stderr, /\u001b/);
  });
}

test("any number of jobs gives the same result", () => {
  const input = bytes(
    CASES.map(([, line]) => `${line}\n`)
      .join("")
      .repeat(5),
  );
  const one = jsonl(input);
  assert.equal(one.lines.length, 5 * CASES.length);
  assert.deepEqual(jsonl(input, "--jobs", "1000"), one);
});

test("an endless line is answered, and the next one too", () => {
  const { lines } = jsonl(`{"id":1,"text":"${"a".repeat(65 * 1024 * 1024)}"}\n{"id":2,"text":"Peru won."}\n`);
  assert.deepEqual(lines.map(told), ["1 expected a line of at most 64 MiB", "2 …"]);
});

test("an interrupted run continues where it stopped, whatever happened to its last answer", () => {
  const found = join(folder, "found.jsonl");
  const many = join(folder, "many.jsonl");
  writeFileSync(many, bytes(CASES.map(([, line]) => `${line}\n`).join("")));
  jsonl("", "--resume", found, many);
  const whole = readFileSync(found, "utf8");
  assert.equal(whole.trimEnd().split("\n").length, CASES.length);
  const breaks = [...whole.matchAll(/\n/g)].map(({ index }) => index + 1);
  for (const kept of [0, 4, (breaks[2] ?? 0) - 1, (breaks[4] ?? 0) + 9, breaks[11] ?? 0, whole.length]) {
    writeFileSync(found, whole.slice(0, kept));
    jsonl("", "--resume", found, many);
    assert.equal(readFileSync(found, "utf8"), whole, `${kept} characters were there`);
  }
  const { stderr, status } = jsonl('{"id":"b","text":""}\n', "--resume", found);
  assert.match(stderr, /found\.jsonl has the answers to other lines: line 1 has the id "b", its answer "a"/);
  assert.equal(status, 2);
  assert.equal(readFileSync(found, "utf8"), whole);
});

test("--csv has a row for each statement, and one for an article without any", () => {
  const input = [
    { id: "=a", text: "“The bridge is safe,” said Ana Ruiz. “It is new,” she said." },
    { id: -5, text: "Rain." },
    { id: 6 },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n");
  const { stdout, status } = spawnSync("node", ["dist/cli.js", "--jsonl", "--csv"], { input, encoding: "utf8" });
  const [header = "", ...rows] = stdout.trimEnd().split("\r\n");
  assert.match(header, /^\uFEFFid,number,speaker,.*,error$/);
  assert.deepEqual(
    rows.map((row) => row.slice(0, 14)),
    ["'=a,1,Ana Ruiz", "'=a,2,Ana Ruiz", "-5,,,,,,,,,,,,", "6,,,,,,,,,,,,,"],
  );
  assert.match(rows[3] ?? "", /,"expected an object with ""id"" and ""text"""$/);
  assert.equal(status, 1);
});
