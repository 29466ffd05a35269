import assert from "node:assert/strict";
import test from "node:test";
import { DARK, DARK_SHADES, LIGHT, LIGHT_SHADES, type Palette } from "../../www/src/styles/palette.js";

/** WCAG 2.2: relative luminance and contrast. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const BACKS = [
  "paper",
  "desk",
  "claim",
  "claimLight",
  "claimInner",
  "claimChosen",
] as const satisfies readonly (keyof Palette)[];

for (const [name, palette, shades] of [
  ["light", LIGHT, LIGHT_SHADES],
  ["dark", DARK, DARK_SHADES],
] as const) {
  test(`${name}: text stands out from everything it can lie on (4.5:1)`, () => {
    for (const back of BACKS)
      for (const text of ["ink", "faint"] as const) {
        const found = contrast(palette[text], palette[back]);
        assert.ok(found >= 4.5, `${text} on ${back}: ${found.toFixed(2)}`);
      }
    for (const [text, back] of [
      ["accent", "paper"],
      ["accent", "desk"],
      ["paper", "accent"],
      ["paper", "ink"],
    ] as const) {
      const found = contrast(palette[text], palette[back]);
      assert.ok(found >= 4.5, `${text} on ${back}: ${found.toFixed(2)}`);
    }
  });

  test(`${name}: eight speakers, each with a stroke to read on and a line to see`, () => {
    assert.equal(shades.length, 8);
    for (const { stroke, line } of shades) {
      assert.ok(contrast(palette.ink, stroke) >= 4.5, `ink on ${stroke}: ${contrast(palette.ink, stroke).toFixed(2)}`);
      for (const [drawn, back] of [
        [line, stroke],
        [line, palette.paper],
        [line, palette.desk],
        [palette.speaker, stroke],
        [palette.country, stroke],
      ] as const) {
        assert.ok(contrast(drawn, back) >= 3, `${drawn} on ${back}: ${contrast(drawn, back).toFixed(2)}`);
      }
    }
  });

  test(`${name}: lines stand out from everything they can lie on (3:1)`, () => {
    for (const back of BACKS)
      for (const line of ["speaker", "country", "accent", "claimEdge"] as const) {
        const found = contrast(palette[line], palette[back]);
        assert.ok(found >= 3, `${line} on ${back}: ${found.toFixed(2)}`);
      }
    for (const back of ["paper", "desk"] as const) {
      const found = contrast(palette.edge, palette[back]);
      assert.ok(found >= 3, `edge on ${back}: ${found.toFixed(2)}`);
    }
  });
}

test("the measure itself: black on white is 21:1", () => {
  assert.equal(contrast("#000000", "#ffffff").toFixed(1), "21.0");
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
});
