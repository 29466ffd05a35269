/**
 * Notices a worker that has stopped responding: there is no event if its process died or somebody else terminated it.
 */

/** A busy worker sends messages many times a second. */
const CHECK_MS = 5000;
/** The worker counts as dead after this many silent checks in a row; a machine that slept misses one. */
const SILENT = 6;

export interface Watch {
  /** The worker has sent a message. */
  heard(): void;
  end(): void;
}

export function watch(onSilence: () => void): Watch {
  let silent = 0;
  const timer = setInterval(() => {
    if (++silent >= SILENT) onSilence();
  }, CHECK_MS);
  // In Node, the timer must not keep the process alive.
  (timer as { unref?: () => void }).unref?.();
  return {
    heard: () => {
      silent = 0;
    },
    end: () => clearInterval(timer),
  };
}
