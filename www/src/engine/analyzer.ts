/**
 * `analyze`, the same everywhere; what differs from place to place is how a worker is made and where the wasm comes from.
 * The entries of the package (`index.ts`, `node.ts`, `workerd.ts`) each bring theirs.
 */
import { Instance } from "./instance.js";
import { type AnalyzeOptions, check, type WorkerLike } from "./options.js";
import { NoWorker, Remote } from "./remote.js";
import type { Analysis } from "./types.js";
import { unpack } from "./unpack.js";

/** What a place has. */
export interface Place {
  /** The compiled wasm. */
  readonly module: () => Promise<WebAssembly.Module>;
  /** Makes a worker; left out where there are none. */
  readonly worker?: () => WorkerLike;
}

/** The part of the work that the quick stages are. */
const QUICK = 0.2;

export class Analyzer {
  readonly #place: Place;
  #remote: Remote | undefined;
  #local: Instance | undefined;
  /** Until one was refused. */
  #workersAllowed = true;

  constructor(place: Place) {
    this.#place = place;
  }

  async analyze(text: string, options: AnalyzeOptions = {}): Promise<Analysis> {
    check(text, options);
    options.signal?.throwIfAborted();
    options.onProgress?.(0);
    const make = this.#maker(options);
    const analysis = await (make ? this.#inWorker(make, text, options) : this.#here(text, options));
    options.onProgress?.(1);
    return analysis;
  }

  /** How a worker is made; nothing where the work is done on this thread. */
  #maker({ worker = true }: AnalyzeOptions): (() => WorkerLike) | undefined {
    if (typeof worker === "function") return worker;
    return worker && this.#workersAllowed ? this.#place.worker : undefined;
  }

  async #inWorker(make: () => WorkerLike, text: string, options: AnalyzeOptions): Promise<Analysis> {
    if (this.#remote?.make !== make) {
      this.#remote?.retire();
      this.#remote = new Remote(make, this.#place.module);
    }
    try {
      return unpack(await this.#remote.analyze(text, options.signal, options.onPreview && ((packed) => seen(unpack(packed), options))));
    } catch (error) {
      if (!(error instanceof NoWorker) || make !== this.#place.worker) throw error;
      this.#workersAllowed = false;
      return this.#here(text, options);
    }
  }

  async #here(text: string, options: AnalyzeOptions): Promise<Analysis> {
    this.#local ??= new Instance(await this.#place.module());
    if (options.onPreview) seen(unpack(this.#local.preview(text)), options);
    // The page shows what there is before the rest takes the thread.
    await new Promise((resolve) => setTimeout(resolve));
    options.signal?.throwIfAborted();
    return unpack(this.#local.analyze(text));
  }
}

function seen(preview: Analysis, { onPreview, onProgress }: AnalyzeOptions): void {
  onPreview?.(preview);
  onProgress?.(QUICK);
}
