/**
 * `site/`: everything for a static host, in any sub-folder: the page, the embed page, the documentation (by Eleventy),
 * live examples in light and dark, measurements, and the single file to download.
 */
import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import Eleventy, { IdAttributePlugin } from "@11ty/eleventy";
import { ROOT } from "../run.js";
import { DIST, WWW } from "./paths.js";

const SITE = join(ROOT, "site");
const SOURCE = join(WWW, "site");
/** The files of `dist/` that a page may load. */
const SERVED = /^(?!.*\.(?:cjs|map)$|(?:types|extension|cli\.js|node\.js|workerd\.js)$)/;

/** The documentation pages: path, title, source. */
const DOCS = [
  { url: "docs/api.html", title: "API", file: "docs/api.md" },
  { url: "docs/element.html", title: "Element", file: "docs/element.md" },
  { url: "docs/command-line.html", title: "Command line", file: "docs/command-line.md" },
  { url: "docs/data.html", title: "Data", file: "DATA.md" },
];
const LIVE = { url: "live/light.html", title: "Live" };
const QUALITY = { url: "quality/index.html", title: "Quality" };

export async function buildSite() {
  await rm(SITE, { recursive: true, force: true });
  await mkdir(join(SITE, "docs"), { recursive: true });
  for (const name of (await readdir(DIST)).filter((name) => SERVED.test(name)))
    await cp(join(DIST, name), join(SITE, name), { recursive: true });
  await cp(join(SOURCE, "site.css"), join(SITE, "site.css"));
  await cp(join(ROOT, "docs/page.jpg"), join(SITE, "docs/page.jpg"));
  const pages = [...(await docs()), ...(await live()), ...(await quality())];
  const eleventy = new Eleventy(SOURCE, SITE, {
    quietMode: true,
    configPath: false,
    config: (settings) => {
      settings.setInputDirectory("www/site");
      settings.setTemplateFormats(["md"]);
      settings.ignores.add("www/site/live.md");
      settings.addPlugin(IdAttributePlugin);
      for (const { url, text, ...data } of pages) {
        settings.addTemplate(`${url.replaceAll("/", "-").replace(/html$/, "md")}`, text, {
          layout: "page.njk",
          permalink: url,
          templateEngineOverride: "md",
          url,
          up: "../".repeat(url.split("/").length - 1),
          entries: [...DOCS, LIVE, QUALITY],
          ...data,
        });
      }
    },
  });
  await eleventy.write();
}

function docs() {
  return Promise.all(
    DOCS.map(async ({ url, title, file }) => ({ url, title, text: linked(await readFile(join(ROOT, file), "utf8")) })),
  );
}

async function live() {
  const text = await readFile(join(SOURCE, "live.md"), "utf8");
  return [
    ["light", "dark"],
    ["dark", "light"],
  ].map(([theme, other]) => ({
    url: `live/${theme}.html`,
    title: `Live, ${theme}`,
    theme,
    live: true,
    text: text
      .replaceAll("{{theme}}", theme)
      .replaceAll("{{other}}", other)
      .replaceAll("{{otherUrl}}", `${other}.html`),
  }));
}

/** The README's section on quality, and all dated measurements. */
async function quality() {
  const readme = await readFile(join(ROOT, "README.md"), "utf8");
  const said = readme
    .slice(readme.indexOf("## How good it is"), readme.indexOf("## What it cannot do"))
    .replace("## ", "# ");
  const files = (await readdir(join(ROOT, "record"))).filter((name) => name.endsWith(".md")).sort();
  const records = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(ROOT, "record", name), "utf8");
      const page = basename(name, ".md");
      return { url: `quality/${page}.html`, title: /^# (.+)$/m.exec(text)?.[1] ?? page, text: unlinked(text) };
    }),
  );
  const list = records.map(({ url, title }) => `- [${title}](${basename(url)})`).join("\n");
  return [{ ...QUALITY, text: `${said}\n## Measurements, dated\n\n${list}\n` }, ...records];
}

/** Turns links between documents of the repository into links between these pages. */
const linked = (text) =>
  text
    .replaceAll(/\]\((?:docs\/)?(api|element|command-line)\.md/g, "]($1.html")
    .replaceAll(/\]\(DATA\.md/g, "](data.html");

/** Turns links to files of the repository, which are not here, into plain text. */
const unlinked = (text) => text.replaceAll(/!?\[([^\]]*)\]\((?!https:)[^)]*\)/g, "$1");
