/** The panel: a column beside the article, or a sheet below it. */
import { css } from "lit";

export const panelStyles = css`
  .panel {
    flex: none; display: flex; flex-direction: column; height: 4.4rem; background: var(--_desk);
    border-top: 1px solid var(--_hair); overflow: hidden; overflow: clip; position: relative;
  }
  .panel.is-up { height: min(62%, 34rem); }
  .panel:not(.is-up) .tab-panel { visibility: hidden; }
  .handle {
    flex: none; align-self: stretch; justify-content: center; min-height: 1.35rem; padding: 0; border: 0;
    background: none; touch-action: none;
  }
  .grip { width: 2.5rem; height: 4px; border-radius: 2px; background: var(--_edge); }
  .tabs {
    flex: none; display: flex; gap: 0 0.25rem; padding: 0 clamp(0.25rem, 2cqi, 0.75rem); overflow-x: auto;
    scrollbar-width: none; border-bottom: 1px solid var(--_hair);
  }
  .tabs button {
    flex: none; min-height: 2.75rem; padding: 0 0.5rem; border: 0; border-block-end: 3px solid transparent;
    border-radius: 0; background: none; color: var(--_faint); white-space: nowrap;
  }
  .tabs button[aria-selected="true"] { color: var(--_ink); font-weight: 600; border-block-end-color: var(--_ink); }
  .tab-panel { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 0.9rem 1rem 3rem; }
  .tab-panel:focus-visible { outline-offset: -3px; }
  @container claimlight (min-width: 60rem) {
    .panel, .panel.is-up {
      flex: 0 0 clamp(24rem, 32cqi, 28rem); height: auto; border-top: 0; border-inline-start: 1px solid var(--_hair);
    }
    .panel:not(.is-up) .tab-panel { visibility: visible; }
    .handle { display: none; }
    .tab-panel { padding: 1rem 1.25rem 3rem; }
    .tabs { padding: 0 0.75rem; }
  }

  @container claimlight (max-width: 25rem) {
    .tabs { gap: 0; justify-content: space-between; }
    .tabs button { font-size: clamp(0.75rem, 3.9cqi, 0.875rem); padding-inline: 0.25rem; }
  }
  .is-host .panel { flex: 1; height: auto; }
  .is-host .panel:not(.is-up) .tab-panel { visibility: visible; }
  .is-host .handle { display: none; }

  .empty, .note { color: var(--_faint); margin: 0.25rem 0 0.9rem; }
  .note { font-size: 0.8125rem; }
  .stroke-words { white-space: nowrap; margin-inline-end: 0.8rem; }
  .stroke-words .inline-ticks { margin-inline-start: 0; margin-inline-end: 0.2rem; }
  .chips { display: flex; flex-wrap: wrap; gap: 0.35rem; margin-bottom: 1rem; }
  .chip {
    min-height: 1.75rem; padding: 0.1rem 0.65rem; border-radius: 1rem; font-size: 0.8125rem; border-color: var(--_edge);
    background: none;
  }
  .chip[aria-pressed="true"], .chip.is-on { background: var(--_ink); border-color: var(--_ink); color: var(--_paper); }
  .sure { display: flex; align-items: center; gap: 0.35rem; color: var(--_faint); font-size: 0.8125rem; }
  .sure select {
    width: auto; min-height: 1.75rem; padding: 0.1rem 0.4rem; border-radius: 1rem; color: var(--_ink); background: none;
  }
  .chip .icon { width: 0.75rem; height: 0.75rem; }

  .voice { padding: 0 0 1.1rem; margin-bottom: 1.1rem; border-bottom: 1px solid var(--_hair); }
  .voice:last-child { border: 0; }
  .copy-all, .more .link { font-size: 0.8125rem; margin-top: 0.3rem; }
  .voice-name { font: 700 1.0625rem/1.3 var(--_serif); }
  .voice-name button {
    min-height: 1.5rem; padding: 0; border: 0; background: none; text-decoration: underline solid 2px var(--_speaker);
    text-underline-offset: 0.2em;
  }
  .voice-name button[aria-current="true"] { background: var(--_claim); }
  .about { color: var(--_faint); font-size: 0.8125rem; }
  .voice .about { margin-top: 0.15rem; }
  .share { display: block; width: 100%; height: 3px; margin: 0.5rem 0 0.4rem; }
  .share-all { fill: var(--_hair); }
  .share-own { fill: var(--_speaker); }
  .country-share .share-own { fill: var(--_country); }

  .statements { display: grid; gap: 1px; }
  .statement { margin-inline: -0.5rem; border-radius: 3px; }
  .statement .words {
    display: block; width: 100%; min-height: 0; padding: 0.35rem 0.5rem 0.35rem calc(0.5rem - 3px); border: 0;
    border-inline-start: 3px solid transparent; border-radius: 0; background: none; font: 0.9375rem/1.45 var(--_serif);
    overflow-wrap: anywhere;
  }
  .statement .words:hover { border-color: var(--_edge); }
  .statement .words, .country-name { scroll-margin-block: 1rem 5rem; }
  .statement.is-selected { background: var(--_claim); }
  .statement.is-selected .words { border-color: var(--_accent); }
  .statement .cue { font: 0.8125rem/1.4 var(--_sans); color: var(--_faint); }
  .statement .head { display: block; font: 0.8125rem/1.5 var(--_sans); }
  .statement .reason { color: var(--_faint); }
  .statement .why { min-height: 1.75rem; margin: 0 0.5rem 0.45rem 0.7rem; padding: 0 0.6rem; font-size: 0.8125rem; }
  .by-score { gap: 0.4rem; }

  .map {
    display: block; width: 100%; aspect-ratio: 800 / 390; margin: 0 auto 0.4rem; border: 1px solid var(--_hair);
    background: var(--_paper);
  }
  .map .land { fill: var(--_hair); stroke: var(--_paper); stroke-width: 0.5; vector-effect: non-scaling-stroke; }
  .map .place { cursor: pointer; }
  .map .side { fill: var(--_country); stroke: var(--_ink); stroke-width: 0.75; vector-effect: non-scaling-stroke; }
  .map .is-chosen .side { stroke-width: 2.5; }
  .map .place-name {
    fill: var(--_ink); font-family: var(--_sans); paint-order: stroke; stroke: var(--_paper); stroke-width: 3px;
    vector-effect: non-scaling-stroke; stroke-linejoin: round; pointer-events: none;
  }
  .who-about {
    width: 100%; border-collapse: collapse; margin-bottom: 1rem; font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .who-about caption { padding: 0.4rem 0; text-align: start; font-weight: 600; }
  .who-about th[scope="col"] { width: 2.1rem; color: var(--_faint); font-weight: 600; }
  .who-about abbr { text-decoration: none; }
  .who-about tbody th {
    max-width: 0; padding: 0; padding-inline-end: 0.5rem; text-align: start; font: 0.875rem/1.3 var(--_serif);
    overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
  }
  .who-about tbody tr { border-top: 1px solid var(--_hair); }
  .who-about td { padding: 1px 0; text-align: center; vertical-align: middle; }
  .who-about button {
    vertical-align: middle; justify-content: center; width: 1.75rem; min-height: 1.75rem; padding: 0;
    border-color: transparent; background: none; color: var(--_accent); text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; }
  .pair { margin-bottom: 1rem; border-bottom: 1px solid var(--_hair); }
  .pair h4, .alone b {
    margin: 0.4rem 0 0.2rem; font: 700 1.0625rem/1.3 var(--_serif);
    text-decoration: underline solid 2px var(--_speaker); text-underline-offset: 0.2em;
  }
  .pair h5 { margin: 0; font: 600 0.8125rem/1.4 var(--_sans); color: var(--_faint); }
  .tab-panel > h3 { margin: 0.9rem 0 0.3rem; font: 600 0.8125rem/1.4 var(--_sans); color: var(--_faint); }
  .two .statement .words, .other-words li { font: 0.875rem/1.4 var(--_serif); }
  .other-words li { padding: 0.35rem 0; }
  .alone li { margin-bottom: 0.4rem; }
  .country-row { padding: 0.55rem 0; border-bottom: 1px solid var(--_hair); }
  .country-name {
    display: flex; width: 100%; align-items: baseline; padding: 0; border: 0; background: none; min-height: 1.6rem;
  }
  .country-name b {
    font: 700 1.0625rem/1.3 var(--_serif); text-decoration: underline dotted 2px var(--_country);
    text-underline-offset: 0.25em;
  }
  .country-name .count { margin-inline-start: auto; color: var(--_faint); font-size: 0.8125rem; }
  .code { font: 600 0.75rem/1 var(--_sans); color: var(--_faint); letter-spacing: 0.04em; }
  .mentions button {
    display: block; width: 100%; min-height: 1.6rem; padding: 0.2rem 0.4rem; border: 0;
    border-inline-start: 3px solid transparent; border-radius: 0; background: none; font: 0.875rem/1.4 var(--_serif);
    color: var(--_ink);
  }
  .mentions button:hover { border-color: var(--_edge); }
`;
