/**
 * The colours, light and dark, from which the styles are made and whose contrasts a test computes.
 * The lines of the layers start from Okabe and Ito's blue and vermillion, told apart by most colour-blind people.
 */
export interface Palette {
  /** Behind the article. */ readonly paper: string;
  /** Behind panel, bar and card. */ readonly desk: string;
  /** Text. */ readonly ink: string;
  /** Less important text, and the article while a statement is selected. */ readonly faint: string;
  /** Hairlines between parts. */ readonly hair: string;
  /** Borders of controls. */ readonly edge: string;
  /** What can be pressed; outlines of source and cue; focus. */ readonly accent: string;
  /** Marker stroke behind a claim, */ readonly claim: string;
  /** … behind a claim inside a claim, */ readonly claimInner: string;
  /** … and behind the selected one. */ readonly claimChosen: string;
  /** Line under a speaker. */ readonly speaker: string;
  /** Line under a country. */ readonly country: string;
}

export const LIGHT: Palette = {
  paper: "#fffdf8", desk: "#f6f3eb", ink: "#1c1b18", faint: "#5d5a52", hair: "#ddd8cb", edge: "#8c877b", accent: "#0a5a8c",
  claim: "#fff3b0", claimInner: "#ffeb8f", claimChosen: "#ffe680", speaker: "#0072b2", country: "#c85400",
};

export const DARK: Palette = {
  paper: "#161613", desk: "#1e1d1a", ink: "#ece8dd", faint: "#bfb9ab", hair: "#38362f", edge: "#7d786b", accent: "#7cc0f0",
  claim: "#3b3812", claimInner: "#4a4616", claimChosen: "#4f4a14", speaker: "#63b3ea", country: "#ff9a57",
};

const NAMES: readonly (readonly [keyof Palette, string])[] = (Object.keys(LIGHT) as (keyof Palette)[])
  .map((key) => [key, `--_${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] as const);

/** The custom properties of a palette; a host page can set its own as `--claimlight-…`. */
export const declarations = (palette: Palette): string =>
  NAMES.map(([key, name]) => `${name}: var(--claimlight-${name.slice(3)}, ${palette[key]});`).join("\n");
