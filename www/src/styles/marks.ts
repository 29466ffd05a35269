/**
 * The marks: a marker stroke for what is claimed, a solid line for who says it, a dotted line below for countries.
 * None has width or height of its own, so that a layer comes and goes without moving a letter.
 */
import { css } from "lit";

export const markStyles = css`
  .text mark { background: none; color: inherit; cursor: pointer; border-radius: 1px; text-decoration-skip-ink: none; }
  /* As high as a marker is broad, whatever height the letters claim: lines never cover each other. */
  .text mark.claim { --_marker: var(--_claim); background: linear-gradient(var(--_marker), var(--_marker)) 0 55% / 100% 1.42em no-repeat; box-decoration-break: clone; -webkit-box-decoration-break: clone; padding-block: 0.12em; }
  .text mark.claim.inner { --_marker: var(--_claim-inner); }
  .text mark.speaker { text-decoration: underline solid 2px var(--_speaker); text-underline-offset: 0.16em; }
  .text mark.country { position: relative; text-decoration: underline dotted 2px var(--_country); text-underline-offset: 0.36em; }
  .text.show-codes mark.country.first::after { content: attr(data-code); position: absolute; inset-inline-start: 0; bottom: 82%; font: 600 0.5625rem/1 var(--_sans); color: var(--_faint); background: var(--_paper); text-indent: 0; pointer-events: none; }
  .text mark:focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px; }

  .text.has-selection { color: var(--_faint); }
  .text.has-selection :is(.is-selected, .is-related) { color: var(--_ink); }
  .text.has-selection mark.claim:not(.is-selected, .is-related) { background: none; }
  .text.has-selection mark.claim.is-selected { --_marker: var(--_claim-chosen); }
  .text.has-selection mark.claim.is-selected mark.claim { background: none; }
  .text.has-selection mark.is-selected:is(.speaker, .country) { text-decoration-thickness: 3px; }
  .text .is-selected:is(.cue, .source) { outline: 1px solid var(--_accent); outline-offset: 1px; border-radius: 1px; }
  .text .is-selected.cue { outline-style: dashed; }

  .text.hide-claim mark.claim { background: none !important; cursor: inherit; }
  .text.hide-speaker mark.speaker { text-decoration: none; cursor: inherit; }
  .text.hide-country mark.country { text-decoration: none; cursor: inherit; }

  @media (forced-colors: active) {
    .text mark, .layer .sample { forced-color-adjust: none; color: CanvasText; background: none !important; }
    .text mark.claim { border-block-end: 3px double CanvasText; }
    .text mark.claim.is-selected { background: Highlight !important; color: HighlightText; }
    .text mark.claim.is-selected :is(mark, span) { color: HighlightText; }
    .text mark.speaker, .layer.speaker .sample { text-decoration-color: currentColor !important; }
    .text mark.country, .layer.country .sample { text-decoration-color: currentColor !important; }
    .text.hide-claim mark.claim { border-block-end: 0; }
    .layer .sample { color: ButtonText; }
    .layer.claim[aria-pressed="true"] .sample { border-block-end: 3px double ButtonText; }
    .layer[aria-pressed="false"] .sample { color: GrayText; }
    .statement.is-selected, .country-row.is-selected { outline: 2px solid Highlight; }
    button.main, .chip[aria-pressed="true"], .chip.is-on { forced-color-adjust: none; background: Highlight; border-color: Highlight; color: HighlightText; }
    .tabs button { border-block-end-color: Canvas; }
    .tabs button[aria-selected="true"] { border-block-end-color: Highlight; }
    .statement:not(.is-selected) .words, .mentions button { border-inline-start-color: Canvas; }
    .share-all { fill: Canvas; stroke: CanvasText; stroke-width: 0.5; }
    .share-own, .country-share .share-own { fill: CanvasText; }
  }
`;
