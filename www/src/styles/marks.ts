/**
 * The marks: a marker stroke for what is claimed, a solid line for who says it, a dotted line below for countries.
 * None has width or height of its own, so that a layer comes and goes without moving a letter.
 */
import { css } from "lit";

export const markStyles = css`
  .text mark { background: none; color: inherit; cursor: pointer; border-radius: 1px; text-decoration-skip-ink: none; }
  /* As high as a marker is broad, whatever height the letters claim: lines never cover each other. Parts of a pixel
     above the words would set them lower than those beside the mark. */
  .text mark.claim { --_marker: var(--_claim); background: linear-gradient(var(--_marker), var(--_marker)) 0 55% / 100% 1.42em no-repeat; box-decoration-break: clone; -webkit-box-decoration-break: clone; padding-block: 2px; }
  .text .headline mark.claim { background-size: 100% 1.2em; padding-block: 0; }
  .text mark.claim.inner { --_marker: var(--_claim-inner); }
  .text mark.speaker { text-decoration: underline solid 2px var(--_speaker); text-underline-offset: 0.16em; }
  .text mark.country { text-decoration: underline dotted 2px var(--_country); text-underline-offset: 0.36em; }
  /* Without an offset of its own the code stands where its word begins, at the top of the line: the word is not moved. */
  .text.show-codes mark.country.first::before { content: attr(data-code); position: absolute; margin-block-start: -0.16rem; font: 600 0.5625rem/1 var(--_sans); color: var(--_country); text-indent: 0; pointer-events: none; }
  /* Lines of headlines are set closer: there the code is to fit between the dots above it and the letters below. */
  .text .headline mark.country { text-underline-offset: 0.31em; }
  @container claimlight (max-width: 47.99rem) {
    .text.show-codes .headline mark.country.first::before { margin-block-start: 0.05rem; font-size: 0.5rem; }
  }
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
`;
