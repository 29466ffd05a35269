/** The card of a mark: beside it, or at the bottom on narrow screens. */
import { css } from "lit";

export const cardStyles = css`
  .card {
    --_card-is-sheet: 1; position: absolute; z-index: 2; inset-inline: 0; bottom: 0; max-height: 55%; overflow-y: auto;
    padding: 0 1.1rem 1.1rem; border: 1px solid var(--_edge); background: var(--_desk);
    box-shadow: 0 4px 20px rgb(0 0 0 / 0.2);
  }
  @container claimlight (min-width: 60rem) {
    .card {
      --_card-is-sheet: 0; inset-inline: auto; bottom: auto; width: 25rem; max-height: min(32rem, calc(100% - 5rem));
      border-radius: 4px;
    }
  }
  .card-head {
    position: sticky; z-index: 1; top: 0; display: flex; align-items: center; justify-content: space-between;
    margin-inline-end: -0.6rem; padding-top: 0.4rem; background: var(--_desk);
  }
  .card .close { padding: 0.3rem 0.6rem; }
  .card .eyebrow { font-size: 0.8125rem; color: var(--_faint); }
  .card h2 { font: 700 1.25rem/1.25 var(--_serif); }
  .card h3 { margin: 0.9rem 0 0.2rem; font: 600 0.8125rem/1.4 var(--_sans); color: var(--_faint); }
  .card blockquote {
    margin: 0.6rem 0 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--_claim-chosen);
    font: 1rem/1.5 var(--_serif); overflow-wrap: anywhere;
  }
  /* The words stand in the article beside the card: of long ones the beginning is enough. */
  .card blockquote > p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
  .card .reasons li, .card .also li { padding-inline-start: 0.9rem; text-indent: -0.9rem; }
  .card .reasons li::before, .card .also li::before { content: "– "; color: var(--_faint); }
  .card .also .link { text-indent: 0; }
  .card .statement .words { font-size: 0.875rem; }
  .card-actions { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.4rem 1.1rem; margin-top: 0.8rem; }
  .correct[open] { flex-basis: 100%; }
  .correct summary {
    cursor: pointer; color: var(--_accent); text-decoration: underline; text-underline-offset: 0.15em;
    width: fit-content;
  }
  .correct-more { display: flex; flex-wrap: wrap; gap: 0.4rem; }
  .end-handle {
    position: absolute; z-index: 2; width: 3px; margin-inline-start: -1.5px; background: var(--_accent);
    cursor: ew-resize; touch-action: none;
  }
  .end-handle::after {
    content: ""; position: absolute; inset-block-start: -0.5rem; inset-inline-start: -0.6rem; width: 1.35rem;
    height: 1.35rem; border-radius: 50%; background: var(--_accent); border: 2px solid var(--_paper);
  }
  .add {
    position: absolute; z-index: 1; min-height: 2rem; padding: 0.15rem 0.7rem; font-size: 0.875rem;
    background: var(--_desk); box-shadow: 0 2px 8px rgb(0 0 0 / 0.18);
  }
  :is(.correct form, .correcting) { display: grid; gap: 0.5rem; margin: 0.6rem 0; justify-items: start; }
  :is(.correct, .correcting) label {
    display: grid; gap: 0.15rem; font-size: 0.8125rem; color: var(--_faint); width: 100%;
  }
  :is(.correct, .correcting) label :is(select, input) { color: var(--_ink); width: 100%; }
`;
