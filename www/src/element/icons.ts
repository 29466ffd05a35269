/** A few icons of our own, in the colour of the surrounding text. */
import { html, svg, type TemplateResult } from "lit";

const icon = (path: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.5"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${path}</svg>`;

export const ICONS = {
  close: icon(svg`<path d="M4 4l8 8M12 4l-8 8" />`),
  menu: icon(svg`<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />`),
  fresh: icon(svg`<path d="M9.5 1.8H4v12.4h8.2V4.5zM9.2 2v3h3" />`),
  up: icon(svg`<path d="M3.5 10L8 5.5l4.5 4.5" />`),
  down: icon(svg`<path d="M3.5 6L8 10.5 12.5 6" />`),
  undo: icon(svg`<path d="M6 3L2.8 6.2 6 9.4M3 6.2h6.2a4 4 0 0 1 0 8H6" />`),
  /** Two strokes in a margin and a marked line: the logo. */
  sign: html`<svg class="sign" viewBox="0 0 26 24" width="26" height="24" aria-hidden="true" focusable="false">
    <rect class="sign-marker" x="8" y="2" width="18" height="11" />
    <path class="sign-tick" d="M1 2v11M4.5 2v11" /><path class="sign-line" d="M8 16.5h18" /><path class="sign-dots"
      d="M8 21h18" /></svg>`,
};
