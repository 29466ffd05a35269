/**
 * Whether an article of the page is dark, told from its own background and letters: a page's theme need not be the
 * device's.
 */
import type { Tone } from "../styles/palette.js";

export function toneOf(article: Element): Tone {
  const ink = brightness(getComputedStyle(article).color);
  const paper = background(article);
  if (paper !== null && ink !== null) return paper < ink ? "dark" : "light";
  // No background anywhere: the letters are readable on what the browser puts there.
  return ink !== null && ink > 0.5 ? "dark" : "light";
}

function background(article: Element): number | null {
  for (
    let up: Element | null = article;
    up !== null;
    up = up.parentElement ?? (up.getRootNode() as ShadowRoot).host ?? null
  ) {
    const found = brightness(getComputedStyle(up).backgroundColor);
    if (found !== null) return found;
  }
  return null;
}

/** From 0 to 1, as browsers write computed colours; `null` where more is seen through than not. */
function brightness(colour: string): number | null {
  const [, space = "", inside = ""] = /^([\w-]+)\((?:(?:srgb|srgb-linear|display-p3) )?(.*)\)$/.exec(colour) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = inside
    .split(/[\s,/]+/)
    .map((part) => (part === "none" ? 0 : parseFloat(part)));
  if (alpha < 0.5) return null;
  if (space.startsWith("rgb")) return luma(a, b, c) / 255;
  if (space === "color") return luma(a, b, c);
  if (space.startsWith("ok")) return a;
  return space === "lab" || space === "lch" ? a / 100 : null;
}

const luma = (red: number, green: number, blue: number): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
