/** The whole page as one file that works when opened from disk: inline script and style, allowed by their hashes. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle } from "./bundle.js";
import { DIST, WWW } from "./paths.js";
import { withPolicy } from "./policy.js";

export async function buildSingleFile() {
  const html = await readFile(join(WWW, "index.html"), "utf8");
  const style = (await readFile(join(WWW, "src/page/page.css"), "utf8")).trim();
  const { outputFiles } = await bundle({
    entryPoints: [join(WWW, "src/page/main.ts")],
    format: "esm",
    legalComments: "inline",
    write: false,
  });
  // In HTML, `<!--` inside a script changes how its end is found.
  const script = outputFiles[0].text.trim().replaceAll("<!--", "<\\!--");
  // The single file has no other pages to link to.
  const alone = replaced(html, html.match(/<p class="foot".*?<\/p>/)?.[0] ?? "a foot", "");
  const page = replaced(
    replaced(alone, '<link rel="stylesheet" href="page.css">', `<style>${style}</style>`),
    '<script type="module" src="page.js"></script>',
    `<script type="module">${script}</script>`,
  );
  await writeFile(join(DIST, "claimlight.html"), withPolicy(page, { script: hash(script), style: hash(style) }));
}

function replaced(html, from, to) {
  if (!html.includes(from)) throw new Error(`expected ${from} in the page`);
  return html.replace(from, () => to);
}

function hash(content) {
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}
