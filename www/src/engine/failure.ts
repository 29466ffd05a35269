/** What can go wrong, with a code that programs can tell apart. */

/**
 * `no-wasm`: there is no WebAssembly. `old`: the browser lacks what unpacks it. `policy`: the page's policy forbids it.
 * `damaged`: a file is broken, or of another version than the others. `memory`: it ran out. `worker`: the worker is
 * none, or has died. `failed`: anything else.
 */
export type FailureCode = "no-wasm" | "old" | "policy" | "damaged" | "memory" | "worker" | "failed";

/** An error of the engine's own. */
export class ClaimlightError extends Error {
  override readonly name = "ClaimlightError";
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(`claimlight: ${message}`, options);
    this.code = code;
  }
}

/** The code of any error that the analysis can end with. The analysis has no way to fail but that memory runs out. */
export function codeOf(error: unknown): FailureCode {
  if (error instanceof ClaimlightError) return error.code;
  if (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError) return "memory";
  return error instanceof RangeError && /memory/i.test(error.message) ? "memory" : "failed";
}

/** What is told where a file cannot be used. */
export const damaged = (cause: unknown): ClaimlightError =>
  new ClaimlightError(
    "damaged",
    `a file of the package is damaged, or of another version than the others: copy all of them again (${cause instanceof Error ? cause.message : String(cause)})`,
    { cause },
  );

/** What is told where memory runs out. */
export const outOfMemory = (cause: unknown): ClaimlightError =>
  new ClaimlightError("memory", "there is not enough memory for this text", { cause });

/** An error on its way from a worker, where only its code and its words arrive. */
export function asTold(error: unknown): { code: FailureCode; message: string } {
  const words = error instanceof Error ? error.message : String(error);
  return error instanceof ClaimlightError
    ? { code: error.code, message: words.replace(/^claimlight: /, "") }
    : { code: codeOf(error), message: `the analysis failed: ${words}` };
}
