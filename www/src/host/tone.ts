/**
 * Whether an article on the page is dark, judged from its own background and text colours: a page's theme can differ
 * from the device's.
 */
import type { Tone } from "../styles/palette.js";

export function toneOf(article: Element): Tone {
  const ink = brightness(getComputedStyle(article).color);
  const paper = background(article);
  if (paper !== null && ink !== null) return paper < ink ? "dark" : "light";
  // No background anywhere: the text is readable on the browser's default background.
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

/** The lightness, from 0 to 1, of a computed colour; `null` if it is mostly transparent. */
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
