/**
 * Type declarations of the entries: the result's types generated from Rust, the rest from the sources. Only an entry's
 * public types go into the package, so that they need no other package's types.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROOT, run } from "../run.js";
import { DIST, WASM_TYPES, WWW } from "./paths.js";

const EMITTED = join(ROOT, "build/types");
/** For `import`, */
const FILES = [
  "engine/index.d.ts",
  "engine/core.d.ts",
  "engine/failure.d.ts",
  "engine/options.d.ts",
  "engine/types.d.ts",
  "engine/wasm-source.d.ts",
  "element/index.d.ts",
  "element/public.d.ts",
  "host/index.d.ts",
  "host/mark.d.ts",
  "host/read-article.d.ts",
  "host/text-map.d.ts",
  "marks/target.d.ts",
  "model/source.d.ts",
  "styles/palette.d.ts",
];
/** … and for `require`: the same declarations with the file names for CommonJS, and those of `www/src/require/`. */
const REQUIRED = [
  "engine/core.d.ts",
  "engine/failure.d.ts",
  "engine/options.d.ts",
  "engine/types.d.ts",
  "engine/wasm-source.d.ts",
  "element/public.d.ts",
  "engine/index.d.ts",
  "require/index.d.ts",
  "require/core.d.ts",
  "require/element.d.ts",
  "require/host.d.ts",
  "host/index.d.ts",
  "host/mark.d.ts",
  "host/read-article.d.ts",
  "host/text-map.d.ts",
  "marks/target.d.ts",
  "model/source.d.ts",
  "styles/palette.d.ts",
];
/** Hand-written: the element in the JSX of each framework, whose types they refer to. */
const JSX = ["react.d.ts", "preact.d.ts", "solid.d.ts"];
const GENERATED = "../../../build/wasm/claimlight.js";

/** The part of the generated types that describes the result, without the bindings. */
async function resultTypes() {
  const text = await readFile(WASM_TYPES, "utf8");
  const packed = text.indexOf("export interface Packed");
  const start = text.indexOf("\n}\n", packed) + "\n}\n".length;
  const end = text.lastIndexOf("/**", text.indexOf("export class Engine"));
  if (packed < 0 || end < start)
    throw new Error("the generated types have changed: cannot find the types of the result in them");
  return text.slice(start, end).trim().replace(/^ {4}/gm, "  ");
}

export async function buildTypes() {
  await run("node", ["node_modules/typescript/bin/tsc", "--project", "tsconfig.types.json", "--outDir", EMITTED]);
  for (const file of FILES) {
    const text = await readFile(join(EMITTED, "www/src", file), "utf8");
    await write(file, text.replaceAll(GENERATED, "../result.js"));
  }
  const result = `/** Generated from the Rust structs. */\n\n${await resultTypes()}\n`;
  await write("result.d.ts", result);
  for (const file of REQUIRED) {
    const text = await readFile(join(EMITTED, "www/src", file), "utf8");
    await write(common(file), text.replaceAll(GENERATED, "../result.js").replace(/(from "\.[^"]*)\.js"/g, '$1.cjs"'));
  }
  await write(common("result.d.ts"), result);
  for (const file of JSX) await write(`jsx/${file}`, await readFile(join(WWW, "types", file), "utf8"));
  await write(
    "classic.d.ts",
    '/** `<claim-light>` for pages with classic scripts: registers it, and gives nothing. */\nimport "./element/index.js";\nexport {};\n',
  );
  await write(
    "worker.d.ts",
    "/** The script of a worker, see the option `worker` of `analyze`. It gives nothing. */\nexport {};\n",
  );
  await write(
    "wasm.d.ts",
    "/** The compiled module, on platforms where importing the file compiles it. */\ndeclare const module: WebAssembly.Module;\nexport default module;\n",
  );
}

const common = (file) => file.replace(/\.d\.ts$/, ".d.cts");

async function write(file, text) {
  const path = join(DIST, "types", file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
