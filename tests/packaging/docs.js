/**
 * Runs the examples in README.md and docs/ as they are written. A `text` block after a `js`, `sh` or `python` block is
 * its expected output. An `html` block is a page under the strict policy, on which the element must work.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../scripts/run.js";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src blob:; connect-src 'none'";
/** It marks an article of the page, or waits for a paste. */
const WORKS = () =>
  document.querySelector("claim-light")?.analysis?.countries.length > 0 ||
  document.querySelector("claim-light")?.shadowRoot?.querySelector("textarea");

/** Fenced blocks: language, content. */
const blocksOf = (text) =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, content]) => ({ language, content }));

const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Page</title>\n${body}`;

/** A block as a project; run.js explains the fields. */
function project({ language, content }, next) {
  const prints =
    next?.language === "text"
      ? new RegExp(
          next.content
            .trimEnd()
            .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
            .replaceAll("\n", "\\n"),
        )
      : undefined;
  if (language === "js")
    return { files: { "main.mjs": content }, commands: ["node main.mjs"], ...(prints && { prints }) };
  if (language === "sh")
    return {
      files: { "main.sh": content },
      commands: ["ln -s ../../node_modules/claimlight/dist/cli.js claimlight && PATH=$PWD:$PATH sh main.sh"],
      ...(prints && { prints }),
    };
  if (language === "python")
    return {
      files: { "main.py": content },
      commands: [
        "ln -s ../../node_modules/claimlight/dist/cli.js claimlight && PATH=$PWD:$PATH PYTHONUTF8=1 python3 main.py",
      ],
      ...(prints && { prints }),
    };
  if (language === "html")
    return {
      files: { "index.html": page(content) },
      commands: ["cp -r ../../node_modules/claimlight/dist claimlight"],
      serves: "",
      shows: WORKS,
    };
  return undefined;
}

export async function documented() {
  const files = ["README.md", ...(await readdir(join(ROOT, "docs"))).sort().map((name) => `docs/${name}`)];
  const targets = await Promise.all(
    files.map(async (file) => {
      const blocks = blocksOf(await readFile(join(ROOT, file), "utf8"));
      return blocks.flatMap((block, nth) => {
        const made = project(block, blocks[nth + 1]);
        return made ? [{ name: `docs ${file} ${nth + 1}`, ...made }] : [];
      });
    }),
  );
  return targets.flat();
}
