/** Tests in TypeScript: bundled to build/tests/, run by Node's test runner. */
import { existsSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../run.js";
import { counted } from "./count.js";

/** Runs every `*.test.ts` of the folders. */
export async function nodeTests(...folders) {
  const { bundle } = await import("../build/bundle.js");
  const files = folders.flatMap((folder) => testsIn(folder));
  const out = join("build/tests", folders[0].replaceAll("/", "-"));
  await rm(join(ROOT, out), { recursive: true, force: true });
  await bundle({
    entryPoints: files,
    outdir: out,
    outbase: "tests",
    format: "esm",
    platform: "node",
    packages: "external",
    minify: false,
    sourcemap: "inline",
  });
  const built = files.map((file) => join(out, file.slice("tests/".length).replace(/\.ts$/, ".js")));
  return counted("node", ["--enable-source-maps", "--test", "--test-reporter=spec", "--test-concurrency=1", ...built]);
}

function testsIn(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".test.ts"))
    .sort()
    .map((name) => `${folder}/${name}`);
}
