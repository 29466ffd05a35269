/** The page on which site owners choose how the element stands on theirs, with the hashes of this build's scripts. */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../run.js";
import { integrity } from "./integrity.js";
import { DIST, WWW } from "./paths.js";
import { withPolicy } from "./policy.js";

const PLACE = '<script type="application/json" id="scripts">[]</script>';

export async function buildEmbed() {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const html = await readFile(join(WWW, "embed.html"), "utf8");
  if (!html.includes(PLACE)) throw new Error(`expected ${PLACE} in the page`);
  const page = html.replace(PLACE, PLACE.replace("[]", JSON.stringify(await integrity("element.js")))).replaceAll("VERSION", version);
  await writeFile(join(DIST, "embed.html"), withPolicy(page, { script: "'self'", style: "'self'" }));
  await copyFile(join(WWW, "src/page/embed.css"), join(DIST, "embed.css"));
}
