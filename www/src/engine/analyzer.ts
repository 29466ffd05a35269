/**
 * `analyze`, the same on every platform. The entries of the package (`index.ts`, `node.ts`, `workerd.ts`) provide what
 * differs: how a worker is made and where the wasm comes from.
 */
import { Instance } from "./instance.js";
import { type AnalyzeOptions, check, type OpenArticle, type WorkerLike } from "./options.js";
import type { Reply, Task } from "./protocol.js";
import { Queue } from "./queue.js";
import { NoWorker, Remote } from "./remote.js";
import type { Analysis } from "./types.js";
import { unpack } from "./unpack.js";
import { work } from "./work.js";

/** What a platform provides. */
export interface Place {
  /** The compiled wasm. */
  readonly module: () => Promise<WebAssembly.Module>;
  /** Makes a worker; omitted if the platform has none. */
  readonly worker?: () => WorkerLike;
}

/** How long this thread works before it yields, in milliseconds. */
const SLICE = 20;

export class Analyzer {
  readonly #place: Place;
  #remote: Remote | undefined;
  #local: Instance | undefined;
  /** If an instance fails, all work in it is lost, so analyses run one at a time. */
  readonly #queue = new Queue();
  /** Whether workers are still tried; false after one was refused. */
  #workersAllowed = true;
  #opened = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  /** An article whose text changes. The wasm caches it under its number. */
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

  /** How to make a worker; undefined if the work runs on this thread. */
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
      // Lets the page render a partial result before the work continues.
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

/** Resolves after everything else that waits for this thread has run. Timers would be slow in background pages. */
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
