/** The page as static files that work on any host and in any folder. */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { integrity } from "./integrity.js";
import { DIST, WWW } from "./paths.js";
import { withPolicy } from "./policy.js";

const SCRIPT = '<script type="module" src="page.js"></script>';

export async function buildPage() {
  const html = await readFile(join(WWW, "index.html"), "utf8");
  // All scripts are preloaded in parallel, instead of each after the one that imports it.
  const preloads = (await integrity("element.js"))
    .map(({ file }) => `<link rel="modulepreload" href="${file}">`)
    .join("\n");
  await writeFile(
    join(DIST, "index.html"),
    withPolicy(html.replace(SCRIPT, `${preloads}\n${SCRIPT}`), { script: "'self'", style: "'self'" }),
  );
  await copyFile(join(WWW, "src/page/page.css"), join(DIST, "page.css"));
}
