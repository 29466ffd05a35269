/** What a page and its worker say to each other. The first message to a worker is the compiled module. */
import type { Packed } from "../../../build/wasm/claimlight.js";
import type { FailureCode } from "./failure.js";

export interface Start {
  readonly module: WebAssembly.Module;
}

export interface Task {
  readonly text: string;
  /** Whether the quick stages are asked for first. */
  readonly preview: boolean;
  /** Whether what is found is told part by part. */
  readonly partial: boolean;
  /** What the HTML of a page says of its lines. */
  readonly structure?: readonly number[] | undefined;
  /** The most bytes that the memory of the instance may have. */
  readonly maxMemory?: number | undefined;
  /** The number of the open article whose text this is now. */
  readonly article?: number | undefined;
}

/** An open article is closed. */
export interface Close {
  readonly close: number;
}

export type Reply =
  /** The worker runs and has its instance. */
  | { readonly kind: "ready" }
  /** The article is closed. */
  | { readonly kind: "closed" }
  /** So much is done, from 0 to 1. */
  | { readonly kind: "progress"; readonly fraction: number }
  | { readonly kind: "preview" | "partial"; readonly packed: Packed }
  | { readonly kind: "analysis"; readonly packed: Packed }
  /** This analysis failed. */
  | { readonly kind: "failed"; readonly message: string; readonly code: FailureCode };
