/**
 * `dist/NOTICE.txt`: the third-party work in the package, with licences and their texts. It covers packages that the
 * bundler put into a script, crates that cargo builds into the wasm, and the data in `notices/data.json` (DATA.md says
 * more). A licence that is not on the list below fails the build.
 */
import { appendFile, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import satisfies from "spdx-satisfies";
import { output, ROOT } from "../run.js";
import { packagesUsed } from "./bundle.js";
import { DIST } from "./paths.js";

/** The licences allowed for shipped work. If a work offers a choice, the first match is used. */
const ALLOWED = [
  "MIT",
  "ISC",
  "BSD-3-Clause",
  "BSD-2-Clause",
  "0BSD",
  "Apache-2.0",
  "Unicode-3.0",
  "CC-BY-4.0",
  "CC0-1.0",
];
/** Free licences without an SPDX id. */
const FREE = ["LicenseRef-public-domain"];
const TARGET = "wasm32-unknown-unknown";
const LINE = "-".repeat(80);

/**
 * All third-party work that is shipped, sorted: `{ kind, name, version, what, licence, words }`; `kind` is "npm",
 * "cargo" or "data".
 */
export async function shipped() {
  const all = [...(await packages()), ...(await crates()), ...(await data())].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  for (const { name, licence, words } of all) {
    if (!FREE.includes(licence) && !satisfies(licence, ALLOWED))
      throw new Error(
        `${name} has the licence ${licence}, which is not one of ${ALLOWED.join(", ")} (scripts/build/notices.js)`,
      );
    if (words.trim() === "") throw new Error(`${name} has no licence text`);
  }
  return all;
}

/** Runs after everything is bundled; the single file and the extensions contain the text too. */
export async function buildNotices() {
  const all = await shipped();
  const own =
    "Claimlight is licensed under MIT or Apache-2.0, as you like: LICENSE-MIT and LICENSE-APACHE in the package.";
  const list = all
    .map(({ name, version, what, licence }) => `  ${named({ name, version })}: ${licence}${what ? ` (${what})` : ""}`)
    .join("\n");
  // Each licence text once, with everything that it applies to.
  const texts = new Map();
  for (const one of all) texts.set(one.words, [...(texts.get(one.words) ?? []), one]);
  const full = [...texts]
    .map(([words, of]) => `${LINE}\n${of.map(named).join(", ")}\n${LINE}\n\n${words}\n`)
    .join("\n");
  const notices = `${own}\n\nPart of it is the work of others:\n\n${list}\n\n${full}`;
  await writeFile(join(DIST, "NOTICE.txt"), notices);
  await appendFile(join(DIST, "claimlight.html"), `<!--\n${notices.replaceAll("--", "- ")}-->\n`);
  // The zips of an earlier build are next to the folders.
  const folders = (await readdir(join(DIST, "extension"), { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  for (const { name } of folders) await writeFile(join(DIST, "extension", name, "NOTICE.txt"), notices);
}

const named = ({ name, version }) => (version ? `${name} ${version}` : name);

function packages() {
  return Promise.all(
    [...packagesUsed()].map(async (name) => {
      const folder = join(ROOT, "node_modules", name);
      const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
      return { kind: "npm", name, version, licence: license, words: await licenceIn(folder) };
    }),
  );
}

/** The crates that cargo builds into the wasm, without macros and build dependencies. */
async function crates() {
  const tree = await output("cargo", [
    "tree",
    "--locked",
    "--edges",
    "normal,no-proc-macro",
    "--target",
    TARGET,
    "--prefix",
    "none",
    "--format",
    "{p}",
  ]);
  const metadata = await output("cargo", [
    "metadata",
    "--locked",
    "--format-version",
    "1",
    "--filter-platform",
    TARGET,
  ]);
  if (tree === undefined || metadata === undefined)
    throw new Error("cargo did not report which crates are in the wasm");
  const built = new Set(tree.split("\n").map((line) => line.split(" ").slice(0, 2).join(" ")));
  const found = JSON.parse(metadata).packages.filter(
    ({ name, version, source }) => source !== null && built.has(`${name} v${version}`),
  );
  return Promise.all(
    found.map(async ({ name, version, license, manifest_path }) => ({
      kind: "cargo",
      name,
      version,
      what: "in the wasm",
      licence: license,
      words: await licenceIn(dirname(manifest_path)),
    })),
  );
}

async function data() {
  const all = JSON.parse(await readFile(join(ROOT, "notices/data.json"), "utf8"));
  return Promise.all(
    all.map(async ({ name, version, what, licence, text, says }) => ({
      kind: "data",
      name,
      version,
      what,
      licence,
      words: says ?? clean(await readFile(join(ROOT, text), "utf8")),
    })),
  );
}

/** The licence files of a folder; MIT, if there is a choice between MIT and Apache. */
async function licenceIn(folder) {
  const files = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort();
  const chosen = files.some((name) => /mit/i.test(name)) ? files.filter((name) => !/apache/i.test(name)) : files;
  const texts = await Promise.all(chosen.map(async (name) => clean(await readFile(join(folder, name), "utf8"))));
  return texts.join(`\n\n`);
}

const clean = (text) =>
  text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
