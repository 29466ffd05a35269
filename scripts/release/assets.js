/**
 * Fills `release/` with the attachments of a release: the tarball, the single file, the extensions, the bill of
 * materials (CycloneDX), and SHA256SUMS with the hash of each of them and of every file in the tarball.
 */
import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve, sep } from "node:path";
import { ROOT, run } from "../run.js";

const OUT = join(ROOT, "release");
const BESIDE = [
  "dist/claimlight.html",
  "dist/extension/claimlight-chrome.zip",
  "dist/extension/claimlight-firefox.zip",
  "dist/sbom.cdx.json",
  "dist/NOTICE.txt",
];

/** @param {string} tarball the file that `npm pack` wrote */
export async function releaseAssets(tarball) {
  if (!tarball.endsWith(".tgz"))
    throw new Error(`expected the tarball that npm pack left, found ${JSON.stringify(tarball)}`);
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT);
  for (const file of [resolve(tarball), ...BESIDE.map((one) => join(ROOT, one))])
    await copyFile(file, join(OUT, basename(file)));
  const unpacked = await mkdtemp(join(tmpdir(), "claimlight-"));
  try {
    await run("tar", ["-xzf", tarball, "-C", unpacked]);
    const sums = [...(await hashes(OUT)), ...(await hashes(unpacked))];
    await writeFile(join(OUT, "SHA256SUMS"), sums.map(({ hash, file }) => `${hash}  ${file}\n`).join(""));
  } finally {
    await rm(unpacked, { recursive: true });
  }
}

async function hashes(folder) {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, path, name }) => join(parentPath ?? path, name)).sort();
  return Promise.all(
    paths.map(async (path) => ({
      file: relative(folder, path).split(sep).join("/"),
      hash: createHash("sha256")
        .update(await readFile(path))
        .digest("hex"),
    })),
  );
}
