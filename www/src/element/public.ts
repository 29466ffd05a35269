/** The public interface of `<claim-light>`; everything else in the class is private. */
import type { Analysis, FailureCode } from "../engine/index.js";

/** `<claim-light>`: paste an article, read it with marks, see who says what. */
export interface ClaimLight extends HTMLElement {
  /** `light`, `dark`, or `auto`, which follows the device. */
  theme: "auto" | "light" | "dark";
  /** Where single-key shortcuts work: `inside` (focus in the element), `page` (anywhere but in inputs), `off`. */
  shortcuts: "inside" | "page" | "off";
  /** The id of an article on the page to mark in place; if empty, the reader pastes articles. */
  for: string;
  /** Where pasted articles are kept: `tab` (until it is closed, or longer if the reader chooses), `off`. */
  keep: "tab" | "off";
  /** Whether the engine is loaded at once or when the element comes into view (`visible`); otherwise when needed. */
  eager: boolean | "visible";
  /** The URL of the package's `worker.js`, if the page's policy allows workers from files but not from `blob:`. */
  worker: string;
  /**
   * The URL of the package's `claimlight.wasm`, if the page's policy lets scripts fetch it; compiled while it
   * downloads.
   */
  wasm: string;
  /** The text shown; setting it starts the analysis. */
  text: string;
  /**
   * The complete analysis with the reader's corrections, or `null` until there is one. If set, it is used for the
   * current text or the next one instead of running the analysis.
   */
  analysis: Analysis | null;
  /** A promise of the analysis of the text shown; rejects if it fails. */
  readonly ready: Promise<Analysis>;
  /** Settles when the element has rendered its current state. */
  readonly updateComplete: Promise<boolean>;
}

/** The attributes of `<claim-light>` in a template, besides those of every element. */
export interface ClaimLightAttributes
  extends Partial<
    Pick<ClaimLight, "for" | "theme" | "shortcuts" | "keep" | "eager" | "worker" | "wasm" | "text" | "analysis">
  > {}

/** The events of `<claim-light>`; all bubble and leave the shadow root. */
export interface ClaimLightEvents {
  /** An article was analysed; `detail` is the analysis. */
  "claimlight-analysis": CustomEvent<Analysis>;
  /** The quick stages are done; `detail` has blocks, sentences and countries. */
  "claimlight-preview": CustomEvent<Analysis>;
  /** Something went wrong; `detail` has a code and a message. */
  "claimlight-error": CustomEvent<{
    readonly code: FailureCode | "text";
    readonly message: string;
    readonly error?: unknown;
  }>;
  /** The selection changed; `detail` is what is selected, or null. */
  "claimlight-select": CustomEvent<{ readonly kind: "claim" | "speaker" | "country" } | null>;
  /** Another article was opened, or the article was closed; `detail` is its title, or empty. */
  "claimlight-title": CustomEvent<string>;
}
