/** The scripts that an entry of the package needs, itself first, each with the hash by which browsers know it. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { DIST } from "./paths.js";

/** @returns {Promise<{ file: string, integrity: string }[]>} */
export async function integrity(entry) {
  const found = new Map();
  const waiting = [entry];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (found.has(file)) continue;
    const script = await readFile(join(DIST, file));
    found.set(file, { file, integrity: `sha384-${createHash("sha384").update(script).digest("base64")}` });
    // The bundler writes every import in this form.
    const imports = script.toString().matchAll(/(?:\bfrom|\bimport)\s*\(?"(\.[^"\n]+\.js)"/g);
    for (const [, path] of imports) waiting.push(posix.join(dirname(file), path));
  }
  return [...found.values()];
}
