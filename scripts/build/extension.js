/** The browser extension, from the same sources as the package: a folder and a zip each for Chrome and Firefox. */
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { OWNER } from "../owner.js";
import { ROOT } from "../run.js";
import { bundle } from "./bundle.js";
import { DIST, WWW } from "./paths.js";

const SOURCE = join(ROOT, "extension");
const STATIC = ["panel.html", "panel.css", "options.html", "options.css", "icons"];

/** The differences between the browsers' manifests. */
const BROWSERS = {
  chrome: {
    minimum_chrome_version: "116",
    background: { service_worker: "background.js" },
    side_panel: { default_path: "panel.html" },
    also: ["sidePanel"],
  },
  firefox: {
    browser_specific_settings: {
      gecko: {
        id: `claimlight@${OWNER.site ? new URL(OWNER.site).hostname : "claimlight.invalid"}`,
        strict_min_version: "128.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
    background: { scripts: ["background.js"] },
    sidebar_action: { default_panel: "panel.html", default_title: "Claimlight", open_at_install: false },
    also: [],
  },
};

/** Reproducible: the same sources give the same bytes. */
const TIME = new Date(1980, 0, 1);

export async function buildExtension() {
  const manifest = JSON.parse(await readFile(join(SOURCE, "manifest.json"), "utf8"));
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  for (const [name, { also, ...own }] of Object.entries(BROWSERS)) {
    const out = join(DIST, "extension", name);
    await mkdir(out, { recursive: true });
    for (const file of STATIC) await cp(join(SOURCE, file), join(out, file), { recursive: true });
    await bundle({
      entryPoints: modules(),
      outdir: out,
      format: "esm",
      splitting: true,
      chunkNames: "chunks/[name]-[hash]",
    });
    await bundle({
      entryPoints: {
        background: join(SOURCE, "src/background.ts"),
        content: join(SOURCE, "src/content.ts"),
        worker: join(WWW, "src/engine/thread.ts"),
      },
      outdir: out,
      format: "iife",
    });
    const said = { ...manifest, version, ...own, permissions: [...manifest.permissions, ...also] };
    await writeFile(join(out, "manifest.json"), `${JSON.stringify(said, null, 2)}\n`);
  }
}

/** Runs after the folders are complete. */
export async function zipExtension() {
  for (const name of Object.keys(BROWSERS)) {
    await writeFile(
      join(DIST, "extension", `claimlight-${name}.zip`),
      zipSync(await filesOf(join(DIST, "extension", name)), { level: 9, mtime: TIME }),
    );
  }
}

const modules = () => ({ panel: join(SOURCE, "src/panel.ts"), "options-page": join(SOURCE, "src/options-page.ts") });

async function filesOf(folder) {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)])),
  );
}
