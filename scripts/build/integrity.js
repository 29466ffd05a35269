/** The scripts that an entry of the package needs, each with the hash by which browsers know it. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { DIST } from "./paths.js";

// The bundler writes every import in one of these forms.
const AT_ONCE = /(?:\bfrom|\bimport)\s*"(\.[^"\n]+\.js)"/g;
const LATER = /\bimport\(\s*"(\.[^"\n]+\.js)"\s*\)/g;
/** Stands in www/src/model/vouch.ts for what is written there. */
const PLACE = "claimlight:hashes";

/**
 * An entry and what it imports at once.
 *
 * @returns {Promise<{ file: string, integrity: string }[]>}
 */
export async function integrity(entry) {
  return Promise.all([...(await closure(entry))].map(async ([file, script]) => ({ file, integrity: hash("sha384", script) })));
}

/** Writes into the element the hashes of what it imports later. */
export async function vouch(entry) {
  const own = await closure(entry);
  const groups = new Map();
  for (const file of await later(own)) {
    const files = [...(await closure(file))].filter(([one]) => !own.has(one));
    groups.set(/(?:^|\/|_)([a-z]+)(?:-\w+)?\.js$/.exec(file)[1], files.map(([one, script]) => `${one}=${hash("sha256", script)}`).join(","));
  }
  const [holder, script] = [...own].find(([, text]) => text.includes(PLACE)) ?? [];
  if (holder === undefined) throw new Error(`expected ${PLACE} in ${entry} or what it imports`);
  await writeFile(join(DIST, holder), script.replace(PLACE, [...groups].map(([name, files]) => `${name}:${files}`).join(";")));
}

/** The scripts that come later, also those that these bring later still. */
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
