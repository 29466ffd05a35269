/** The first screen: one large box. */
import { css } from "lit";

export const pasteStyles = css`
  .start { flex: 1; min-height: 0; overflow-y: auto; padding: clamp(1rem, 5cqi, 4rem) 1rem 2rem; }
  .paste { max-width: 44rem; margin: 0 auto; }
  .paste h2 { font: 700 clamp(1.75rem, 5cqi, 2.75rem)/1.1 var(--_serif); letter-spacing: -0.015em; }
  .paste .lead { margin: 0.6rem 0 1.25rem; font: 1.125rem/1.5 var(--_serif); color: var(--_faint); text-wrap: balance; }
  .lead .sample { color: var(--_ink); white-space: nowrap; }
  .lead .claim { padding: 0.1em 0.1em; background: var(--_claim-chosen); }
  .lead .speaker { text-decoration: underline solid 2px var(--_speaker); text-underline-offset: 0.18em; }
  .lead .country { text-decoration: underline dotted 2px var(--_country); text-underline-offset: 0.3em; }
  .drop { position: relative; }
  textarea {
    display: block; width: 100%; height: clamp(7rem, 34vh, 17rem); min-height: 7rem; padding: 1rem 1.1rem;
    border: 1px solid var(--_edge); border-radius: 3px; background: var(--_desk); font: 1.0625rem/1.6 var(--_serif);
    resize: vertical;
  }
  textarea::placeholder { color: var(--_faint); opacity: 1; }
  .drop-here { display: none; }
  :host([data-drop]) .drop-here {
    position: absolute; inset: 0; display: grid; place-items: center; border: 2px dashed var(--_accent);
    border-radius: 3px; background: var(--_desk); font: 600 1.125rem var(--_sans);
  }
  :host([data-drop]) .has-article::after {
    content: ""; position: absolute; inset: 4px; border: 2px dashed var(--_accent); pointer-events: none; z-index: 5;
  }
  .paste-actions { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.9rem 0 1.5rem; }
  .file { position: absolute; width: 1px; height: 1px; opacity: 0; }
  .button:focus-within { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .shelf { margin: 0 0 1.25rem; }
  .shelf h2, .paste .shelf h2 { font: 600 0.8125rem/1.4 var(--_sans); letter-spacing: 0; color: var(--_faint); }
  .kept { display: flex; align-items: center; gap: 0.25rem; border-bottom: 1px solid var(--_hair); }
  .kept .kept-open { flex: 1; min-width: 0; display: block; padding: 0.35rem 0; border: 0; background: none; }
  .kept-open b {
    display: block; font: 1rem/1.35 var(--_serif); overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
  }
  .kept-open:hover b { text-decoration: underline; text-underline-offset: 0.15em; }
  .keep { display: flex; align-items: center; gap: 0.5rem; min-height: 2rem; margin-top: 0.4rem; }
  .shelf .note { margin: 0; }
  .check { color: var(--_ink); }
  .check summary { cursor: pointer; list-style: none; }
  .check summary::-webkit-details-marker { display: none; }
  .check ol { list-style: decimal; margin: 0.6rem 0 0; padding-inline-start: 1.4rem; color: var(--_faint); }
  .check li { margin: 0.3rem 0; }
`;
