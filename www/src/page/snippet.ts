/** The lines that put `<claim-light>` on somebody's page: pinned version, every script named by its hash. */

/** A script of the package, from its folder, and the hash by which browsers know it. */
export interface Script {
  readonly file: string;
  readonly integrity: string;
}

/** How the element stands on the page. */
export type Place = "paste" | "for" | "around";

export interface Choice {
  readonly place: Place;
  /** The id of the article, where the element stands beside it. */
  readonly article: string;
  readonly theme: string;
  readonly shortcuts: string;
  /** The folder with the package's files, as an address. */
  readonly folder: string;
}

/** What an attribute has where it is not written. */
const DEFAULTS: Readonly<Record<string, string>> = { theme: "auto", shortcuts: "inside" };

/** The element's attributes, without those that say nothing. */
export function attributes({ place, article, theme, shortcuts }: Choice): [string, string][] {
  const all: [string, string][] = [
    ["for", place === "for" ? article : ""],
    ["theme", theme],
    ["shortcuts", shortcuts],
  ];
  return all.filter(([name, value]) => value !== (DEFAULTS[name] ?? ""));
}

/**
 * The snippet. A hash on the first script does not hold for what it imports, so those are loaded ahead by their own; a
 * browser then takes no other file in their place. For what comes later the element vouches itself (model/vouch.ts).
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
