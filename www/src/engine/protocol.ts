/** The messages between a page and its worker. The first message to a worker is the compiled module. */
import type { Packed } from "../../../build/wasm/claimlight.js";
import type { FailureCode } from "./failure.js";

export interface Start {
  readonly module: WebAssembly.Module;
}

export interface Task {
  readonly text: string;
  /** Whether to send the result of the quick stages first. */
  readonly preview: boolean;
  /** Whether to send partial results. */
  readonly partial: boolean;
  /** What the HTML of a page says about its lines. */
  readonly structure?: readonly number[] | undefined;
  /** The limit of the memory of the instance, in bytes. */
  readonly maxMemory?: number | undefined;
  /** The number of the open article that this text belongs to. */
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
  /** The fraction done, from 0 to 1. */
  | { readonly kind: "progress"; readonly fraction: number }
  | { readonly kind: "preview" | "partial"; readonly packed: Packed }
  | { readonly kind: "analysis"; readonly packed: Packed }
  /** This analysis failed. */
  | { readonly kind: "failed"; readonly message: string; readonly code: FailureCode };
