/** The command line, read and checked. */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { UsageError } from "./input.js";

export interface Options {
  /** The article or the lines; `-` is standard input. */
  readonly file: string;
  readonly json: boolean;
  readonly jsonl: boolean;
  /** Where the page goes. */
  readonly html: string | undefined;
  /** How many articles are analysed at once. */
  readonly jobs: number;
  readonly help: boolean;
  readonly version: boolean;
}

const KNOWN = {
  json: { type: "boolean" },
  jsonl: { type: "boolean" },
  html: { type: "string" },
  jobs: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

export function options(args: string[]): Options {
  const { values, positionals } = parsed(args);
  if (positionals.length > 1) throw new UsageError(`expected one file, found ${positionals.length}: ${positionals.join(" ")}`);
  const forms = [values.json && "--json", values.jsonl && "--jsonl", values.html !== undefined && "--html"].filter(Boolean);
  if (forms.length > 1) throw new UsageError(`expected one of --json, --jsonl and --html, found ${forms.join(" and ")}`);
  if (values.jobs !== undefined && !values.jsonl) throw new UsageError("--jobs goes with --jsonl");
  return {
    file: positionals[0] ?? "-",
    json: values.json ?? false,
    jsonl: values.jsonl ?? false,
    html: values.html,
    jobs: jobs(values.jobs),
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: KNOWN, allowPositionals: true });
  } catch (error) {
    // Node's first sentence names the option; the rest is about escaping.
    throw new UsageError((error as Error).message.split(". ")[0] ?? "unknown option");
  }
}

function jobs(value: string | undefined): number {
  if (value === undefined) return 1;
  const count = Number(value);
  const most = 4 * availableParallelism();
  if (!Number.isInteger(count) || count < 1 || count > most) throw new UsageError(`--jobs: expected a number from 1 to ${most}, found ${value}`);
  return count;
}
