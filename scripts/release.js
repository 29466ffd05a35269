/**
 * Before a release: the tag, the versions of the package and the crate, and the changelog say the same.
 *
 *     node scripts/release.js v1.2.3
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./run.js";

const read = (file) => readFile(join(ROOT, file), "utf8");
const [tag = ""] = process.argv.slice(2);
const version = tag.replace(/^v/, "");
const wrong = [];
if (!/^v\d+\.\d+\.\d+(-[\w.]+)?$/.test(tag)) wrong.push(`expected a tag such as v1.2.3, found ${JSON.stringify(tag)}`);
const npm = JSON.parse(await read("package.json")).version;
if (npm !== version) wrong.push(`package.json has version ${npm}`);
const [, crate] = /^\[package\][^[]*?^version = "(.*?)"/ms.exec(await read("Cargo.toml")) ?? [];
if (crate !== version) wrong.push(`Cargo.toml has version ${crate}`);
if (!(await read("CHANGELOG.md")).includes(`\n## ${version} `)) wrong.push(`CHANGELOG.md has no "## ${version} (date)"`);
for (const message of wrong) console.error(`release ${tag}: ${message}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
