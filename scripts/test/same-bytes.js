/** Checks that two clean builds give the same bytes, so that anybody can verify a release. */
import { createHash } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { ROOT, run } from "../run.js";

const BUILT = ["dist", "site"];

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function sameBytes() {
  const [first, second] = [await built(), await built()];
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
    (file) => first.get(file) !== second.get(file),
  );
  for (const file of differing) console.error(`${file} differs from one build to the next`);
  console.log(`${first.size} files, ${differing.length} differ`);
  return differing.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The hash of every file of a clean build. */
async function built() {
  for (const folder of [...BUILT, "build/wasm", "target/wasm32-unknown-unknown"])
    await rm(join(ROOT, folder), { recursive: true, force: true });
  await run("npm", ["run", "build"]);
  const hashes = new Map();
  for (const folder of BUILT) {
    const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      hashes.set(
        path.slice(ROOT.length + 1),
        createHash("sha256")
          .update(await readFile(path))
          .digest("hex"),
      );
    }
  }
  return hashes;
}
