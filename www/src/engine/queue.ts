/** One thing after the other. */

export class Queue {
  /** Ends when everything that was asked for has. */
  idle: Promise<unknown> = Promise.resolve();

  /** Does the work after what was asked for before; an abort settles at once, also while waiting. */
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
