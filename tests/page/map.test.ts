import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { TILES } from "../../www/src/map/tiles.js";

test("every country of the gazetteer has one place on the map", () => {
  const codes = readFileSync("data/gazetteer/countries.tsv", "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t")[0]);
  assert.deepEqual(TILES.map(({ code }) => code).sort(), codes.sort());
});

test("neighbours lie beside each other: north above south, west before east", () => {
  const of = (code: string) => TILES.find((tile) => tile.code === code) ?? assert.fail(code);
  for (const [north, south] of ["CA US", "US MX", "GB FR", "FR ES", "RU KZ", "CN VN", "EG SD", "NG ZA", "BR AR", "JP AU", "AU NZ"].map((pair) => pair.split(" "))) {
    assert.ok(of(north!).y < of(south!).y, `${north} above ${south}`);
  }
  for (const [west, east] of ["US GB", "PT ES", "DE PL", "UA RU", "IR AF", "PK CN", "CN JP", "MA EG", "SN ET", "PE BR", "IN MM", "AU NZ"].map((pair) => pair.split(" "))) {
    assert.ok(of(west!).x < of(east!).x, `${west} before ${east}`);
  }
});
