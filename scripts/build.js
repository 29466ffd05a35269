/**
 * Builds `dist/` (the page, the single-file page, the package, the command line) and `site/` (for a static host).
 *
 *     node scripts/build.js            everything
 *     node scripts/build.js --no-wasm  reuses the wasm in build/
 */
import { rm } from "node:fs/promises";
import { buildEmbed } from "./build/embed.js";
import { buildExtension, zipExtension } from "./build/extension.js";
import { buildManifest } from "./build/manifest.js";
import { buildNotices } from "./build/notices.js";
import { buildPackage } from "./build/package.js";
import { buildPage } from "./build/page.js";
import { DIST } from "./build/paths.js";
import { buildSbom } from "./build/sbom.js";
import { buildSingleFile } from "./build/single-file.js";
import { buildSite } from "./build/site.js";
import { size } from "./build/size.js";
import { buildTypes } from "./build/types.js";
import { run, step } from "./run.js";

if (!process.argv.includes("--no-wasm")) await step("wasm", () => run("cargo", ["xtask", "wasm"]));
await rm(DIST, { recursive: true, force: true });
await step("sizes of the wasm", size);
await step("package", buildPackage);
await step("types", buildTypes);
await step("manifest of the element", buildManifest);
await step("page", buildPage);
await step("embed page", buildEmbed);
await step("single file", buildSingleFile);
await step("extension", buildExtension);
await step("notices", buildNotices);
await step("bill of materials", buildSbom);
await step("zips of the extension", zipExtension);
await step("site", buildSite);
