/** Reads pages as the page and the command line do: `{"id", "html"}` lines in, `{"id", "text", "structure"}` out, for `pages.py`. */
import { createInterface } from "node:readline";
import { build } from "esbuild";

const entry = new URL("../www/src/read/html.ts", import.meta.url).pathname;
const { outputFiles } = await build({
  entryPoints: [entry],
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
});
const { readHtml } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);

for await (const line of createInterface({ input: process.stdin })) {
  const { id, html } = JSON.parse(line);
  const { text, structure } = readHtml(html);
  process.stdout.write(`${JSON.stringify({ id, text, structure })}\n`);
}
