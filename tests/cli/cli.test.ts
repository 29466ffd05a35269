/** `claimlight` on the command line, as built: inputs, outputs, exit status. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Analysis } from "../../www/src/engine/index.js";

const TEXT = "“The bridge is <b>safe</b>,” said Peruvian engineer Ana Ruiz.\n";
const folder = mkdtempSync(join(tmpdir(), "claimlight-"));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function claimlight(args: readonly string[], input: string | Uint8Array = "") {
  const { stdout, stderr, status } = spawnSync("node", ["dist/cli.js", ...args], {
    input,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  return { stdout, stderr, status };
}

const article = file("article.txt", TEXT);
const latin = file("latin.txt", Uint8Array.from([0x50, 0x65, 0x72, 0xfa]));
const lines = (...values: unknown[]): string =>
  values.map((value) => `${typeof value === "string" ? value : JSON.stringify(value)}\n`).join("");

/** Wrong arguments and inputs, with the error. */
const WRONG: readonly (readonly [string, readonly string[], string | Uint8Array, RegExp])[] = [
  ["an unknown option", ["--jason"], "", /Unknown option '--jason'/],
  ["a missing file", [join(folder, "missing.txt")], "", /no such file: .*missing\.txt/],
  ["a folder", [folder], "", /expected a file, found a folder/],
  ["a file that is not UTF-8", [latin], "", /latin\.txt is not text in UTF-8/],
  ["input that is not UTF-8", [], Uint8Array.from([0xff, 0xfe, 0x41]), /standard input is not text in UTF-8/],
  ["two files", [article, article], "", /expected one file, found 2/],
  [
    "two forms",
    ["--json", "--jsonl", article],
    "",
    /expected one of --json, --jsonl and --html, found --json and --jsonl/,
  ],
  ["an option without its value", ["--html"], "", /--html/],
  [
    "a page that cannot be written",
    ["--html", join(folder, "no/such/page.html"), article],
    "",
    /cannot write .*page\.html/,
  ],
  ["jobs alone", ["--jobs", "2", article], "", /--jobs needs --jsonl/],
  [
    "jobs that are no number",
    ["--jsonl", "--jobs", "many"],
    "",
    /--jobs: expected a whole number of at least 1, found many/,
  ],
  ["no jobs", ["--jsonl", "--jobs", "0"], "", /--jobs: expected a whole number of at least 1, found 0/],
  [
    "a field that is none",
    ["--json", "--fields", "claims,speaker"],
    "",
    /--fields: expected some of schemaVersion,.*, found "speaker"/,
  ],
  ["fields alone", ["--fields", "claims", article], "", /--fields needs --json or --jsonl/],
  ["a table with fields", ["--jsonl", "--csv", "--fields", "claims"], "", /--csv cannot be combined with --fields/],
  ["a table as JSON", ["--json", "--csv"], "", /--csv cannot be combined with --json/],
  ["a run that goes on, alone", ["--resume", "found.jsonl", article], "", /--resume needs --jsonl/],
  [
    "answers that are none",
    ["--jsonl", "--resume", article],
    "",
    /expected .*article\.txt to contain output of --jsonl/,
  ],
  ["a file whose name steers the terminal", ["\u001b[31mred.txt"], "", /no such file: \[31mred\.txt/],
  ["a text that is too long", [], "a".repeat(2_000_001), /expected at most 2000000 characters, found 2000001/],
];

test("the -- that npm passes on is not a file", () => {
  assert.deepEqual(claimlight(["--", "--json", article]), claimlight(["--json", article]));
  assert.deepEqual(claimlight(["--", article]), claimlight([article]));
});

for (const [name, args, input, message] of WRONG) {
  test(`refused with status 2: ${name}`, () => {
    const { stdout, stderr, status } = claimlight(args, input);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at /, "a sentence, not a stack");
    assert.equal(status, 2);
    assert.equal(stdout, "");
  });
}

test("the marked article and a summary, from a file, from standard input and from -", () => {
  const { stdout, status } = claimlight([article]);
  assert.equal(status, 0);
  assert.match(stdout, /The bridge is <b>safe<\/b>/);
  assert.match(stdout, /Who says what/);
  assert.match(stdout, /Peru/);
  assert.doesNotMatch(stdout, /\x1b/, "no colours where nobody looks");
  assert.equal(claimlight([], TEXT).stdout, stdout);
  assert.equal(claimlight(["-"], TEXT).stdout, stdout);
});

test("--json is the analysis of the text", () => {
  const { stdout, status } = claimlight(["--json", article]);
  assert.equal(status, 0);
  const { claims, countries } = JSON.parse(stdout) as Analysis;
  assert.deepEqual(
    claims.flatMap(({ content }) => content.map(({ start, end }) => TEXT.slice(start, end))),
    ["“The bridge is <b>safe</b>,”"],
  );
  assert.deepEqual(
    countries.map(({ code }) => code),
    ["PE"],
  );
});

test("--html is one page with the text escaped and nothing to load", () => {
  const page = join(folder, "page.html");
  assert.deepEqual(claimlight(["--html", page, article]), { stdout: "", stderr: "", status: 0 });
  const html = readFileSync(page, "utf8");
  assert.match(html, /^<!doctype html>/i);
  assert.match(html, /&(lt|#60);b&(gt|#62);safe/);
  assert.match(html, /<mark/);
  assert.doesNotMatch(html, /<script|src=|href="http/);
  assert.equal(claimlight(["--html", "-", article]).stdout, html);
});

test("--jobs gives the same lines in the same order", () => {
  const names = ["Peru", "Chile", "Kenya", "Nepal", "Ghana"];
  const input = lines(
    ...Array.from({ length: 40 }, (_, id) => ({
      id,
      text: `${names[id % 5]} won ${"again and ".repeat(id % 7)}again.`,
    })),
  );
  const one = claimlight(["--jsonl"], input);
  const three = claimlight(["--jsonl", "--jobs", "3"], input);
  assert.equal(one.status, 0);
  assert.equal(one.stdout.split("\n").length, 41);
  assert.deepEqual(three, one);
});

test("--jsonl streams: the first answer comes before the last line", async () => {
  const child = spawn("node", ["dist/cli.js", "--jsonl"], { stdio: ["pipe", "pipe", "inherit"] });
  const line = lines({ id: 1, text: "Peru won." });
  child.stdin.write(line.repeat(8));
  const [first] = await new Promise<string[]>((resolve) =>
    child.stdout.once("data", (part: Buffer) => resolve(part.toString().split("\n"))),
  );
  assert.equal((JSON.parse(first ?? "") as { id: number }).id, 1);
  child.stdin.end();
  assert.equal(await new Promise((resolve) => child.on("exit", resolve)), 0);
});

test("--jsonl holds few lines at a time: 200 MB go through a heap of 48", () => {
  for (const jobs of ["1", "2"]) {
    const { stderr, stdout } = spawnSync(
      "sh",
      ["-c", `yes "$LINE" | head -2000 | node --max-old-space-size=48 dist/cli.js --jsonl --jobs ${jobs} | wc -l`],
      {
        encoding: "utf8",
        env: {
          ...process.env,
          NODE_OPTIONS: "",
          LINE: JSON.stringify({ id: 1, text: "Peru won.", more: "x".repeat(100_000) }),
        },
      },
    );
    assert.deepEqual([stdout.trim(), stderr], ["2000", ""], `${jobs} jobs`);
  }
});

test("--fields writes exactly these fields, in this order", () => {
  const { stdout } = claimlight(["--json", "--fields", "countries,claims", article]);
  assert.deepEqual(Object.keys(JSON.parse(stdout) as object), ["countries", "claims"]);
});

test("--csv is the table of the page", () => {
  const { stdout, status } = claimlight(["--csv", article]);
  assert.equal(status, 0);
  const [header = "", row = ""] = stdout.split("\r\n");
  assert.match(header, /^\uFEFFnumber,speaker,role,country,statement,/);
  assert.match(row, /^1,Ana Ruiz,Peruvian engineer,Peru,“The bridge is <b>safe<\/b>”,direct,/);
});

test("nothing in an article, not even a name, controls the terminal", () => {
  const { stdout } = claimlight(
    [],
    "“The bridge is safe,” said Peruvian engineer Ana \u001b[31mRuiz\u009b2J\u202e.\n\n“It is,” Ana \u001b]0;title\u0007Ruiz said.\r“Yes.”\n",
  );
  assert.match(stdout, /safe/);
  assert.doesNotMatch(stdout, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test("a closed pipe is not an error", () => {
  const { stderr, stdout } = spawnSync(
    "sh",
    ["-c", `yes '{"id":1,"text":"Peru won."}' | head -300 | node dist/cli.js --jsonl | head -1`],
    { encoding: "utf8" },
  );
  assert.equal(stderr, "");
  assert.match(stdout, /"PE"/);
});

test("--help and --version", () => {
  assert.match(claimlight(["--help"]).stdout, /claimlight --jsonl/);
  assert.equal(
    claimlight(["--version"]).stdout.trim(),
    (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version,
  );
});
