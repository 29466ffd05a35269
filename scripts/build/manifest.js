/**
 * `custom-elements.json`: the contract of the element for editors, frameworks and documentation, generated from its
 * sources. It lists only what `public.ts` declares, and names the module in the package.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT, run } from "../run.js";
import { DIST, WWW } from "./paths.js";

const ANALYSED = join(ROOT, "build/manifest");
const MODULE = "dist/element.js";

export async function buildManifest() {
  await mkdir(ANALYSED, { recursive: true });
  const source = "www/src/element/claim-light.ts";
  await run("node", [
    "node_modules/@custom-elements-manifest/analyzer/cem.js",
    "analyze",
    "--litelement",
    "--quiet",
    "--globs",
    source,
    "--outdir",
    "build/manifest",
    "--config",
    "scripts/build/manifest.config.js",
  ]);
  const manifest = JSON.parse(await readFile(join(ANALYSED, "custom-elements.json"), "utf8"));
  const element = manifest.modules[0]?.declarations.find(({ tagName }) => tagName === "claim-light");
  if (!element) throw new Error(`no <claim-light> in ${source}`);
  const promised = await published();
  const declaration = { name: "ClaimLight", module: MODULE };
  const shown = {
    ...element,
    members: element.members.filter(({ name }) => promised.has(name)),
    attributes: element.attributes.filter(({ name }) => promised.has(name)),
    cssProperties: [...element.cssProperties, ...(await colours())],
  };
  const module = {
    kind: "javascript-module",
    path: MODULE,
    declarations: [shown],
    exports: [
      { kind: "js", name: "ClaimLight", declaration },
      { kind: "custom-element-definition", name: "claim-light", declaration },
    ],
  };
  await writeFile(
    join(DIST, "custom-elements.json"),
    `${JSON.stringify({ schemaVersion: manifest.schemaVersion, readme: "docs/element.md", modules: [module] }, null, 2)}\n`,
  );
}

/** The names that `public.ts` declares. */
async function published() {
  const text = await readFile(join(WWW, "src/element/public.ts"), "utf8");
  const [body] = /interface ClaimLight extends[\s\S]*?\n}/.exec(text) ?? [""];
  return new Set([...body.matchAll(/^ {2}(?:readonly )?(\w+):/gm)].map(([, name]) => name));
}

/** The custom properties of the palette, see `declarations` there. */
async function colours() {
  const text = await readFile(join(WWW, "src/styles/palette.ts"), "utf8");
  const [light] = /LIGHT: Palette = {[^}]*}/.exec(text) ?? [""];
  return [...text.matchAll(/\/\*\* (.*?) \*\/ readonly (\w+): string;/g)].map(([, said, key]) => ({
    name: `--claimlight-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    description: `A colour. ${said}`,
    default: new RegExp(`\\b${key}: "([^"]*)"`).exec(light)?.[1],
  }));
}
