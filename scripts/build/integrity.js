/** The scripts that an entry of the package needs, each with its integrity hash. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { DIST, WASM } from "./paths.js";

// The bundler writes imports only in these forms.
const AT_ONCE = /(?:\bfrom|\bimport)\s*"(\.[^"\n]+\.js)"/g;
const LATER = /\bimport\(\s*"(\.[^"\n]+\.js)"\s*\)/g;
/** Placeholders in www/src/model/hashes.ts and vouch.ts for what is written there. */
const HASHES = "claimlight:hashes";
const LIST = "claimlight:list";

/**
 * An entry and its static imports.
 *
 * @returns {Promise<{ file: string, integrity: string }[]>}
 */
export async function integrity(entry) {
  return Promise.all(
    [...(await closure(entry))].map(async ([file, script]) => ({ file, integrity: hash("sha384", script) })),
  );
}

/** Writes the list of hashes of the element's dynamic imports, and the hash of that list into the element. */
export async function vouch(entry) {
  const own = await closure(entry);
  const files = await later(own);
  const [list] = [...files].filter((file) => /(?:^|\/)hashes-\w+\.js$/.test(file));
  const groups = new Map([["wasm", `claimlight.wasm=${hash("sha256", await readFile(WASM))}`]]);
  for (const file of [...files].filter((file) => file !== list)) {
    const needed = [...(await closure(file))].filter(([one]) => !own.has(one));
    groups.set(
      /(?:^|\/|_)([a-z]+)(?:-\w+)?\.js$/.exec(file)[1],
      needed.map(([one, script]) => `${one}=${hash("sha256", script)}`).join(","),
    );
  }
  const script = await written(list, HASHES, [...groups].map(([name, files]) => `${name}:${files}`).join(";"));
  const [holder] = [...own].find(([, text]) => text.includes(LIST)) ?? [];
  await written(holder, LIST, `${list}=${hash("sha256", script)}`);
}

/** Replaces a placeholder in a file; returns the new content. */
async function written(file, place, text) {
  const script = file === undefined ? "" : await readFile(join(DIST, file), "utf8");
  if (!script.includes(place)) throw new Error(`expected ${place} in a script of the element`);
  const whole = script.replace(place, text);
  await writeFile(join(DIST, file), whole);
  return whole;
}

/** The dynamic imports, including those of other dynamic imports. */
async function later(own) {
  const found = new Set();
  const waiting = [...own];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const file of imports(next[1], next[0], LATER)) {
      if (found.has(file)) continue;
      found.add(file);
      waiting.push(...(await closure(file)));
    }
  }
  return found;
}

async function closure(entry) {
  const found = new Map();
  const waiting = [entry];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (found.has(file)) continue;
    const script = await readFile(join(DIST, file), "utf8");
    found.set(file, script);
    waiting.push(...imports(script, file, AT_ONCE));
  }
  return found;
}

const imports = (script, file, form) => [...script.matchAll(form)].map(([, path]) => posix.join(dirname(file), path));

const hash = (kind, script) => `${kind}-${createHash(kind).update(script).digest("base64")}`;
