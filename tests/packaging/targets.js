/** Projects as users of the package would write them: the same few lines everywhere, in different tools. */

const TEXT = "“The bridge is safe,” said Peruvian engineer Ana Ruiz.";
// biome-ignore lint/suspicious/noTemplateCurlyInString: part of a program, put together below
const RESULT = "`${claims.length} claim, ${countries[0].code}`";

const PROGRAM = `
import { analyze } from "claimlight";
import "claimlight/element";

analyze(${JSON.stringify(TEXT)}).then(({ claims, countries }) => {
  const element = customElements.get("claim-light") ? "element" : "no element";
  document.title = ${RESULT} + ", " + element;
});
`;
const TITLE = "1 claim, PE, element";

const html = (script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>waiting</title><body>${script}</body></html>\n`;
const MODULE = '<script type="module" src="/main.js"></script>';
const PACKAGE = JSON.stringify({ name: "project", private: true, version: "1.0.0" });
const MODULES = JSON.stringify({ name: "project", private: true, version: "1.0.0", type: "module" });

const NODE = `
analyze(${JSON.stringify(TEXT)}).then(({ claims, countries }) => console.log(${RESULT}));
`;

const NEXT = {
  "package.json": PACKAGE,
  "app/layout.js":
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n',
  "app/page.js": `
import { analyze } from "claimlight";
import { Client } from "./client.js";

export const dynamic = "force-dynamic";

export default async function Page() {
  const { claims, countries } = await analyze(${JSON.stringify(TEXT)});
  return <Client server={${RESULT}} />;
}
`,
  "app/client.js": `"use client";
import { useEffect } from "react";
import { analyze } from "claimlight";
import "claimlight/element";

export function Client({ server }) {
  useEffect(() => {
    analyze(${JSON.stringify(TEXT)}).then(({ claims, countries }) => { document.title = server + " / " + ${RESULT}; });
  }, [server]);
  return <claim-light />;
}
`,
};
const NEXT_TITLE = "1 claim, PE / 1 claim, PE";

const ASTRO = `---
import { analyze } from "claimlight";
const { claims, countries } = await analyze(${JSON.stringify(TEXT)});
const server = ${RESULT};
---
<html lang="en">
<head><meta charset="utf-8"><title>waiting</title></head>
<body data-server={server}>
<claim-light></claim-light>
<script>
import { analyze } from "claimlight";
import "claimlight/element";
analyze(${JSON.stringify(TEXT)}).then(({ claims, countries }) => { document.title = document.body.dataset.server + " / " + ${RESULT}; });
</script>
</body>
</html>
`;

/** The element in a simulated browser: no observers, no adopted style sheets, no layout. */
const IMITATED = `// @vitest-environment jsdom
import { expect, test } from "vitest";
import { analyze } from "claimlight";
import "claimlight/element";

test("an article is shown, a card opens, an article of the page is marked", async () => {
  expect(typeof IntersectionObserver).toBe("undefined");
  const text = ${JSON.stringify(TEXT)};
  const analysis = await analyze(text, { worker: false });
  const shown = async (element) => {
    document.body.append(element);
    element.analysis = analysis;
    if (element.for === "") element.text = text;
    await element.ready;
    await expect.poll(() => element.shadowRoot.querySelectorAll(".statement .words").length).toBeGreaterThan(0);
    element.shadowRoot.querySelector(".statement .words").click();
    await element.updateComplete;
    for (const tab of element.shadowRoot.querySelectorAll("[role=tab]")) tab.click();
    await element.updateComplete;
    return element;
  };
  const alone = await shown(document.createElement("claim-light"));
  alone.shadowRoot.querySelector("mark.claim").click();
  await expect.poll(() => alone.shadowRoot.querySelector(".card h2")?.textContent).toBe("Ana Ruiz");
  document.body.insertAdjacentHTML("beforeend", \`<article id="story"><p>\${text}</p></article>\`);
  await shown(Object.assign(document.createElement("claim-light"), { for: "story" }));
  expect(document.querySelectorAll("#story mark").length).toBeGreaterThan(0);
  expect(document.querySelector("#story").textContent).toBe(text);
}, 60_000);
`;

const TYPED = `
import { analyze, type Analysis, type Claim, MAX_LENGTH } from "claimlight";
import { load } from "claimlight/core";

export async function names(text: string): Promise<string[]> {
  const abort = new AbortController();
  const found: Analysis = await analyze(text.slice(0, MAX_LENGTH), { signal: abort.signal, onPreview: ({ countries }) => void countries });
  const said = (claim: Claim): string | undefined => (claim.speaker === null ? undefined : found.speakers[claim.speaker]?.name);
  // @ts-expect-error: no such option
  await analyze(text, { singal: abort.signal });
  // @ts-expect-error: no such kind
  found.claims.filter(({ quotation }) => quotation === "shouted");
  const core = await load(new Uint8Array());
  return [...found.claims, ...core.analyze(text).claims].map(said).filter((name) => name !== undefined);
}
`;
const TYPED_PAGE = `${TYPED}
import { ClaimLight } from "claimlight/element";

const element = document.createElement("claim-light");
element.theme = "dark";
element.addEventListener("claimlight-analysis", (event) => { console.log(event.detail.claims.length); });
console.log(element instanceof ClaimLight, element.analysis?.speakers.length);
// @ts-expect-error: no such theme
element.theme = "red";
`;
const tsc = (...options) =>
  `tsc --noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess ${options.join(" ")} main.ts`;

/** run.js explains the fields. */
export const TARGETS = [
  {
    name: "node, modules",
    files: { "main.mjs": `import { analyze } from "claimlight";${NODE}` },
    commands: ["node main.mjs"],
    prints: /1 claim, PE/,
  },
  {
    name: "node, CommonJS",
    files: { "main.cjs": `import("claimlight").then(({ analyze }) => {${NODE}});` },
    commands: ["node main.cjs"],
    prints: /1 claim, PE/,
  },
  {
    name: "node, require",
    files: {
      "main.cjs": `const { analyze, MAX_LENGTH } = require("claimlight");${NODE}\nrequire("claimlight/core").load(require("node:fs").readFileSync(require.resolve("claimlight/wasm"))).then((core) => console.log("core", core.analyze("Peru won.").countries[0].code, MAX_LENGTH));`,
    },
    commands: ["node main.cjs"],
    prints: /1 claim, PE[\s\S]*core PE 2000000|core PE 2000000[\s\S]*1 claim, PE/,
  },
  {
    name: "node, core with the wasm file",
    files: {
      "main.mjs": `
import { readFile } from "node:fs/promises";
import { load } from "claimlight/core";
const core = await load(readFile(new URL(import.meta.resolve("claimlight/wasm"))));
const { claims, countries } = core.analyze(${JSON.stringify(TEXT)});
console.log(${RESULT});
`,
    },
    commands: ["node main.mjs"],
    prints: /1 claim, PE/,
  },
  {
    // Lit counts its copies, on servers too.
    name: "node, importing has no effect",
    files: {
      "main.mjs": `
const before = Object.getOwnPropertyNames(globalThis).sort().join();
await import("claimlight"); await import("claimlight/core"); await import("claimlight/element");
const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.split(",").includes(name) && !/^(lit|reactiveElement)/.test(name));
console.log("added: " + added.join());
`,
    },
    commands: ["node main.mjs"],
    prints: /^added: $/m,
  },
  {
    name: "deno",
    files: { "package.json": MODULES, "main.mjs": `import { analyze } from "claimlight";${NODE}` },
    commands: ["deno run main.mjs"],
    prints: /1 claim, PE/,
  },
  // Packages are installed without their scripts; Bun's puts the program where it is looked for.
  {
    name: "bun",
    files: { "package.json": MODULES, "main.mjs": `import { analyze } from "claimlight";${NODE}` },
    commands: ["node ../../node_modules/bun/install.js", "bun main.mjs"],
    prints: /1 claim, PE/,
  },
  {
    name: "command line",
    files: { "text.txt": TEXT },
    commands: ["../../node_modules/claimlight/dist/cli.js --json text.txt"],
    prints: /"PE"/,
  },
  {
    name: "vitest",
    files: {
      "package.json": MODULES,
      "main.test.js": `import { expect, test } from "vitest";\nimport { analyze } from "claimlight";\nimport "claimlight/element";\ntest("claims", async () => { expect((await analyze(${JSON.stringify(TEXT)})).claims.length).toBe(1); }, 60_000);\n`,
    },
    commands: ["vitest run"],
    prints: /1 passed/,
  },
  {
    name: "vitest, jsdom",
    files: { "package.json": MODULES, "main.test.js": IMITATED },
    commands: ["vitest run"],
    prints: /1 passed/,
  },
  {
    name: "jest",
    files: {
      "package.json": PACKAGE,
      "main.test.js": `const { analyze } = require("claimlight");\ntest("claims", async () => { expect((await analyze(${JSON.stringify(TEXT)})).claims.length).toBe(1); }, 60_000);\n`,
    },
    commands: ["NODE_OPTIONS=--experimental-vm-modules jest"],
    prints: /1 passed/,
  },
  {
    name: "types, node without a browser's",
    files: { "package.json": MODULES, "main.ts": TYPED },
    commands: [tsc("--module nodenext --moduleResolution nodenext --target es2022 --lib es2023 --types node")],
  },
  {
    name: "types, CommonJS",
    files: { "package.json": PACKAGE, "main.ts": TYPED },
    commands: [tsc("--module node16 --moduleResolution node16 --target es2022 --lib es2023,dom")],
  },
  {
    name: "types, bundler",
    files: { "package.json": MODULES, "main.ts": TYPED_PAGE },
    commands: [tsc("--module esnext --moduleResolution bundler --target es2022 --lib es2023,dom")],
  },
  {
    name: "types, nodenext",
    files: { "package.json": MODULES, "main.ts": TYPED_PAGE },
    commands: [tsc("--module nodenext --moduleResolution nodenext --target es2022 --lib es2023,dom")],
  },
  {
    name: "vite build",
    files: { "package.json": PACKAGE, "index.html": html(MODULE), "main.js": PROGRAM },
    commands: ["vite build"],
    serves: "dist",
    title: TITLE,
  },
  {
    name: "vite dev",
    files: { "package.json": PACKAGE, "index.html": html(MODULE), "main.js": PROGRAM },
    starts: "vite --port 5199 --host 127.0.0.1",
    title: TITLE,
  },
  {
    name: "webpack",
    files: {
      "package.json": PACKAGE,
      "src/index.js": PROGRAM,
      "dist/index.html": html('<script src="main.js"></script>'),
    },
    commands: ["webpack --mode production"],
    serves: "dist",
    title: TITLE,
  },
  {
    name: "rollup",
    files: { "package.json": MODULES, "main.js": PROGRAM, "dist/index.html": html(MODULE) },
    commands: ["rollup main.js --format es --dir dist --plugin @rollup/plugin-node-resolve"],
    serves: "dist",
    title: TITLE,
  },
  {
    name: "esbuild",
    files: { "main.js": PROGRAM, "dist/index.html": html(MODULE) },
    commands: ["esbuild main.js --bundle --format=esm --outfile=dist/main.js"],
    serves: "dist",
    title: TITLE,
  },
  {
    name: "parcel",
    files: {
      "package.json": PACKAGE,
      "index.html": html('<script type="module" src="main.js"></script>'),
      "main.js": PROGRAM,
    },
    commands: ["parcel build index.html --no-cache"],
    serves: "dist",
    title: TITLE,
  },
  {
    name: "module script",
    files: {
      "index.html": html(
        `<script type="module">${PROGRAM.replace('"claimlight"', '"./claimlight/index.js"').replace('"claimlight/element"', '"./claimlight/element.js"')}</script>`,
      ),
    },
    commands: ["cp -r ../../node_modules/claimlight/dist claimlight"],
    serves: "",
    title: TITLE,
  },
  {
    name: "classic script",
    files: {
      "index.html": html(
        '<script src="claimlight/classic.js"></script><claim-light></claim-light><script>customElements.whenDefined("claim-light").then(() => { document.title = "element"; });</script>',
      ),
    },
    commands: ["cp -r ../../node_modules/claimlight/dist claimlight"],
    serves: "",
    title: "element",
  },
  {
    name: "next, Turbopack",
    files: NEXT,
    commands: ["next build --turbopack"],
    starts: "next start --port 5198 --hostname 127.0.0.1",
    title: NEXT_TITLE,
  },
  {
    name: "astro",
    files: { "package.json": MODULES, "src/pages/index.astro": ASTRO },
    commands: ["astro build"],
    serves: "dist",
    title: NEXT_TITLE,
  },
  {
    name: "next, webpack",
    files: NEXT,
    commands: ["next build --webpack"],
    starts: "next start --port 5197 --hostname 127.0.0.1",
    title: NEXT_TITLE,
  },
];
