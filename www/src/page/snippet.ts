/** The code that embeds `<claim-light>` on a page, with a pinned version and a hash for every script. */

/** A script of the package, relative to its folder, and its integrity hash. */
export interface Script {
  readonly file: string;
  readonly integrity: string;
}

/** How the element is embedded. */
export type Place = "paste" | "for" | "around";

export interface Choice {
  readonly place: Place;
  /** The id of the article, if the element is next to it. */
  readonly article: string;
  readonly theme: string;
  readonly shortcuts: string;
  /** The URL of the folder with the package's files. */
  readonly folder: string;
}

/** The default value of each attribute. */
const DEFAULTS: Readonly<Record<string, string>> = { theme: "auto", shortcuts: "inside" };

/** The element's attributes, without those that have their defaults. */
export function attributes({ place, article, theme, shortcuts }: Choice): [string, string][] {
  const all: [string, string][] = [
    ["for", place === "for" ? article : ""],
    ["theme", theme],
    ["shortcuts", shortcuts],
  ];
  return all.filter(([name, value]) => value !== (DEFAULTS[name] ?? ""));
}

/**
 * The snippet. A hash on the first script does not cover its imports, so those are preloaded with their own hashes. For
 * scripts that are loaded later, the element does the same (model/vouch.ts).
 */
export function snippet(choice: Choice, [first, ...imported]: readonly Script[]): string {
  if (first === undefined) throw new Error("no script");
  const folder = choice.folder.replace(/\/*$/, "/");
  const cross = /^(https?:)?\/\//.test(folder) ? ' crossorigin="anonymous"' : "";
  const source = ({ file, integrity }: Script): string =>
    `"${escaped(folder)}${file}" integrity="${integrity}"${cross}`;
  const said = attributes(choice)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
  const inside = choice.place === "around" ? "\n  <!-- your article -->\n" : "";
  return [
    ...imported.map((script) => `<link rel="modulepreload" href=${source(script)}>`),
    `<script type="module" src=${source(first)}></script>`,
    `<claim-light${said}>${inside}</claim-light>`,
  ].join("\n");
}

const escaped = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
