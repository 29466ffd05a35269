/** Print: the article with numbered statements, then the list of speakers. */
import { css, unsafeCSS } from "lit";
import { declarations, LIGHT, LIGHT_SHADES, shadeDeclarations } from "./palette.js";

export const printStyles = css`
  @media print {
    :host, :host([theme]), :host(:not([theme="light"])) {
      height: auto !important; color-scheme: light; background: none;
      ${unsafeCSS(declarations(LIGHT) + shadeDeclarations(LIGHT_SHADES))}
    }
    .root, .body, .reading { display: block !important; height: auto; overflow: visible; background: none; }
    .bar, .status, .panel, .card, .start, .margin, .fold, .bring, .spoken, .add, .tag, .skip, .spots {
      display: none !important;
    }
    .sheet-of-paper { padding: 0; max-width: none; }
    .summary { max-width: none; min-height: 0; }
    .summary .link { text-decoration: none; }
    .text { max-width: none; font-size: 11pt; }
    .text :is(mark.claim, .quoted) { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .text mark.claim.first::before {
      content: attr(data-number); font: 600 0.6em/1 var(--_sans); vertical-align: super; margin-inline-end: 0.2em;
    }
    .text .is-selected:is(.cue, .source) { outline: none; }
    .text p, .text li { orphans: 3; widows: 3; }
    .text h2, .text h3 { break-after: avoid; }
    .print-list {
      display: block; margin-top: 1.5em; border-top: 1px solid; padding-top: 0.5em; font: 9.5pt/1.45 var(--_sans);
    }
    .print-list h2 { font: 700 12pt/1.3 var(--_serif); margin-bottom: 0.4em; }
    .print-list li { break-inside: avoid; margin: 0.15em 0; }
    .print-list p { margin-top: 0.8em; color: var(--_faint); }
  }
`;
