/**
 * Notices a worker that says nothing any more: one whose process has died, or that was ended by somebody else, tells
 * nobody.
 */

/** A worker at work says something many times a second. */
const CHECK_MS = 5000;
/** So many checks in a row without a word are its end; a machine that slept misses one. */
const SILENT = 6;

export interface Watch {
  /** It has said something. */
  heard(): void;
  end(): void;
}

export function watch(onSilence: () => void): Watch {
  let silent = 0;
  const timer = setInterval(() => {
    if (++silent >= SILENT) onSilence();
  }, CHECK_MS);
  // In Node no process is kept alive for it.
  (timer as { unref?: () => void }).unref?.();
  return {
    heard: () => {
      silent = 0;
    },
    end: () => clearInterval(timer),
  };
}
