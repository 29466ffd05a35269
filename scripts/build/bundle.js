/**
 * The bundler's settings, and the generated modules of the engine: the wasm, embedded or as a separate file, and the
 * worker's script.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../run.js";
import { WWW } from "./paths.js";
import { compressed } from "./size.js";
import { gazetteer, world } from "./world.js";

/** The oldest browsers that have everything the engine needs (wasm SIMD, DecompressionStream). */
const TARGET = ["chrome111", "firefox114", "safari16.4", "node20"];

const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  target: TARGET,
  charset: "utf8",
  legalComments: "linked",
  logLevel: "warning",
  external: ["node:*"],
  define: { CLAIMLIGHT_VERSION: JSON.stringify(version) },
};

/** `claimlight:wasm`, `:thread`, `:module`, `:world` and `:countries`, see www/src/engine/virtual.d.ts. */
const embedded = {
  name: "claimlight",
  setup(builder) {
    builder.onLoad({ filter: /www\/src\/(element|styles)\/[^/]+\.ts$/ }, async ({ path }) => ({
      contents: tight(await readFile(path, "utf8")),
      loader: "ts",
    }));
    builder.onResolve({ filter: /^claimlight:module$/ }, () => ({ path: "./claimlight.wasm", external: true }));
    builder.onResolve({ filter: /^claimlight:/ }, ({ path }) => ({ path, namespace: "claimlight" }));
    builder.onLoad({ filter: /wasm$/, namespace: "claimlight" }, async () => ({
      contents: (await compressed()).toString("base64"),
      loader: "text",
    }));
    builder.onLoad({ filter: /:world$/, namespace: "claimlight" }, async () => ({
      contents: JSON.stringify(await world()),
      loader: "json",
    }));
    builder.onLoad({ filter: /:countries$/, namespace: "claimlight" }, async () => ({
      contents: JSON.stringify(await gazetteer()),
      loader: "json",
    }));
    builder.onLoad({ filter: /thread$/, namespace: "claimlight" }, async () => ({
      contents: await threadScript(),
      loader: "text",
    }));
  },
};

/** Removes the indentation and comments of templates and style sheets, which browsers do not need. */
function tight(source) {
  const uncommented = (part) => part.replace(/\/\*.*?\*\//gs, "").replace(/\s*\n\s*/g, " ");
  return source.replace(/\n +/g, "\n").replace(/\b(?:html|svg|css)`[^`]*/g, uncommented);
}

async function threadScript() {
  const { outputFiles } = await noted({
    ...COMMON,
    entryPoints: [join(WWW, "src/engine/thread.ts")],
    format: "iife",
    legalComments: "none",
    write: false,
  });
  return outputFiles[0].text;
}

/** Makes modules importable without a page: on servers that render pages. */
export const SERVER_SAFE = join(ROOT, "scripts/build/server-safe.js");

/** Runs the bundler with this project's settings. */
export function bundle(options) {
  return noted({ ...COMMON, plugins: [embedded], ...options });
}

const used = new Set();

/** The packages that have code in any script bundled by this process. */
export function packagesUsed() {
  return [...used].sort();
}

async function noted(options) {
  const result = await build({ ...options, metafile: true });
  for (const { inputs } of Object.values(result.metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const [, name] = bytesInOutput > 0 ? (/.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? []) : [];
      if (name) used.add(name);
    }
  }
  return result;
}
