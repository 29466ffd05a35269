/** Finds Chromium for the browser tests: an installed one, otherwise Debian's package if we may install it. */
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { output, run, step } from "./run.js";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const MESSAGE =
  "the browser tests need Chromium or Chrome: install one, or say where it is with CLAIMLIGHT_CHROMIUM=/path/to/chromium";

/** @returns {Promise<string>} the path of the executable */
export async function chromium() {
  return (await installed()) ?? (await fromDebian());
}

async function installed() {
  const named = process.env.CLAIMLIGHT_CHROMIUM;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const path of [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES]) {
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return undefined;
}

async function fromDebian() {
  const debian = (await output("apt-get", ["--version"])) !== undefined;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "--non-interactive"];
  if (!debian || (sudo.length > 0 && (await output("sudo", ["--non-interactive", "true"])) === undefined))
    throw new Error(MESSAGE);
  await step("Chromium, from Debian", async () => {
    const [command, ...before] = [...sudo, "apt-get"];
    await run(command, [...before, "update", "--quiet"]);
    await run(command, [...before, "install", "--quiet", "--yes", "--no-install-recommends", "chromium"], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  });
  const path = await installed();
  if (!path) throw new Error(MESSAGE);
  return path;
}
