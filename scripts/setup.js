/** Installs what a build needs: the wasm target and the packages. Needs no packages itself. */

import { createHash } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { output, ROOT, run, step } from "./run.js";

const TARGET = "wasm32-unknown-unknown";
const OLDEST_NODE = 20;

/** @throws If that is impossible, with instructions to do it by hand. */
export async function setup() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE) throw new Error(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}`);
  await rust();
  await packages();
}

async function rust() {
  if ((await output("cargo", ["--version"])) === undefined)
    throw new Error("Rust is needed: install it with rustup, see https://rustup.rs");
  const installed = await output("rustup", ["target", "list", "--installed"]);
  if (installed === undefined) return; // a Rust without rustup: the build says what it misses
  if (!installed.split("\n").includes(TARGET))
    await step(`wasm target for Rust`, () => run("rustup", ["target", "add", TARGET]));
}

/** Runs `npm ci` if the lock file is not the one that was last installed. */
async function packages() {
  const lock = createHash("sha256")
    .update(await readFile(join(ROOT, "package-lock.json")))
    .digest("hex");
  const mark = join(ROOT, "node_modules/.claimlight-lock");
  if ((await readFile(mark, "utf8").catch(() => "")) === lock) return;
  // Install scripts are disabled: none is needed.
  await step("packages", () =>
    run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { shell: process.platform === "win32" }),
  );
  await stat(join(ROOT, "node_modules"));
  await writeFile(mark, lock);
}
