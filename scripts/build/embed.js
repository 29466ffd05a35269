/** The page on which site owners configure the embedded element, with the hashes of this build's scripts. */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../run.js";
import { bundle } from "./bundle.js";
import { integrity } from "./integrity.js";
import { DIST, WWW } from "./paths.js";
import { withPolicy } from "./policy.js";

const PLACE = '<script type="application/json" id="scripts">[]</script>';

const LINES = '<code id="lines"></code>';

export async function buildEmbed() {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const html = await readFile(join(WWW, "embed.html"), "utf8");
  if (!html.includes(PLACE)) throw new Error(`expected ${PLACE} in the page`);
  const scripts = await integrity("element.js");
  // The code for the initial choices is in the page from the start, so that nothing moves when its script is loaded.
  const { outputFiles } = await bundle({
    entryPoints: [join(WWW, "src/page/snippet.ts")],
    format: "esm",
    legalComments: "none",
    write: false,
  });
  const { snippet } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  const lines = snippet(
    { place: "for", article: "story", theme: "auto", shortcuts: "inside", folder: `/claimlight-${version}/` },
    scripts,
  );
  const page = html
    .replace(PLACE, PLACE.replace("[]", JSON.stringify(scripts)))
    .replace(LINES, LINES.replace("><", `>${lines.replaceAll("<", "&lt;")}<`))
    .replaceAll("VERSION", version);
  await writeFile(join(DIST, "embed.html"), withPolicy(page, { script: "'self'", style: "'self'" }));
  await copyFile(join(WWW, "src/page/embed.css"), join(DIST, "embed.css"));
}
