/** Runs tasks one after the other. */

export class Queue {
  /** Settles when all requested work is done. */
  idle: Promise<unknown> = Promise.resolve();

  /** Runs the work after everything requested before; an abort rejects at once, also while waiting. */
  run<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const run = this.idle.then(() => {
      signal?.throwIfAborted();
      return work();
    });
    this.idle = run.catch(() => undefined);
    return orAborted(run, signal);
  }
}

/** The work, or the signal's reason if that comes first. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  const done = new AbortController();
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        if (signal.aborted) reject(signal.reason);
        signal.addEventListener("abort", () => reject(signal.reason), { signal: done.signal });
      }),
    ]);
  } finally {
    done.abort();
  }
}
