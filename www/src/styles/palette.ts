/**
 * The light and dark colours. The styles use them, and a test computes their contrasts. The line colours start from
 * Okabe and Ito's blue and vermillion, which most colour-blind people can distinguish.
 */
export interface Palette {
  /** Behind the article. */ readonly paper: string;
  /** Behind panel, bar and card. */ readonly desk: string;
  /** Text. */ readonly ink: string;
  /** Secondary text, and the article while a statement is selected. */ readonly faint: string;
  /** Hairlines between parts. */ readonly hair: string;
  /** Borders of controls. */ readonly edge: string;
  /** Controls; outlines of source and cue; focus. */ readonly accent: string;
  /** Marker stroke behind a quotation, */ readonly claim: string;
  /** … behind a paraphrase, */ readonly claimLight: string;
  /** … behind a claim inside a claim, */ readonly claimInner: string;
  /** … and behind the selected one. */ readonly claimChosen: string;
  /** The edges of a stroke. */ readonly claimEdge: string;
  /** Line under a speaker. */ readonly speaker: string;
  /** Line under a country. */ readonly country: string;
}

/** The two themes. */
export type Tone = "light" | "dark";

export const LIGHT: Palette = {
  paper: "#fffdf8",
  desk: "#f6f3eb",
  ink: "#1c1b18",
  faint: "#5d5a52",
  hair: "#ddd8cb",
  edge: "#8c877b",
  accent: "#0a5a8c",
  claim: "#fff3b0",
  claimLight: "#fff9dd",
  claimEdge: "#8a7000",
  claimInner: "#ffeb8f",
  claimChosen: "#ffe680",
  speaker: "#0072b2",
  country: "#c85400",
};

export const DARK: Palette = {
  paper: "#161613",
  desk: "#1e1d1a",
  ink: "#ece8dd",
  faint: "#bfb9ab",
  hair: "#38362f",
  edge: "#7d786b",
  accent: "#7cc0f0",
  claim: "#3b3812",
  claimLight: "#282719",
  claimEdge: "#b9a544",
  claimInner: "#4a4616",
  claimChosen: "#4f4a14",
  speaker: "#63b3ea",
  country: "#ff9a57",
};

/** A speaker's colour: the stroke behind their words, and the lines of their pattern. */
export interface Shade {
  readonly stroke: string;
  readonly line: string;
}

/** Speaker colours, by number of words. Each has a pattern of lines as well: see styles/speakers.ts. */
export const LIGHT_SHADES: readonly Shade[] = [
  { stroke: "#d9ecff", line: "#0b5cad" },
  { stroke: "#ffe6cc", line: "#a04000" },
  { stroke: "#dbf3de", line: "#1f7a35" },
  { stroke: "#ecdffc", line: "#6f3fb5" },
  { stroke: "#ffdfe7", line: "#b3264f" },
  { stroke: "#d3f2f0", line: "#0c7472" },
  { stroke: "#efefc6", line: "#666600" },
  { stroke: "#e9e1d8", line: "#6d5540" },
];

export const DARK_SHADES: readonly Shade[] = [
  { stroke: "#16324d", line: "#7cc0f0" },
  { stroke: "#452911", line: "#ffab66" },
  { stroke: "#1b3d23", line: "#7fd492" },
  { stroke: "#36264f", line: "#c3a2f5" },
  { stroke: "#4a1f2d", line: "#ff9bb3" },
  { stroke: "#123d3c", line: "#66d3cf" },
  { stroke: "#3b3b12", line: "#d0cf5e" },
  { stroke: "#3a3128", line: "#cdb69d" },
];

const NAMES: readonly (readonly [keyof Palette, string])[] = (Object.keys(LIGHT) as (keyof Palette)[]).map(
  (key) => [key, `--_${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] as const,
);

/** The custom properties of a palette; a host page can override them as `--claimlight-…`. */
export const declarations = (palette: Palette): string =>
  NAMES.map(([key, name]) => `${name}: var(--claimlight-${name.slice(3)}, ${palette[key]});`).join("\n");

export const shadeDeclarations = (shades: readonly Shade[]): string =>
  shades.map(({ stroke, line }, at) => `--_stroke-${at + 1}: ${stroke}; --_line-${at + 1}: ${line};`).join("\n");
