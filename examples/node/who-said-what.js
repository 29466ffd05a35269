// Prints who said what in text files: node who-said-what.js article.txt …
import { readFile } from "node:fs/promises";
import { analyze } from "claimlight";

for (const file of process.argv.slice(2)) {
  const text = await readFile(file, "utf8");
  const { claims, speakers } = await analyze(text);
  for (const { speaker, content, checkability } of claims) {
    const words = content.map(({ start, end }) => text.slice(start, end)).join(" … ");
    console.log(`${file}\t${speakers[speaker]?.name ?? "(the article)"}\t${checkability.toFixed(2)}\t${words}`);
  }
}
