/**
 * The CSV table as LibreOffice opens it, cell by cell. Skipped if it is not installed. The article is the example, or
 * the file in `CLAIMLIGHT_ARTICLE`.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { parseDocument } from "htmlparser2";
import { analyze } from "../../www/src/engine/node.js";
import { EXAMPLE } from "../../www/src/example.js";
import { FORMATS } from "../../www/src/export/index.js";

const found = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "soffice"))
  .find((path) => existsSync(path));
const skip = found === undefined ? "apt-get install libreoffice-calc-nogui" : false;

/** Comma, quotation mark, UTF-8, first line 1: what the import dialogue proposes for a file with a byte order mark. */
const FILTER = "CSV:44,34,76,1";

/** Characters that a spreadsheet may interpret. */
const WILD = `Harbour shut\n\n“=SUM(A1), ‘so’; "+1",” said José Peña, the harbour master of Cádiz. She said 👩‍🚀 the storm sank 1,400 boats, or 3/4, on 2018-02-03.\n\n"@home, it rains," said Ana Ruiz and Ben Pell.`;

for (const [name, words] of [
  ["an article", process.env["CLAIMLIGHT_ARTICLE"] ?? null],
  ["signs of its own", WILD],
] as const) {
  test(`LibreOffice reads the same table: ${name}`, { skip }, async () => {
    const text = name === "signs of its own" ? WILD : words === null ? EXAMPLE : await readFile(words, "utf8");
    const table = FORMATS.csv.write({
      text,
      analysis: await analyze(text),
      corrections: [],
      source: {
        url: "https://news.example/1?a=1&b=2",
        outlet: "The “Port”, daily",
        author: "=Bo",
        published: "2018-11-12",
      },
    });
    const expected = rowsOf(table.replace("\uFEFF", ""));
    assert.ok(expected.length > 3);
    const seen = await opened(table);
    assert.equal(seen.length, expected.length);
    for (const [at, row] of expected.entries()) assert.deepEqual(seen[at], row, `row ${at + 1}`);
  });
}

/** The fields of a CSV table (RFC 4180). */
function rowsOf(table: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of table.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}

/** The cells as the program opens them. Dates that it recognises are written as we wrote them. */
async function opened(table: string): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), "claimlight-"));
  try {
    await writeFile(join(folder, "table.csv"), table);
    await promisify(execFile)(found ?? "", [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      `--infilter=${FILTER}`,
      "--convert-to",
      "fods",
      "--outdir",
      folder,
      join(folder, "table.csv"),
    ]);
    const { children } = parseDocument(await readFile(join(folder, "table.fods"), "utf8"), { xmlMode: true });
    return named(children, "table:table-row").map((row) =>
      trimmed(
        named(row.children, "table:table-cell").flatMap((cell) => {
          const words =
            cell.attribs["office:date-value"] ??
            cell.attribs["office:value"] ??
            named(cell.children, "text:p").map(wordsOf).join("\n");
          return Array.from({ length: Number(cell.attribs["table:number-columns-repeated"] ?? 1) }, () => words);
        }),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Node = ReturnType<typeof parseDocument>["children"][number];
type Element = Extract<Node, { attribs: object }>;

const isElement = (node: Node): node is Element => "attribs" in node;

const named = (nodes: readonly Node[], name: string): Element[] =>
  nodes.flatMap((node) => (!isElement(node) ? [] : node.name === name ? [node] : named(node.children, name)));

const wordsOf = (node: Node): string =>
  "data" in node ? node.data : isElement(node) ? node.children.map(wordsOf).join("") : "";

/** As many cells as the table has columns, because the program pads every row. */
const COLUMNS = FORMATS.csv
  .write({
    text: "",
    analysis: {
      schemaVersion: 0,
      language: { code: "en", confidence: 1 },
      blocks: [],
      sentences: [],
      claims: [],
      speakers: [],
      entities: [],
      countries: [],
    },
    corrections: [],
  })
  .split(",").length;
const trimmed = (cells: string[]): string[] => Array.from({ length: COLUMNS }, (_, at) => cells[at] ?? "");
