/** Tools that pip installs, pinned by a requirements file. Each file has its own virtual environment. */
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { output, ROOT, run } from "./run.js";

const PYTHON = process.platform === "win32" ? "python" : "python3";
const BIN = process.platform === "win32" ? "Scripts" : "bin";
const OLDEST = [3, 10];

/**
 * Creates the environment if it is missing or the file has changed.
 * @returns The folder of its commands.
 * @throws If that is impossible, with instructions to do it by hand.
 */
export async function pythonTools(folder, list) {
  const bin = join(folder, BIN);
  const mark = join(folder, ".requirements");
  if ((await readFile(mark, "utf8").catch(() => "")) === (await readFile(list, "utf8"))) return bin;
  await python();
  await run(PYTHON, ["-m", "venv", "--clear", folder]).catch(() => {
    throw new Error(
      "Python cannot make an environment: install its venv and pip (Debian and Ubuntu: apt-get install python3-venv)",
    );
  });
  await run(join(bin, "pip"), ["install", "--quiet", "--disable-pip-version-check", "--requirement", list]).catch(
    () => {
      throw new Error(`pip could not install the packages of ${list.slice(ROOT.length + 1)}; see its output above`);
    },
  );
  await cp(list, mark);
  return bin;
}

async function python() {
  const [major, minor] = (await output(PYTHON, ["--version"]))?.match(/\d+/g)?.map(Number) ?? [];
  if (major === undefined) throw new Error(`Python ${OLDEST.join(".")} or newer is needed, and there is no ${PYTHON}`);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Error(`Python ${OLDEST.join(".")} or newer is needed; this is ${major}.${minor}`);
  }
}
