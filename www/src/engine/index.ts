/**
 * `claimlight`: who says what about which country.
 *
 *     import { analyze } from "claimlight";
 *     const analysis = await analyze("“The bridge is safe,” said Peruvian engineer Ana Ruiz.");
 *
 * Nothing is set up and nothing is fetched: the wasm is in this file. Importing alone does nothing.
 */
import { blobWorker } from "./blob-worker.js";
import { embedded } from "./bytes.js";
import { Instance } from "./instance.js";
import { type AnalyzeOptions, check } from "./options.js";
import { NoWorker, Remote } from "./remote.js";
import type { Analysis } from "./types.js";
import { unpack } from "./unpack.js";

export { type AnalyzeOptions, MAX_LENGTH } from "./options.js";
export type * from "./types.js";

/** The part of the work that the quick stages are. */
const QUICK = 0.2;

let remote: Remote | undefined;
let local: Instance | undefined;
/** Until a worker was refused. */
let blobAllowed = true;

/**
 * Finds claims, speakers and countries in the text of an article.
 *
 * Positions in the result are UTF-16 code units: `text.slice(start, end)` is the marked text.
 *
 * @throws TypeError where an argument is not what was expected (the message names it), RangeError where the text is longer
 * than `MAX_LENGTH`, the signal's reason after an abort.
 */
export async function analyze(text: string, options: AnalyzeOptions = {}): Promise<Analysis> {
  check(text, options);
  options.signal?.throwIfAborted();
  options.onProgress?.(0);
  const make = maker(options);
  const analysis = await (make ? inWorker(make, text, options) : here(text, options));
  options.onProgress?.(1);
  return analysis;
}

/** How a worker is made; nothing where the work is done on this thread. */
function maker({ worker = true }: AnalyzeOptions): (() => Worker) | undefined {
  if (typeof worker === "function") return worker;
  return worker && blobAllowed && typeof Worker === "function" ? blobWorker : undefined;
}

async function inWorker(make: () => Worker, text: string, options: AnalyzeOptions): Promise<Analysis> {
  if (remote?.make !== make) {
    remote?.retire();
    remote = new Remote(make, embedded);
  }
  try {
    return unpack(await remote.analyze(text, options.signal, options.onPreview && ((packed) => seen(unpack(packed), options))));
  } catch (error) {
    if (!(error instanceof NoWorker) || make !== blobWorker) throw error;
    blobAllowed = false;
    return here(text, options);
  }
}

async function here(text: string, options: AnalyzeOptions): Promise<Analysis> {
  local ??= new Instance(await embedded());
  if (options.onPreview) seen(unpack(local.preview(text)), options);
  // The page shows what there is before the rest takes the thread.
  await new Promise((resolve) => setTimeout(resolve));
  options.signal?.throwIfAborted();
  return unpack(local.analyze(text));
}

function seen(preview: Analysis, { onPreview, onProgress }: AnalyzeOptions): void {
  onPreview?.(preview);
  onProgress?.(QUICK);
}
