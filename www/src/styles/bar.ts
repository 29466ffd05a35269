/** The bar. The layers are the legend: each toggle looks like its marks. */
import { css } from "lit";

export const barStyles = css`
  .bar {
    position: relative; z-index: 3; flex: none; display: flex; align-items: center; gap: 0.25rem 0.75rem;
    min-height: 3.25rem; padding: 0.3rem 0.75rem; border-bottom: 1px solid var(--_hair); background: var(--_paper);
  }
  .is-empty .bar { border-color: transparent; }
  .space { flex: 1; }
  .word-mark {
    display: inline-flex; align-items: center; gap: 0.5rem; font: 700 1.1875rem/1 var(--_serif);
    letter-spacing: -0.01em;
  }
  .sign { flex: none; fill: none; stroke-width: 1.6; }
  .sign-marker { fill: var(--_claim-chosen); }
  .sign-tick { stroke: var(--_ink); stroke-width: 1.8; }
  .sign-line { stroke: var(--_speaker); stroke-width: 2; }
  .sign-dots { stroke: var(--_country); stroke-width: 2; stroke-dasharray: 2 2; }

  .layers { display: flex; gap: 0.25rem; margin-inline-start: 0.5rem; }
  .layer { border-color: transparent; background: none; padding: 0.25rem 0.5rem; gap: 0.45rem; }
  .layer .sample { padding: 0 0.15rem; line-height: 1.7; }
  .layer .count { font-variant-numeric: tabular-nums; color: var(--_faint); }
  .layer.claim[aria-pressed="true"] .sample {
    background: var(--_claim); box-shadow: -2px 0 var(--_claim-edge), 2px 0 var(--_claim-edge);
  }
  .layer.speaker[aria-pressed="true"] .sample {
    text-decoration: underline solid 2px var(--_speaker); text-underline-offset: 0.22em;
  }
  .layer.country[aria-pressed="true"] .sample {
    text-decoration: underline dotted 2px var(--_country); text-underline-offset: 0.3em;
  }
  .layer[aria-pressed="false"] .sample {
    color: var(--_faint); text-decoration: line-through; text-decoration-thickness: 1px;
  }

  .menu {
    position: absolute; z-index: 4; inset-block-start: calc(100% - 0.25rem); inset-inline-end: 0.5rem;
    width: min(20rem, calc(100cqi - 1rem)); max-height: 75cqb; max-height: min(38rem, 80vh); overflow-y: auto;
    padding: 0.75rem 1rem 1rem; border: 1px solid var(--_edge); border-radius: 4px; background: var(--_desk);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
  }
  .menu h2, .menu legend {
    margin: 0.75rem 0 0.25rem; padding: 0; font: 600 0.8125rem/1.3 var(--_sans); color: var(--_faint);
  }
  .menu > h2:first-child { margin-top: 0; }
  .menu fieldset { margin-top: 0.75rem; padding-top: 0.6rem; border-top: 1px solid var(--_hair); }
  .menu legend { float: inline-start; width: 100%; margin-top: 0; }
  .menu legend + * { clear: both; }
  .menu li button {
    width: 100%; border-color: transparent; background: none; padding-inline: 0.4rem; margin-inline: -0.4rem;
  }
  .menu li button:hover { border-color: var(--_edge); }
  .menu label { display: flex; align-items: center; gap: 0.5rem; min-height: 1.75rem; }
  .corrections li {
    display: flex; align-items: baseline; gap: 0.5rem; padding: 0.2rem 0; border-bottom: 1px solid var(--_hair);
    font-size: 0.875rem;
  }
  .corrections span { flex: 1; min-width: 0; overflow-wrap: anywhere; }
  .corrections .is-undone span { color: var(--_faint); text-decoration: line-through; }
  .corrections li button {
    width: auto; flex: none; margin: 0; min-height: 1.75rem; text-decoration: underline; text-underline-offset: 0.15em;
  }
  .source summary { cursor: pointer; min-height: 2rem; }
  .menu .source label { display: grid; grid-template-columns: 4rem 1fr; }
  .source input { min-width: 0; }
  .keys { margin-top: 0.4rem; }
  .keys div { display: flex; gap: 0.6rem; padding: 0.15rem 0; }
  .keys dt { flex: 0 0 4.5rem; }
  .keys dd { color: var(--_faint); }

  .narrow-name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .wide-only { display: none; }
  @container claimlight (min-width: 48rem) {
    .wide-only { display: inline; }
    .narrow-name:not(.always) { display: none; }
  }
  @container claimlight (max-width: 47.99rem) {
    .has-article .word-mark .name, .layer kbd { display: none; }
    .bar { gap: 0.25rem; padding-inline: 0.5rem; }
    .layers { margin-inline-start: 0; gap: 0; }
    .layer { padding-inline: 0.3rem; gap: 0.25rem; font-size: 0.875rem; }
    .bar .quiet { padding-inline: 0.5rem; }
  }
  @container claimlight (max-width: 26rem) {
    .has-article .word-mark { display: none; }
  }
  @container claimlight (max-width: 22.5rem) {
    .layer .count { display: none; }
  }
`;
