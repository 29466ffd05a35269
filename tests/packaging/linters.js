/** Tools that check a package without running it; run.js explains the fields. */

/** Resolvers that ignore `exports` are not supported, except for TypeScript's `node10`, which is tested. */
const ATTW = 'attw "$TARBALL" --profile node16 --no-emoji --format table';
/** Files for `Worker`, `fetch` or `<script>`, which export nothing. */
const ADDRESSED = "worker wasm classic";
/** Types for JSX, which only modules use. */
const JSX = "react preact solid";

const VALID = `
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import Ajv from "ajv/dist/2020.js";
import { analyze } from "claimlight";
const schema = createRequire(import.meta.url)("claimlight/schema.json");
const valid = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
for (const file of process.argv.slice(2)) {
  const analysis = await analyze(await readFile(file, "utf8"));
  console.log(file.split("/").at(-1), analysis.claims.length > 0 && valid(analysis) ? "valid" : "INVALID " + JSON.stringify(valid.errors));
  if (valid({ ...analysis, claims: [{}] })) console.log("INVALID: anything goes");
}
`;

export const LINTERS = [
  { name: "publint", commands: ["publint ../../node_modules/claimlight --strict"], prints: /All good!/ },
  { name: "attw", commands: [`${ATTW} --exclude-entrypoints ${ADDRESSED} ${JSX}`] },
  // Some packages are only run, by their paths.
  { name: "knip", commands: ['cd "$REPOSITORY" && knip --config tests/packaging/knip.json --no-progress'] },
  {
    name: "schema",
    files: { "main.mjs": VALID },
    commands: [
      "node main.mjs \"$REPOSITORY\"/tests/articles/*.txt > out && ! grep INVALID out && grep -c ' valid' out",
    ],
    prints: /^[5-9]|\d\d$/m,
  },
];
