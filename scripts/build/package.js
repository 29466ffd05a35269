/** The entries of the package, which the page loads too: modules that share one copy of the wasm. */
import { chmod, copyFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle, SERVER_SAFE } from "./bundle.js";
import { vouch } from "./integrity.js";
import { DIST, WASM, WWW } from "./paths.js";

const ENTRIES = {
  index: "src/engine/index.ts",
  node: "src/engine/node.ts",
  workerd: "src/engine/workerd.ts",
  core: "src/engine/core.ts",
  worker: "src/engine/thread.ts",
  element: "src/element/index.ts",
  host: "src/host/index.ts",
  cli: "src/cli/cli.ts",
};

/** The site's pages use the package's files like any other site. */
const PAGES = { page: "src/page/main.ts", embed: "src/page/embed.ts" };
const beside = {
  name: "beside",
  setup(builder) {
    builder.onResolve({ filter: /^claimlight\// }, ({ path }) => ({
      path: `./${path.slice("claimlight/".length)}.js`,
      external: true,
    }));
  },
};

/** For `require`: small files that import the modules. */
const REQUIRED = ["index", "core", "element", "host"];

export async function buildPackage() {
  await bundle({
    entryPoints: places(ENTRIES),
    outdir: DIST,
    chunkNames: "chunks/[name]-[hash]",
    format: "esm",
    splitting: true,
    inject: [SERVER_SAFE],
  });
  await vouch("element.js");
  await bundle({ entryPoints: places(PAGES), outdir: DIST, format: "esm", plugins: [beside] });
  await bundle({
    entryPoints: Object.fromEntries(REQUIRED.map((name) => [name, join(WWW, `src/require/${name}.ts`)])),
    outdir: DIST,
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    platform: "node",
    external: ["claimlight"],
  });
  await bundle({ entryPoints: { classic: join(WWW, "src/element/classic.ts") }, outdir: DIST, format: "iife" });
  await copyFile(WASM, join(DIST, "claimlight.wasm"));
  await copyFile(join(WWW, "schema.json"), join(DIST, "schema.json"));
  await chmod(join(DIST, "cli.js"), 0o755);
}

function places(entries) {
  return Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(WWW, file)]));
}
