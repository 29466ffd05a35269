#!/usr/bin/env node
/**
 * `claimlight`: the analysis on the command line, with the same package and wasm as the page.
 *
 * Exit status: 0 success; 1 some lines of `--jsonl` were invalid; 2 the arguments or the input were wrong (see stderr).
 */
import { writeFile } from "node:fs/promises";
import { isMainThread } from "node:worker_threads";
import { analyze } from "../engine/index.js";
import { csv } from "../export/csv.js";
import { htmlPage } from "../export/html.js";
import { chosen as fieldsOf } from "./answer.js";
import { harmless } from "./harmless.js";
import { readText, UsageError } from "./input.js";
import { analyseLines } from "./lines.js";
import { type Options, options } from "./options.js";
import { serveLines } from "./pool.js";
import { terminal } from "./terminal.js";
import { HELP } from "./words.js";

declare const CLAIMLIGHT_VERSION: string;

async function run(chosen: Options): Promise<number> {
  if (chosen.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (chosen.version) {
    process.stdout.write(`${CLAIMLIGHT_VERSION}\n`);
    return 0;
  }
  if (chosen.jsonl) return analyseLines(chosen);
  const { text, structure } = await readText(chosen.file);
  // A single article: there is nothing else to do meanwhile.
  const analysis = await analyze(text, { worker: false, structure });
  if (chosen.html !== undefined) {
    await writePage(chosen.html, htmlPage({ text, analysis, corrections: [] }));
    return 0;
  }
  if (chosen.csv) {
    process.stdout.write(csv({ text, analysis, corrections: [] }));
    return 0;
  }
  const coloured = process.stdout.isTTY === true && !process.env["NO_COLOR"];
  process.stdout.write(
    chosen.json
      ? `${JSON.stringify(fieldsOf(analysis, chosen.fields), null, 2)}\n`
      : terminal(text, analysis, coloured),
  );
  return 0;
}

async function writePage(file: string, page: string): Promise<void> {
  if (file === "-") {
    process.stdout.write(page);
    return;
  }
  try {
    await writeFile(file, page);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${(error as Error).message}`);
  }
}

async function main(): Promise<void> {
  // `claimlight … | head` closes the pipe early, which is not an error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  try {
    process.exitCode = await run(options(process.argv.slice(2)));
  } catch (error) {
    const usage = error instanceof UsageError;
    process.stderr.write(`claimlight: ${harmless(usage ? error.message : String((error as Error).stack))}\n`);
    if (usage) process.stderr.write("claimlight --help says what can be done.\n");
    process.exitCode = 2;
  }
}

await (isMainThread ? main() : serveLines());
