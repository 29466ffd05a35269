/** Around an article of the page's own: it has the height that it needs, and the panel stays in sight beside it or follows it. */
import { css } from "lit";

const aroundStyles = css`
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

/** Puts these styles on, or takes them off. */
export function dressAround(root: ShadowRoot, wraps: boolean): void {
  const sheet = aroundStyles.styleSheet;
  if (sheet === undefined || root.adoptedStyleSheets.includes(sheet) === wraps) return;
  root.adoptedStyleSheets = wraps ? [...root.adoptedStyleSheets, sheet] : root.adoptedStyleSheets.filter((one) => one !== sheet);
}
