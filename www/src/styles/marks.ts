/**
 * The marks: a marker stroke for statements, a solid line for speakers, a dotted line for countries. A quotation has a
 * full stroke with firm left and right edges, a paraphrase a lighter stroke with a dotted upper edge. The article's own
 * claims have only ticks in the margin. No mark has a width or height of its own, so that layers can be toggled without
 * moving any text.
 */
import { css } from "lit";

export const markStyles = css`
  .text mark { background: none; color: inherit; cursor: pointer; border-radius: 1px; text-decoration-skip-ink: none; }
  /* As high as a marker is broad, whatever height the letters claim: lines never cover each other. Parts of a pixel
     above the words would set them lower than those beside the mark. The upper edge is drawn where the stroke begins. */
  .text mark.claim, .text .quoted {
    --_high: 1.42em; --_marker: var(--_claim); --_upper: linear-gradient(var(--_claim-edge), var(--_claim-edge));
    --_upper-width: 12px; --_upper-height: 1px;
    background: var(--_upper) 0 calc(55% + 0.55 * (var(--_upper-height) - var(--_high))) / var(--_upper-width) var(--_upper-height) repeat-x,
      linear-gradient(var(--_marker), var(--_marker)) 0 55% / 100% var(--_high) no-repeat;
    padding-block: 4px;
  }
  .text mark.claim.is-paraphrase {
    --_marker: var(--_claim-light); --_upper: linear-gradient(90deg, var(--_claim-edge) 1.5px, transparent 0);
    --_upper-width: 4px; --_upper-height: 1.5px;
  }
  .text mark.claim:is(.is-quotation:not(.inner), .own) { background: none; }
  /* The edges stand beside the words; what they take of the line is given back. */
  .text .quoted { --_begin: 0px; --_end: 0px; background:
      linear-gradient(var(--_claim-edge), var(--_claim-edge)) 0 55% / var(--_begin) var(--_high) no-repeat,
      linear-gradient(var(--_claim-edge), var(--_claim-edge)) 100% 55% / var(--_end) var(--_high) no-repeat,
      var(--_upper) 0 calc(55% + 0.55 * (var(--_upper-height) - var(--_high))) / var(--_upper-width) var(--_upper-height) repeat-x,
      linear-gradient(var(--_marker), var(--_marker)) 0 55% / 100% var(--_high) no-repeat;
  }
  .text .quoted.begins { --_begin: 2px; padding-inline-start: 3px; margin-inline-start: -3px; }
  .text .quoted.ends { --_end: 2px; padding-inline-end: 3px; margin-inline-end: -3px; }
  .text .headline :is(mark.claim, .quoted) { --_high: 1.2em; }
  .text mark.claim.inner { --_marker: var(--_claim-inner); }
  .text mark.claim.is-unsure, .text mark.claim.is-unsure .quoted {
    --_marker: color-mix(in srgb, var(--_claim-light) 35%, transparent);
    --_upper: linear-gradient(90deg, var(--_claim-edge) 1px, transparent 0); --_upper-width: 9px;
  }
  .text mark.speaker { text-decoration: underline solid 2px var(--_speaker); text-underline-offset: 0.16em; }
  .text mark.country { text-decoration: underline dotted 2px var(--_country); text-underline-offset: 0.36em; }
  /**
   * Without an offset of its own the code stands where its word begins, at the top of the line: the word is not moved.
   */
  .text.show-codes mark.country.first::before {
    content: attr(data-code); position: absolute; margin-block-start: -0.16rem; font: 600 0.5625rem/1 var(--_sans);
    color: var(--_country); text-indent: 0; pointer-events: none;
  }
  /* Lines of headlines are set closer: there the code is to fit between the dots above it and the letters below. */
  .text .headline mark.country { text-underline-offset: 0.31em; }
  @container claimlight (max-width: 47.99rem) {
    .text.show-codes .headline mark.country.first::before { margin-block-start: 0.05rem; font-size: 0.5rem; }
  }
  .text mark:focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px; }

  .text mark.claim:is(.is-selected, .is-related), .text mark.claim.is-selected .quoted {
    --_marker: var(--_claim-chosen);
  }
  .text mark.claim.own.is-selected {
    background: linear-gradient(var(--_claim-light), var(--_claim-light)) 0 55% / 100% 1.42em no-repeat;
  }
  .text mark.is-selected:is(.speaker, .country) { text-decoration-thickness: 3px; }
  .text .is-selected:is(.cue, .source) { outline: 1px solid var(--_accent); outline-offset: 1px; border-radius: 1px; }
  .text .is-selected.cue { outline-style: dashed; }

  .text.hide-claim mark.claim, .text.hide-claim .quoted, .text mark.claim.is-filtered,
  .text mark.claim.is-filtered .quoted {
    background: none !important; cursor: inherit;
  }
  .text.hide-speaker mark.speaker { text-decoration: none; cursor: inherit; }
  .text.hide-country mark.country { text-decoration: none; cursor: inherit; }
`;
