/** Errors of the engine, with a code for programs. */

/**
 * `no-wasm`: there is no WebAssembly. `old`: the browser has no `DecompressionStream`. `policy`: the page's policy
 * forbids it. `damaged`: a file is corrupt, or from a different version. `memory`: out of memory. `worker`: no worker
 * could be started, or it died. `failed`: anything else.
 */
export type FailureCode = "no-wasm" | "old" | "policy" | "damaged" | "memory" | "worker" | "failed";

/** An error of the engine. */
export class ClaimlightError extends Error {
  override readonly name = "ClaimlightError";
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(`claimlight: ${message}`, options);
    this.code = code;
  }
}

/** The code of any error that can end an analysis. The analysis itself can fail only if memory runs out. */
export function codeOf(error: unknown): FailureCode {
  if (error instanceof ClaimlightError) return error.code;
  if (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError) return "memory";
  return error instanceof RangeError && /memory/i.test(error.message) ? "memory" : "failed";
}

/** The error for an unusable file. */
export const damaged = (cause: unknown): ClaimlightError =>
  new ClaimlightError(
    "damaged",
    `a file of the package is damaged, or of another version than the others: copy all of them again (${cause instanceof Error ? cause.message : String(cause)})`,
    { cause },
  );

/** The error for running out of memory. */
export const outOfMemory = (cause: unknown): ClaimlightError =>
  new ClaimlightError("memory", "there is not enough memory for this text", { cause });

/** An error sent from a worker: only its code and message. */
export function asTold(error: unknown): { code: FailureCode; message: string } {
  const words = error instanceof Error ? error.message : String(error);
  return error instanceof ClaimlightError
    ? { code: error.code, message: words.replace(/^claimlight: /, "") }
    : { code: codeOf(error), message: `the analysis failed: ${words}` };
}
