/**
 * The worker as seen from the page: runs one task at a time, is kept warm, and is terminated if its work is aborted.
 *
 * Messages cannot interrupt wasm, so an abort terminates the whole worker. The next call starts another from the
 * compiled module, which takes a few milliseconds.
 */
import type { Packed } from "../../../build/wasm/claimlight.js";
import { ClaimlightError } from "./failure.js";
import { checkWorker, LONG, type WorkerLike } from "./options.js";
import type { Close, Reply, Task } from "./protocol.js";
import { orAborted, Queue } from "./queue.js";
import { type Watch, watch } from "./watch.js";

/** The worker never started: the page's policy forbids it, or its script is missing. */
export class NoWorker extends ClaimlightError {}

/** Receives messages about the work until it ends. */
type Hear = (reply: Reply) => void;

export class Remote {
  readonly make: () => WorkerLike;
  readonly #module: () => Promise<WebAssembly.Module>;
  #worker: WorkerLike | undefined;
  readonly #queue = new Queue();

  constructor(make: () => WorkerLike, module: () => Promise<WebAssembly.Module>) {
    this.make = make;
    this.#module = module;
  }

  /** Analyses a text after those requested before; an abort rejects at once, also while waiting. */
  async analyze(task: Task, signal: AbortSignal | undefined, hear: Hear): Promise<Packed> {
    return this.#queue.run(() => this.#run(task, signal, hear), signal);
  }

  /** Drops the cache of an open article; a worker that has ended has none. */
  close(article: number): void {
    this.#worker?.postMessage({ close: article } satisfies Close);
  }

  /** Terminates the worker when all requested work is done. */
  retire(): void {
    void this.#queue.idle.then(() => this.#end());
  }

  async #run(task: Task, signal: AbortSignal | undefined, hear: Hear): Promise<Packed> {
    try {
      this.#worker ??= await this.#start();
      const answer = answered(this.#worker, hear);
      this.#worker.postMessage(task);
      const packed = await orAborted(answer, signal);
      // A worker that dies while idle is not used again.
      this.#worker.onerror = () => this.#end();
      if (task.text.length > LONG && task.article === undefined) this.#end();
      return packed;
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  async #start(): Promise<WorkerLike> {
    const module = await this.#module();
    const worker = this.#made();
    checkWorker(worker);
    let silence: Watch | undefined;
    try {
      const ready = new Promise<void>((resolve, reject) => {
        silence = watch(() => reject(new Error("the worker did not respond")));
        worker.onerror = () => reject(new Error("the worker did not start"));
        worker.onmessage = ({ data }: { readonly data: Reply }) =>
          data.kind === "ready" ? resolve() : reject(new Error("the worker does not run claimlight, or failed"));
      });
      worker.postMessage({ module });
      await ready;
      return worker;
    } catch (error) {
      worker.terminate();
      throw new NoWorker("worker", "cannot create a worker here", { cause: error });
    } finally {
      silence?.end();
    }
  }

  #made(): unknown {
    try {
      return this.make();
    } catch (error) {
      throw new NoWorker("worker", "cannot create a worker here", { cause: error });
    }
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** The messages of the worker about its next task. */
function answered(worker: WorkerLike, hear: Hear): Promise<Packed> {
  let silence: Watch | undefined;
  const answer = new Promise<Packed>((resolve, reject) => {
    silence = watch(() => reject(new ClaimlightError("worker", "the worker stopped responding")));
    worker.onerror = ({ message }: { readonly message?: string }) =>
      reject(new ClaimlightError("worker", `the worker failed: ${message}`));
    worker.onmessage = ({ data }: { readonly data: Reply }) => {
      silence?.heard();
      if (data.kind === "analysis") return resolve(data.packed);
      if (data.kind === "failed") return reject(new ClaimlightError(data.code, data.message));
      try {
        // An error from a caller's function ends this task and nothing else.
        if (data.kind !== "ready" && data.kind !== "closed") hear(data);
      } catch (error) {
        reject(error);
      }
    };
  });
  return answer.finally(() => silence?.end());
}
