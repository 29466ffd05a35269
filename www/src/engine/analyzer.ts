/**
 * `analyze`, the same everywhere; what differs from place to place is how a worker is made and where the wasm comes
 * from. The entries of the package (`index.ts`, `node.ts`, `workerd.ts`) each bring theirs.
 */
import { Instance } from "./instance.js";
import { type AnalyzeOptions, check, type OpenArticle, type WorkerLike } from "./options.js";
import type { Reply, Task } from "./protocol.js";
import { Queue } from "./queue.js";
import { NoWorker, Remote } from "./remote.js";
import type { Analysis } from "./types.js";
import { unpack } from "./unpack.js";
import { work } from "./work.js";

/** What a place has. */
export interface Place {
  /** The compiled wasm. */
  readonly module: () => Promise<WebAssembly.Module>;
  /** Makes a worker; left out where there are none. */
  readonly worker?: () => WorkerLike;
}

/** How long this thread works before it sees to what else there is, in milliseconds. */
const SLICE = 20;

export class Analyzer {
  readonly #place: Place;
  #remote: Remote | undefined;
  #local: Instance | undefined;
  /** An instance that fails takes all that is under way in it along: so one at a time. */
  readonly #queue = new Queue();
  /** Until one was refused. */
  #workersAllowed = true;
  #opened = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  /** An article whose text changes: it is read under its number, by which the wasm remembers it. */
  open(): OpenArticle {
    const number = this.#opened++;
    return {
      update: (text, options = {}) => this.analyze(text, options, number),
      close: () => {
        this.#remote?.close(number);
        this.#local?.close(number);
      },
    };
  }

  async analyze(text: string, options: AnalyzeOptions = {}, article?: number): Promise<Analysis> {
    check(text, options);
    options.signal?.throwIfAborted();
    options.onProgress?.(0);
    const make = this.#maker(options);
    const task = {
      text,
      preview: options.onPreview !== undefined,
      partial: options.onPartial !== undefined,
      structure: options.structure,
      maxMemory: options.maxMemory,
      article,
    };
    const analysis = await (make ? this.#inWorker(make, task, options) : this.#here(task, options));
    options.onProgress?.(1);
    return analysis;
  }

  /** How a worker is made; nothing where the work is done on this thread. */
  #maker({ worker = true }: AnalyzeOptions): (() => WorkerLike) | undefined {
    if (typeof worker === "function") return worker;
    return worker && this.#workersAllowed ? this.#place.worker : undefined;
  }

  async #inWorker(make: () => WorkerLike, task: Task, options: AnalyzeOptions): Promise<Analysis> {
    if (this.#remote?.make !== make) {
      this.#remote?.retire();
      this.#remote = new Remote(make, this.#place.module);
    }
    try {
      return unpack(await this.#remote.analyze(task, options.signal, (reply) => tell(reply, options)));
    } catch (error) {
      if (!(error instanceof NoWorker) || make !== this.#place.worker) throw error;
      this.#workersAllowed = false;
      return this.#here(task, options);
    }
  }

  #here(task: Task, options: AnalyzeOptions): Promise<Analysis> {
    return this.#queue.run(() => this.#inSlices(task, options), options.signal);
  }

  async #inSlices(task: Task, options: AnalyzeOptions): Promise<Analysis> {
    this.#local ??= new Instance(await this.#place.module());
    let began = performance.now();
    for (const reply of work(this.#local, task)) {
      if (reply?.kind === "analysis") return unpack(reply.packed);
      if (reply) tell(reply, options);
      // The page shows what is found before the rest goes on.
      if (reply?.kind === "preview" || reply?.kind === "partial" || performance.now() - began > SLICE) {
        await turn();
        options.signal?.throwIfAborted();
        began = performance.now();
      }
    }
    throw new Error("claimlight: the analysis did not finish");
  }
}

function tell(reply: Reply, { onPreview, onPartial, onProgress }: AnalyzeOptions): void {
  if (reply.kind === "preview") onPreview?.(unpack(reply.packed));
  else if (reply.kind === "partial") onPartial?.(unpack(reply.packed));
  else if (reply.kind === "progress") onProgress?.(reply.fraction);
}

/**
 * Resolves when everything else that waits for this thread has had it. Timers are slow in pages that are not in front.
 */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel !== "function") return void setTimeout(resolve);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
