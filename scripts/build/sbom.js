/** `dist/sbom.cdx.json`: the bill of materials in CycloneDX 1.6 (https://cyclonedx.org), for vulnerability scanners. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../run.js";
import { shipped } from "./notices.js";
import { DIST } from "./paths.js";

export async function buildSbom() {
  const { name, version, license } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const components = (await shipped()).map(({ name, version, kind, licence }) => ({
    type: kind === "data" ? "data" : "library",
    ...(kind === "data" ? {} : { "bom-ref": purl(kind, name, version), purl: purl(kind, name, version) }),
    name,
    ...(version ? { version } : {}),
    licenses: [licence.startsWith("LicenseRef-") ? { license: { name: licence } } : { expression: licence }],
  }));
  const own = purl("npm", name, version);
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "library", "bom-ref": own, purl: own, name, version, licenses: [{ expression: license }] },
    },
    components,
  };
  await writeFile(join(DIST, "sbom.cdx.json"), `${JSON.stringify(bom, null, 2)}\n`);
}

const purl = (kind, name, version) => `pkg:${kind}/${name.replace("@", "%40")}@${version}`;
