/** What a page may rely on of `<claim-light>`; everything else in the class is its own. */
import type { Analysis, FailureCode } from "../engine/index.js";

/** `<claim-light>`: paste an article, read it with marks, look through who says what. */
export interface ClaimLight extends HTMLElement {
  /** `light`, `dark`, or `auto`: as the device. */
  theme: "auto" | "light" | "dark";
  /** Where single-key shortcuts work: `inside` (focus in the element), `page` (anywhere but in inputs), `off`. */
  shortcuts: "inside" | "page" | "off";
  /** The id of an article on the page, which is marked in place; empty: articles are pasted. */
  for: string;
  /** Where pasted articles are kept: `tab` (until it is closed, or longer if the reader says so), `off`. */
  keep: "tab" | "off";
  /** Whether the engine is loaded at once, or when the element comes into view (`visible`); else when it is needed. */
  eager: boolean | "visible";
  /** The address of the package's `worker.js`, where the page's policy allows workers of files and not of `blob:`. */
  worker: string;
  /**
   * The address of the package's `claimlight.wasm`, where the page's policy lets scripts fetch it: compiled while it
   * comes.
   */
  wasm: string;
  /** The text that is shown; setting it analyses it. */
  text: string;
  /**
   * The whole analysis with the reader's corrections; `null` before there is one. Setting one spares the work, for the
   * text at hand or the next.
   */
  analysis: Analysis | null;
  /** The analysis of what is shown, once it is there; rejects with what went wrong. */
  readonly ready: Promise<Analysis>;
  /** Settles when what was set is drawn. */
  readonly updateComplete: Promise<boolean>;
}

/** What `<claim-light>` takes in a template, beside what every element takes. */
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
  /** Something went wrong; `detail` has a code and says it in words. */
  "claimlight-error": CustomEvent<{
    readonly code: FailureCode | "text";
    readonly message: string;
    readonly error?: unknown;
  }>;
  /** Something was selected; `detail` says what, or is null. */
  "claimlight-select": CustomEvent<{ readonly kind: "claim" | "speaker" | "country" } | null>;
  /** Another article is open, or none; `detail` is its title, or empty. */
  "claimlight-title": CustomEvent<string>;
}
