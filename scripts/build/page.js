/** The page as static files that work on any host and in any folder. */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST, WWW } from "./paths.js";
import { withPolicy } from "./policy.js";

export async function buildPage() {
  const html = await readFile(join(WWW, "index.html"), "utf8");
  await writeFile(join(DIST, "index.html"), withPolicy(html, { script: "'self'", style: "'self'" }));
  await copyFile(join(WWW, "src/page/page.css"), join(DIST, "page.css"));
}
