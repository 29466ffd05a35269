/**
 * The differences for an article on the host's page: the card at its words, the page's light or dark theme, the panel
 * next to the article.
 */
import { css, unsafeCSS } from "lit";
import { DARK, declarations, LIGHT, type Tone } from "./palette.js";

/** Part of the element's own styles. */
export const hostStyles = css`
  .is-host .card {
    --_card-is-sheet: 0; position: fixed; inset: auto; margin: 0; box-sizing: border-box;
    width: min(25rem, 100vw - 1rem); max-height: 60vh; color: var(--_ink); border-radius: 4px;
  }
  @media (max-width: 40rem) {
    .is-host .card { --_card-is-sheet: 1; inset: auto 0 0; width: auto; border-radius: 0; }
  }
  .stops { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .frame {
    position: fixed; inset: 0; width: auto; height: auto; margin: 0; padding: 0; border: 0; background: none;
    overflow: hidden; pointer-events: none;
  }
  .frame:empty { display: none; }
  .frame:popover-open:empty { display: block; }
  .frame > span { position: absolute; outline: 2px solid var(--_accent); outline-offset: 1px; border-radius: 1px; }
`;

/** Around an article: the element is as high as needed, and the panel stays in view beside or below it. */
const around = css`
  :host { height: auto; color: inherit; background: none; font: inherit; }
  .root { height: auto; overflow: visible; background: none; color: inherit; }
  .bar, .status, .panel, .card { color: var(--_ink); font: 0.9375rem/1.45 var(--_sans); }
  .own { flex: 1; min-width: 0; }
  .is-host .panel { flex: none; height: min(var(--claimlight-height, 32rem), 100vh); }
  @container claimlight (min-width: 60rem) {
    .body { align-items: flex-start; gap: 1.5rem; }
    .is-host .panel { flex: 0 0 clamp(24rem, 32cqi, 28rem); position: sticky; top: 0; }
  }
`;

const tones: Record<Tone, ReturnType<typeof css>> = {
  light: css`:host { color-scheme: light; ${unsafeCSS(declarations(LIGHT))} }`,
  dark: css`:host { color-scheme: dark; ${unsafeCSS(declarations(DARK))} }`,
};

/** Adopts the style sheets that apply, and removes the others. */
export function dress(root: ShadowRoot, { wraps, tone }: { wraps: boolean; tone: Tone | null }): void {
  const ours = [tones.light, tones.dark, around].flatMap(({ styleSheet }) => styleSheet ?? []);
  const wanted = [tone && tones[tone], wraps ? around : null].flatMap((one) => one?.styleSheet ?? []);
  // Simulated browsers have no adopted style sheets.
  if (!("adoptedStyleSheets" in root)) return;
  const worn = root.adoptedStyleSheets.filter((sheet) => ours.includes(sheet));
  if (worn.length === wanted.length && worn.every((sheet, nth) => sheet === wanted[nth])) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((sheet) => !ours.includes(sheet)), ...wanted];
}
