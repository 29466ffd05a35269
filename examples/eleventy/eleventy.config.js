import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

// The package's files are used as they are; no bundler is needed.
const dist = dirname(fileURLToPath(import.meta.resolve("claimlight")));

export default function (eleventy) {
  eleventy.addPassthroughCopy({ [dist]: "claimlight" });
  return { dir: { input: "src", output: "_site" } };
}
