/** The article. */
import { css } from "lit";

export const articleStyles = css`
  .sheet-of-paper { position: relative; max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 5rem 2.75rem; }
  /* Lines as high as whole pixels: else words in marks and words beside them may be set a pixel apart. */
  .text {
    position: relative; max-width: 38rem; margin: 0 auto; font: 1.125rem/1.8125rem var(--_serif);
    overflow-wrap: break-word; hanging-punctuation: first;
  }
  /**
   * Each line in the direction of its letters; \`dir="auto"\` around a growing text would be worked out anew each time.
   */
  .text :is(h2, h3, p, li) { unicode-bidi: plaintext; }
  .text h2, .text h3, .text p, .text ul { margin: 0 0 1em; }
  .text h2.headline {
    font: 700 clamp(1.6rem, 4.5cqi, 2.25rem)/1.38 var(--_serif); font-size: round(clamp(1.6rem, 4.5cqi, 2.25rem), 1px);
    line-height: round(1.38em, 1px); letter-spacing: -0.012em; margin: 0.2em 0 0.5em; text-wrap: balance;
  }
  .text h3.subheading { font: 700 1.1875rem/1.5 var(--_serif); margin: 1.6em 0 0.4em; }
  .text .byline, .text .dateline { font: 0.875rem/1.6 var(--_sans); color: var(--_faint); margin-bottom: 0.2em; }
  .text .caption {
    font: 0.875rem/1.65 var(--_sans); color: var(--_faint); padding-inline-start: 0.9rem;
    border-inline-start: 3px solid var(--_hair); margin-block: 1.2em;
  }
  .text li { margin: 0.2em 0; padding-inline-start: 1.1em; text-indent: -1.1em; }
  .slice { content-visibility: auto; contain-intrinsic-size: auto 38rem auto 200rem; }
  .fold { margin: 0 0 1em; font: 0.8125rem/1.6 var(--_sans); color: var(--_faint); }
  .fold p { margin: 0.15em 0; padding-inline-start: 1rem; }
  .fold p:last-child { margin-bottom: 0.8em; }
  .fold summary { cursor: pointer; width: fit-content; }
  [data-label]::after { content: attr(data-label); }
  .bring { min-height: 1.5rem; margin-inline-start: 1rem; font: 0.8125rem var(--_sans); }
  .fold > .bring { display: block; }

  /* As many lines as it will have most often, so that it moves nothing when it comes. */
  .summary {
    max-width: 38rem; min-height: calc(3 * 1.5em); margin: 0 auto 1.25rem; padding-bottom: 0.75rem;
    border-bottom: 1px solid var(--_hair); font: 0.9375rem/1.5 var(--_serif); color: var(--_faint);
  }
  .summary .link {
    font: inherit; color: var(--_ink); text-decoration-color: var(--_edge); text-decoration-thickness: 1px;
  }
  .summary .closed { white-space: nowrap; }
  .summary .closed .link { white-space: normal; }
  .summary .link:hover { text-decoration-color: var(--_accent); }
  .spots i { position: absolute; border: 2px solid var(--_accent); border-radius: 2px; pointer-events: none; }
  .margin {
    position: absolute; inset-block: 0; inset-inline-start: max(0.75rem, calc(50% - 21rem)); width: 1.5rem;
    pointer-events: none;
  }
  .margin.is-hidden { visibility: hidden; }
  /* As in a play: who speaks stands beside the first line. Where there is no room for it, the tag says it. */
  .margin .name { display: none; }
  @container claimlight (min-width: 68.75rem) {
    .sheet-of-paper { max-width: none; padding-inline-start: 10rem; }
    .text, .summary { margin-inline: 0; }
    .margin { inset-inline-start: 0; width: 9.4rem; }
    .margin .name {
      display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; position: absolute;
      inset-inline: 0.75rem 1.7rem; transform: translateY(-0.6em); font: 0.8125rem/1.15 var(--_serif);
      font-variant-caps: small-caps; letter-spacing: 0.03em; text-align: end; color: var(--_ink);
      overflow-wrap: break-word;
    }
  }
  .tag {
    position: absolute; z-index: 1; visibility: hidden; max-width: 18rem; padding: 0.1rem 0.45rem; border-radius: 3px;
    background: var(--_ink); color: var(--_paper); font: 0.75rem/1.35 var(--_sans); white-space: nowrap;
    overflow: hidden; text-overflow: ellipsis; transform: translateY(calc(-100% + 3px)); pointer-events: none;
  }
  .tag.is-shown { visibility: visible; }
  .margin .ticks {
    position: absolute; inset-inline-end: 0; height: 0.9rem; transform: translateY(-50%); display: flex; gap: 3px;
  }
  .margin i, .inline-ticks i { display: block; width: 0; height: 100%; border-inline-start: 2px solid var(--_ink); }
  .inline-ticks {
    display: inline-flex; gap: 3px; height: 0.7em; margin-inline-start: 0.35em; vertical-align: baseline;
  }
  .inline-ticks i { border-color: var(--_ink); }

  @container claimlight (max-width: 47.99rem) {
    .sheet-of-paper { padding: 1.25rem 1rem 55vh 1.9rem; }
    .summary { min-height: calc(4 * 1.5em); }
    .margin { inset-inline-start: 0; width: 1.35rem; }
    .text { font-size: 1.0625rem; line-height: 1.75rem; }
  }
`;
