/**
 * Checks a release: the owner is filled in, and the tag, the versions of package and crate, and the changelog match.
 *
 *     node scripts/release.js v1.2.3                 lists what is missing for this release
 *     node scripts/release.js --write                copies the owner to package.json
 *     node scripts/release.js --assets TARBALL       fills release/: the attachments of a release, with the hash of
 *   every file
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { OWNER, ownerFields, ownerProblems } from "./owner.js";
import { releaseAssets } from "./release/assets.js";
import { ROOT } from "./run.js";

const read = (file) => readFile(join(ROOT, file), "utf8");
const [first = "", second = ""] = process.argv.slice(2);
if (first === "--write") await writeOwner();
else if (first === "--assets") await releaseAssets(second);
else refuse(first, await problems(first));

async function problems(tag) {
  const version = tag.replace(/^v/, "");
  const found = ownerProblems(OWNER);
  if (!/^v\d+\.\d+\.\d+(-[\w.]+)?$/.test(tag))
    found.push(`expected a tag such as v1.2.3, found ${JSON.stringify(tag)}`);
  const npm = JSON.parse(await read("package.json"));
  for (const [name, value] of Object.entries(ownerFields(OWNER))) {
    if (!isDeepStrictEqual(npm[name], value))
      found.push(`package.json has not the ${name} of scripts/owner.js: node scripts/release.js --write`);
  }
  if (npm.version !== version) found.push(`package.json has version ${npm.version}`);
  const [, crate] = /^\[package\][^[]*?^version = "(.*?)"/ms.exec(await read("Cargo.toml")) ?? [];
  if (crate !== version) found.push(`Cargo.toml has version ${crate}`);
  if (!(await read("CHANGELOG.md")).includes(`\n## ${version} `))
    found.push(`CHANGELOG.md has no "## ${version} (date)"`);
  return found;
}

function refuse(tag, wrong) {
  for (const message of wrong) console.error(`release ${tag}: ${message}`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

async function writeOwner() {
  const wrong = ownerProblems(OWNER);
  if (wrong.length > 0) return refuse("--write", wrong);
  const { name, version, description, ...others } = JSON.parse(await read("package.json"));
  await writeFile(
    join(ROOT, "package.json"),
    `${JSON.stringify({ name, version, description, ...others, ...ownerFields(OWNER) }, null, 2)}\n`,
  );
}
