/** A release is refused until everything is there; its attachments are named by their hashes. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { OWNER, ownerFields, ownerProblems } from "../../scripts/owner.js";

const GOOD = {
  repository: "https://github.com/ruiz/claimlight",
  author: "Ana Ruiz <ana@example.org>",
  site: "https://ruiz.github.io/claimlight/",
};

/** An owner | the expected problem */
const OWNERS: readonly (readonly [Partial<typeof GOOD>, RegExp | null])[] = [
  [{}, null],
  [{ repository: "" }, /expected repository to be an address such as .*, found ""/],
  [{ repository: "ruiz/claimlight" }, /expected repository/],
  [{ repository: "https://github.com/ruiz/claimlight.git" }, /expected repository/],
  [{ author: "Ana Ruiz" }, /expected author to be a name and an address/],
  [{ author: "" }, /expected author/],
  [{ site: "https://ruiz.github.io/claimlight" }, /expected site to be an address that ends with \//],
  [{ site: "http://ruiz.github.io/" }, /expected site/],
];

for (const [part, expected] of OWNERS) {
  test(`an owner with ${JSON.stringify(part)} is ${expected ? "refused" : "right"}`, () => {
    const problems = ownerProblems({ ...GOOD, ...part });
    if (expected) assert.match(problems.join("\n"), expected);
    assert.equal(problems.length, expected ? 1 : 0);
  });
}

test("the fields of package.json follow from the owner", () => {
  assert.deepEqual(ownerFields(GOOD), {
    author: GOOD.author,
    homepage: GOOD.site,
    repository: { type: "git", url: "git+https://github.com/ruiz/claimlight.git" },
    bugs: { url: "https://github.com/ruiz/claimlight/issues" },
  });
});

/** An unset owner, another version, and a changelog without the version are each reported. */
test("a refused release lists everything that is missing", () => {
  const { stderr, status } = spawnSync("node", ["scripts/release.js", "v99.0.0"], { encoding: "utf8" });
  assert.equal(status, 1);
  for (const said of [
    /package\.json has version/,
    /Cargo\.toml has version/,
    /CHANGELOG\.md has no "## 99\.0\.0 \(date\)"/,
  ])
    assert.match(stderr, said);
  if (ownerProblems(OWNER).length > 0) assert.match(stderr, /scripts\/owner\.js: expected repository/);
  assert.match(
    spawnSync("node", ["scripts/release.js", "1.2"], { encoding: "utf8" }).stderr,
    /expected a tag such as v1\.2\.3, found "1\.2"/,
  );
});

test("every action in the workflows is pinned to a commit", () => {
  for (const file of readdirSync(".github/workflows")) {
    for (const [line, action = ""] of readFileSync(`.github/workflows/${file}`, "utf8").matchAll(/uses: *(\S+).*/g)) {
      assert.match(action, /@[0-9a-f]{40}$/, `${file}: ${line}`);
      assert.match(line, /# v\d+\.\d+\.\d+$/, `${file}: ${line} says which version that is`);
    }
  }
});

test("the bill of materials matches the notices", () => {
  const { bomFormat, components } = JSON.parse(readFileSync("dist/sbom.cdx.json", "utf8")) as {
    bomFormat: string;
    components: { name: string; version?: string; purl?: string; licenses: unknown[] }[];
  };
  assert.equal(bomFormat, "CycloneDX");
  const notices = readFileSync("dist/NOTICE.txt", "utf8");
  const listed = [...notices.matchAll(/^ {2}(\S.*?): /gm)].map(([, name]) => name);
  assert.deepEqual(
    components.map(({ name, version }) => (version ? `${name} ${version}` : name)),
    listed,
  );
  assert.ok(
    components.some(
      ({ purl }) => purl === "pkg:npm/%40lit/reactive-element@2.1.2" || purl?.startsWith("pkg:npm/%40lit/"),
    ),
  );
  assert.ok(components.some(({ purl }) => purl?.startsWith("pkg:cargo/wasm-bindgen@")));
});
