/**
 * The world map for the page, from Natural Earth at 1:110 million (`world-atlas`): a path for every country with a
 * shape, a position for every country of the gazetteer. `claimlight:world` in the sources.
 */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { geoEqualEarth, geoPath } from "d3-geo";
import iso from "i18n-iso-countries";
import { feature } from "topojson-client";
import { ROOT } from "../run.js";

const require = createRequire(import.meta.url);

/** Map units; at this width, a tenth of a unit is invisible. */
const WIDTH = 800;

/** Longitude and latitude of countries that Natural Earth draws as parts of another one or gives no number. */
const PLACES = {
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.8, -12.2],
  CX: [105.6, -10.5],
  GF: [-53.1, 3.9],
  GI: [-5.35, 36.14],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.6],
  RE: [55.5, -21.1],
  SJ: [16, 78.5],
  TK: [-171.8, -9.2],
  TV: [179.2, -8.5],
  UM: [166.6, 19.3],
  YT: [45.1, -12.8],
};

/** By name, if there is no number. Disputed areas are drawn with the country in the numbering. */
const NAMED = { Kosovo: "XK", Somaliland: "SO", "N. Cyprus": "CY" };

/** The countries with their positions, rounded; the same sources give the same text. */
export async function world() {
  const codes = (await gazetteer()).map(([code]) => code);
  const [coarse, fine] = ["110m", "50m"].map((scale) => countries(require(`world-atlas/countries-${scale}.json`)));
  // Antarctica would take a fifth of the height; it is only a position at the lower edge.
  const shown = {
    type: "FeatureCollection",
    features: coarse.filter(({ code }) => code !== "AQ").map(({ shape }) => shape),
  };
  const projection = geoEqualEarth().fitWidth(WIDTH, shown);
  const path = geoPath(projection).digits(1);
  const height = Math.ceil(path.bounds(shown)[1][1]);
  const shapes = {};
  for (const { code, shape } of coarse)
    if (code && code !== "AQ") shapes[code] = (shapes[code] ?? "") + (path(shape) ?? "");
  const places = {};
  for (const code of codes) {
    const shape = largest(fine.find((one) => one.code === code)?.shape, path);
    const [x, y] =
      code === "AQ"
        ? [WIDTH / 2, height - 6]
        : shape
          ? path.centroid(shape)
          : projection(PLACES[code] ?? missing(code));
    const area = code in shapes ? Math.round(path.area(coarse.find((one) => one.code === code).shape)) : 0;
    places[code] = [round(Math.max(0, Math.min(x, WIDTH))), round(Math.min(y, height - 4)), area];
  }
  return { width: WIDTH, height, shapes, places };
}

/** Codes and names of the gazetteer. `claimlight:countries` in the sources. */
export async function gazetteer() {
  const rows = (await readFile(join(ROOT, "data/gazetteer/countries.tsv"), "utf8"))
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  // "GB-SCT" is a part of a country.
  return rows
    .map((row) => row.split("\t").slice(0, 2))
    .filter(([code]) => !code.includes("-"))
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
}

function countries(atlas) {
  return feature(atlas, atlas.objects.countries).features.map((shape) => ({
    code: shape.id ? iso.numericToAlpha2(shape.id) : NAMED[shape.properties.name],
    shape,
  }));
}

/** The largest part of a country: the middle of France is not in the Atlantic. */
function largest(shape, path) {
  if (shape?.geometry.type !== "MultiPolygon") return shape;
  const parts = shape.geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
  return parts.reduce((most, part) => (path.area(part) > path.area(most) ? part : most));
}

function missing(code) {
  throw new Error(`${code} has no position on the map: add it to PLACES`);
}

const round = (number) => Math.round(number * 10) / 10;
