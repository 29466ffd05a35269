/** Colours, fonts, controls, and the layout: the bar above, article and panel below, each scrolling on its own. */
import { css, unsafeCSS } from "lit";
import { DARK, DARK_SHADES, declarations, LIGHT, LIGHT_SHADES, shadeDeclarations } from "./palette.js";

export const baseStyles = css`
  :host {
    ${unsafeCSS(declarations(LIGHT) + shadeDeclarations(LIGHT_SHADES))}
    --_serif: var(--claimlight-serif, Charter, "Bitstream Charter", "Charis SIL", "Iowan Old Style", "Source Serif 4", Georgia, Gelasio, Cambria, "Times New Roman", serif);
    --_sans: var(--claimlight-sans, system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif);
    display: block;
    height: var(--claimlight-height, 44rem);
    container: claimlight / inline-size;
    color-scheme: light dark;
    color: var(--_ink);
    background: var(--_paper);
    font: 0.9375rem/1.45 var(--_sans);
    text-align: start;
  }
  :host([hidden]) { display: none; }
  :host([theme="light"]) { color-scheme: light; }
  :host([theme="dark"]) { color-scheme: dark; ${unsafeCSS(declarations(DARK) + shadeDeclarations(DARK_SHADES))} }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) { ${unsafeCSS(declarations(DARK) + shadeDeclarations(DARK_SHADES))} }
  }

  *, ::before, ::after { box-sizing: border-box; }
  h2, h3, p, ul, ol, dl, dd, blockquote, fieldset { margin: 0; padding: 0; border: 0; }
  ul, ol { list-style: none; }

  .root {
    position: relative; display: flex; flex-direction: column; height: 100%; overflow: hidden; overflow: clip;
    background: var(--_paper);
  }
  .body { flex: 1; display: flex; flex-direction: column; min-height: 0; }
  .reading { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; scrollbar-gutter: stable; }
  @container claimlight (min-width: 60rem) {
    .body { flex-direction: row; }
  }

  button, .button, select, input, textarea { font: inherit; color: inherit; }
  button, .button {
    appearance: none; display: inline-flex; align-items: center; gap: 0.35rem; min-height: 2.25rem;
    padding: 0.3rem 0.8rem;
    border: 1px solid var(--_edge); border-radius: 3px; background: var(--_paper); cursor: pointer; text-align: start;
  }
  button:hover, .button:hover { border-color: var(--_accent); }
  button.main { background: var(--_accent); border-color: var(--_accent); color: var(--_paper); font-weight: 600; }
  button.quiet { border-color: transparent; background: none; }
  button.quiet:hover { border-color: var(--_edge); }
  button.link, .link {
    display: inline; min-height: 0; padding: 0; border: 0; background: none; color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  :focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .card:focus, .text:focus { outline: none; }
  input:not([type]), select {
    min-height: 2.25rem; padding: 0.25rem 0.5rem; border: 1px solid var(--_edge); border-radius: 3px;
    background: var(--_paper); max-width: 100%;
  }
  .icon { flex: none; }
  .reading, .tab-panel, .card { scrollbar-color: var(--_edge) transparent; }
  kbd {
    font: 0.75rem/1 var(--_sans); padding: 0.15rem 0.3rem; border: 1px solid var(--_edge); border-radius: 3px;
    color: var(--_faint);
  }
  .spoken, .hidden {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  .skip { position: absolute; z-index: 5; inset-block-start: 0.5rem; inset-inline-start: 0.5rem; }
  .skip:not(:focus) {
    width: 1px; height: 1px; min-height: 0; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap;
  }
  .print-list { display: none; }

  /* Over the text, never in its flow: nothing that is read moves. */
  .status {
    position: absolute; z-index: 4; inset-block-start: 3.6rem; inset-inline: 0.75rem; display: flex;
    align-items: center; gap: 0.25rem 0.75rem; width: fit-content; max-width: min(34rem, 100cqi - 1.5rem);
    margin-inline: auto; padding: 0.3rem 0.5rem 0.3rem 1rem; border: 1px solid var(--_edge); border-radius: 4px;
    background: var(--_desk); box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
  }
  .status p { flex: 1; }
  .status progress { flex: 2; min-width: 6rem; max-width: 16rem; height: 0.4rem; accent-color: var(--_accent); }
  .status + .notice { inset-block-start: 6.6rem; }
  @container claimlight (min-width: 60rem) {
    .status { inset-block: auto 1rem; }
    .status + .notice { inset-block: auto 4.2rem; }
  }
  .status.problem { border-inline-start: 4px solid var(--_country); }

  @media (prefers-reduced-motion: no-preference) {
    button, .text, .text mark, .text span { transition: color 120ms, background-color 120ms, border-color 120ms; }
    .panel { transition: height 120ms; }
  }
`;
