import COUNTRIES from "claimlight:countries";
import world from "claimlight:world";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { frame, labels } from "../../www/src/map/frame.js";

const CODES = readFileSync("data/gazetteer/countries.tsv", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t")[0] ?? "")
  .filter((code) => !code.includes("-"));

test("every country of the gazetteer has one place on the map, inside it, and a name to choose", () => {
  assert.deepEqual(Object.keys(world.places).sort(), [...CODES].sort());
  assert.deepEqual(COUNTRIES.map(([code]) => code).sort(), [...CODES].sort());
  for (const [code, [x, y]] of Object.entries(world.places))
    assert.ok(x >= 0 && x <= world.width && y >= 0 && y <= world.height, code);
  assert.deepEqual(
    Object.keys(world.shapes).filter((code) => !CODES.includes(code)),
    [],
  );
});

test("countries are in the right place: north above south, west before east", () => {
  const of = (code: string) => world.places[code] ?? assert.fail(code);
  for (const [north, south] of [
    "CA US",
    "US MX",
    "GB FR",
    "FR ES",
    "RU KZ",
    "CN VN",
    "EG SD",
    "NG ZA",
    "BR AR",
    "JP AU",
    "AU NZ",
    "GF BR",
    "SJ NO",
  ].map((pair) => pair.split(" "))) {
    assert.ok(of(north!)[1] < of(south!)[1], `${north} above ${south}`);
  }
  for (const [west, east] of [
    "US GB",
    "PT ES",
    "GI MT",
    "DE PL",
    "UA RU",
    "IR AF",
    "PK CN",
    "CN JP",
    "MA EG",
    "SN ET",
    "PE BR",
    "IN MM",
    "AU NZ",
    "GP MQ",
  ].map((pair) => pair.split(" "))) {
    assert.ok(of(west!)[0] < of(east!)[0], `${west} before ${east}`);
  }
});

test("the map shows the article's countries, at least a third of the world, in its proportions", () => {
  const inside = ({ x, y, width, height }: ReturnType<typeof frame>): number[] => [x, y, width, height].map(Math.round);
  assert.deepEqual(inside(frame([], 800, 400)), [0, 0, 800, 400]);
  assert.deepEqual(inside(frame([{ x: 400, y: 200 }], 800, 400)), [267, 133, 267, 133]);
  assert.deepEqual(inside(frame([{ x: 5, y: 5 }], 800, 400)), [0, 0, 267, 133]);
  assert.deepEqual(
    inside(
      frame(
        [
          { x: 10, y: 200 },
          { x: 790, y: 200 },
        ],
        800,
        400,
      ),
    ),
    [0, 0, 800, 400],
  );
});

test("names do not overlap; those without room are left out, last ones first", () => {
  const places = Array.from({ length: 8 }, (_, at) => ({ code: String(at), name: "Afghanistan", x: 100 + at, y: 100 }));
  const found = labels(places, { x: 0, y: 0, width: 400, height: 200 }, 12);
  assert.deepEqual(
    found.map(({ code, anchor }) => code + anchor),
    ["0start", "1end", "2middle", "3middle"],
  );
  assert.deepEqual(
    labels([{ code: "0", name: "Afghanistan", x: 396, y: 100 }], { x: 0, y: 0, width: 400, height: 200 }, 12).map(
      ({ anchor }) => anchor,
    ),
    ["end"],
  );
});
