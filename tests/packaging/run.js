/**
 * `npm run test:packaging`: the packed tarball in every tool that developers use, without any configuration.
 *
 *     npm run test:packaging               all targets
 *     npm run test:packaging -- vite next  only these
 *
 * Each target is a set of files (targets.js) or one of `examples/`, the commands that build it, and what must be seen
 * in the end: the title of the page in Chromium, the output of a command, the answer of a server.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { access, cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { chromium as playwright } from "playwright-core";
import { chromium } from "../../scripts/chromium.js";
import { pythonTools } from "../../scripts/python.js";
import { ROOT, run } from "../../scripts/run.js";
import { serve } from "../../scripts/serve.js";
import { documented } from "./docs.js";
import { EXAMPLES } from "./examples.js";
import { LINTERS } from "./linters.js";
import { TARGETS } from "./targets.js";

const HERE = join(ROOT, "tests/packaging");
const FIELD = join(ROOT, "build/packaging");
const MOST_BYTES = 3_200_000;
const PATIENCE_MS = 600_000;
// REPOSITORY: for the linters that look at the sources.
const environment = {
  ...process.env,
  REPOSITORY: ROOT,
  TARBALL: join(FIELD, "claimlight.tgz"),
  PATH: `${join(FIELD, "node_modules/.bin")}:${join(FIELD, "python/bin")}:${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: "1",
  ASTRO_TELEMETRY_DISABLED: "1",
  CI: "1",
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
};

await tools();
// DuckDB on the command line.
await pythonTools(join(FIELD, "python"), join(HERE, "requirements.txt"));
await pack();
const browser = await playwright.launch({
  executablePath: await chromium(),
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  handleSIGINT: false,
  handleSIGTERM: false,
});
const asked = process.argv.slice(2);
let failed = 0;
const chosen = [...LINTERS, ...TARGETS, ...EXAMPLES, ...(await documented())].filter(
  ({ name }) => asked.length === 0 || asked.some((word) => name.startsWith(word)),
);
for (const target of chosen) {
  try {
    await tried(target);
    console.log(`ok     ${target.name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED ${target.name}\n${String(error.stack ?? error).replace(/^/gm, "       ")}`);
  }
}
await browser.close();
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Installs the tools from their own lock file. */
async function tools() {
  await mkdir(FIELD, { recursive: true });
  // The repository's settings must not affect the projects.
  await writeFile(join(FIELD, "tsconfig.json"), "{}\n");
  for (const file of ["package.json", "package-lock.json"]) await cp(join(HERE, file), join(FIELD, file));
  const lock = createHash("sha256")
    .update(await readFile(join(HERE, "package-lock.json")))
    .digest("hex");
  const mark = join(FIELD, ".lock");
  if ((await readFile(mark, "utf8").catch(() => "")) === lock) return;
  await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: FIELD });
  await writeFile(mark, lock);
}

/** What `npm install claimlight` gives: the package has no dependencies, so that is its content. */
async function pack() {
  await access(join(ROOT, "dist/claimlight.wasm")).catch(() => {
    throw new Error("there is no package yet: npm run build");
  });
  await run("npm", ["pack", "--silent", "--pack-destination", FIELD]);
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const tarball = join(FIELD, `claimlight-${version}.tgz`);
  await cp(tarball, environment.TARBALL);
  const { size } = await stat(tarball);
  console.log(`tarball: ${size} bytes of ${MOST_BYTES}`);
  assert.ok(size <= MOST_BYTES, "the tarball is too large");
  const place = join(FIELD, "node_modules/claimlight");
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  await run("tar", ["-xzf", tarball, "-C", place, "--strip-components=1"]);
}

async function tried({
  name,
  from,
  files = {},
  commands = [],
  prints,
  serves,
  starts,
  title,
  shows = (expected) => document.title === expected,
  answers,
}) {
  const folder = join(FIELD, "projects", name.replaceAll(/\W+/g, "-"));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  if (from) await cp(join(ROOT, from), folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  let printed = "";
  for (const command of commands) printed += await shell(command, folder);
  if (prints) assert.match(printed, prints);
  if (serves !== undefined) {
    const host = await serve(join(folder, serves));
    await shown(host.address, shows, title).finally(() => host.close());
  }
  if (starts) {
    const { address, close } = await started(starts, folder);
    await (answers ? answers(address) : shown(address, shows, title)).finally(close);
  }
}

function shell(command, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn("sh", ["-c", command], {
      cwd,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: PATIENCE_MS,
    });
    let text = "";
    child.stdout.on("data", (part) => (text += part));
    child.stderr.on("data", (part) => (text += part));
    child.on("close", (code) =>
      code === 0 ? resolve(text) : reject(new Error(`${command} ended with ${code}:\n${text.slice(-3000)}`)),
    );
  });
}

/** Starts a server that prints its URL. */
function started(command, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn("sh", ["-c", `exec ${command}`], {
      cwd,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const close = () => {
      try {
        process.kill(-child.pid);
      } catch {
        // It has exited by itself.
      }
    };
    const late = setTimeout(() => {
      close();
      reject(new Error(`${command} did not say where it listens:\n${text}`));
    }, PATIENCE_MS);
    let text = "";
    const heard = (part) => {
      text += part;
      const [address] = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(text) ?? [];
      if (!address) return;
      clearTimeout(late);
      resolve({ address: `${address}/`, close });
    };
    child.stdout.on("data", heard);
    child.stderr.on("data", heard);
  });
}

/** Waits until a condition is true on the page, such as the title that a program sets at its end. */
async function shown(address, condition, expected) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  try {
    await page.goto(address);
    await page.waitForFunction(condition, expected, { timeout: PATIENCE_MS });
  } catch (error) {
    throw new Error(
      `waited for ${condition} (${expected}); the title is ${JSON.stringify(await page.title())}; ${complaints.join("; ") || error.message}`,
    );
  } finally {
    await page.close();
  }
}
