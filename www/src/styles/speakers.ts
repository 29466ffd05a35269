/**
 * "Colour by speaker": a stroke for up to eight speakers, each with a line pattern for readers who cannot tell the
 * colours apart: solid, dashed, dotted, in pairs.
 */
import { css, unsafeCSS } from "lit";

/** The segments of the line, in pixels, and the length after which it repeats. */
const PATTERNS: readonly (readonly [readonly (readonly [number, number])[], number])[] = [
  [[[0, 12]], 12],
  [[[0, 12]], 16],
  [[[0, 6]], 10],
  [[[0, 2]], 5],
  [
    [
      [0, 10],
      [13, 15],
    ],
    18,
  ],
  [
    [
      [0, 2],
      [4, 6],
    ],
    12,
  ],
  [
    [
      [0, 5],
      [7, 12],
    ],
    19,
  ],
  [[[0, 3]], 12],
];

const line = (lines: (typeof PATTERNS)[number][0], colour: string): string =>
  `linear-gradient(90deg, ${lines.map(([from, to], at) => `transparent ${lines[at - 1]?.[1] ?? 0}px ${from}px, ${colour} ${from}px ${to}px`).join(", ")}, transparent 0)`;

const rules = PATTERNS.map(
  ([lines, width], at) => `
  .by-speaker [data-voice="${at + 1}"] { --_voice-stroke: var(--_stroke-${at + 1}); --_voice-line: ${line(lines, `var(--_line-${at + 1})`)}; --_voice-width: ${width}px; --_voice-edge: var(--_line-${at + 1}); }`,
).join("");

export const speakerStyles = css`
  ${unsafeCSS(rules)}
  .text.by-speaker mark.claim[data-voice]:not(.is-selected),
  .text.by-speaker mark.claim[data-voice]:not(.is-selected) > .quoted {
    --_marker: var(--_voice-stroke);
  }
  .text.by-speaker mark.claim[data-voice], .text.by-speaker mark.claim[data-voice] > .quoted {
    --_claim-edge: var(--_voice-edge); --_upper: var(--_voice-line); --_upper-width: var(--_voice-width);
    --_upper-height: 3px;
  }
  .text.by-speaker mark.claim.is-paraphrase[data-voice]:not(.is-selected) {
    --_marker: color-mix(in srgb, var(--_voice-stroke) 55%, transparent);
  }
  .by-speaker .voice[data-voice]:not([data-voice=""]) .voice-name button {
    background: var(--_voice-line) 0 0 / var(--_voice-width) 3px repeat-x, var(--_voice-stroke); padding: 4px 4px 0;
    margin-inline-start: -4px;
  }
`;
