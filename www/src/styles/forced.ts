/**
 * With forced colours (high contrast), only the reader's few colours are available. The layers differ by line style:
 * double for quotations, dashed for paraphrases, solid for speakers, dotted for countries.
 */
import { css } from "lit";

export const forcedStyles = css`
  @media (forced-colors: active) {
    .text mark, .layer .sample { forced-color-adjust: none; color: CanvasText; background: none !important; }
    .text .quoted {
      background: none !important; text-decoration: underline double 1px CanvasText; text-underline-offset: 0.5em;
    }
    .text mark.claim.is-paraphrase { text-decoration: underline dashed 1px CanvasText; text-underline-offset: 0.5em; }
    .text mark.claim.is-selected { background: Highlight !important; color: HighlightText; }
    .text mark.claim.is-selected :is(mark, span) { color: HighlightText; }
    .text mark.speaker, .layer.speaker .sample { text-decoration-color: currentColor !important; }
    .text mark.country, .layer.country .sample { text-decoration-color: currentColor !important; }
    .text.hide-claim :is(mark.claim, .quoted), .text mark.claim.is-filtered, .text mark.claim.is-filtered .quoted {
      text-decoration: none;
    }
    .tag { border: 1px solid CanvasText; }
    .layer .sample { color: ButtonText; box-shadow: none !important; }
    .layer.claim[aria-pressed="true"] .sample {
      text-decoration: underline double 1px ButtonText; text-underline-offset: 0.3em;
    }
    .layer[aria-pressed="false"] .sample { color: GrayText; }
    .statement.is-selected, .country-row.is-selected { outline: 2px solid Highlight; }
    button.main, .chip[aria-pressed="true"], .chip.is-on {
      forced-color-adjust: none; background: Highlight; border-color: Highlight; color: HighlightText;
    }
    .tabs button { border-block-end-color: Canvas; }
    .tabs button[aria-selected="true"] { border-block-end-color: Highlight; }
    .statement:not(.is-selected) .words, .mentions button { border-inline-start-color: Canvas; }
    .text.show-codes mark.country.first::before { color: CanvasText; }
    .map .land { fill: Canvas; stroke: GrayText; }
    .map .side { fill: CanvasText; stroke: CanvasText; }
    .map .is-chosen .side { stroke: Highlight; fill: Highlight; }
    .map .place-name { fill: CanvasText; stroke: Canvas; }
    .share-all { fill: Canvas; stroke: CanvasText; stroke-width: 0.5; }
    .share-own, .country-share .share-own { fill: CanvasText; }
  }
`;
