/** Parses and checks the command line. */
import { parseArgs } from "node:util";
import type { Analysis } from "../engine/index.js";
import { UsageError } from "./input.js";

export interface Options {
  /** The article or the lines; `-` is standard input. */
  readonly file: string;
  readonly json: boolean;
  readonly jsonl: boolean;
  /** The file for the HTML page. */
  readonly html: string | undefined;
  /** Write a table of statements. */
  readonly csv: boolean;
  /** The fields of the analysis to write; undefined: all. */
  readonly fields: readonly (keyof Analysis)[] | undefined;
  /** The file with the answers of an interrupted run. */
  readonly resume: string | undefined;
  /** How many articles to analyse at once. */
  readonly jobs: number;
  readonly help: boolean;
  readonly version: boolean;
}

const KNOWN = {
  json: { type: "boolean" },
  jsonl: { type: "boolean" },
  html: { type: "string" },
  csv: { type: "boolean" },
  fields: { type: "string" },
  resume: { type: "string" },
  jobs: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

export function options(args: string[]): Options {
  const { values, positionals } = parsed(args);
  if (positionals.length > 1)
    throw new UsageError(`expected one file, found ${positionals.length}: ${positionals.join(" ")}`);
  const forms = [values.json && "--json", values.jsonl && "--jsonl", values.html !== undefined && "--html"].filter(
    (form) => typeof form === "string",
  );
  if (forms.length > 1)
    throw new UsageError(`expected one of --json, --jsonl and --html, found ${forms.join(" and ")}`);
  for (const name of ["jobs", "resume"] as const) {
    if (values[name] !== undefined && !values.jsonl) throw new UsageError(`--${name} needs --jsonl`);
  }
  if (values.fields !== undefined && !values.json && !values.jsonl)
    throw new UsageError("--fields needs --json or --jsonl");
  if (values.csv && (values.json || values.html !== undefined))
    throw new UsageError(`--csv cannot be combined with ${forms[0]}`);
  for (const name of ["fields", "resume"] as const) {
    if (values.csv && values[name] !== undefined) throw new UsageError(`--csv cannot be combined with --${name}`);
  }
  return {
    file: positionals[0] ?? "-",
    json: values.json ?? false,
    jsonl: values.jsonl ?? false,
    html: values.html,
    csv: values.csv ?? false,
    fields: fields(values.fields),
    resume: values.resume,
    jobs: jobs(values.jobs),
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

function parsed(args: string[]) {
  try {
    // For `npx claimlight -- --json`, some versions of npm pass the "--" on.
    const own = args[0] === "--" ? args.slice(1) : args;
    return parseArgs({ args: own, options: KNOWN, allowPositionals: true });
  } catch (error) {
    // Node's first sentence names the option; the rest explains escaping.
    throw new UsageError((error as Error).message.split(". ")[0] ?? "unknown option");
  }
}

function jobs(value: string | undefined): number {
  if (value === undefined) return 1;
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new UsageError(`--jobs: expected a whole number of at least 1, found ${value}`);
  return count;
}

const FIELDS: readonly (keyof Analysis)[] = [
  "schemaVersion",
  "language",
  "blocks",
  "sentences",
  "claims",
  "speakers",
  "entities",
  "countries",
];

function fields(value: string | undefined): Options["fields"] {
  return value?.split(",").map((name) => {
    const known = FIELDS.find((field) => field === name.trim());
    if (known === undefined)
      throw new UsageError(`--fields: expected some of ${FIELDS.join(",")}, found ${JSON.stringify(name)}`);
    return known;
  });
}
