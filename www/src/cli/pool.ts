/**
 * A pool of worker threads that answer lines. If a thread dies, its current line is answered with an error and a new
 * thread takes over.
 */
import { parentPort, Worker, workerData } from "node:worker_threads";
import { type Answer, type Asked, answer, type Wanted, wrong } from "./answer.js";
import { idOf } from "./raw-id.js";

interface Waiting {
  readonly asked: Asked;
  readonly settle: (answered: Answer) => void;
}

export class Pool {
  readonly #wanted: Wanted;
  readonly #threads: Thread[];
  #next = 0;

  constructor(jobs: number, wanted: Wanted) {
    this.#wanted = wanted;
    this.#threads = Array.from({ length: jobs }, () => new Thread(wanted));
  }

  answer(asked: Asked): Promise<Answer> {
    const thread = this.#threads[this.#next++ % this.#threads.length];
    return thread ? thread.answer(asked) : answer(asked, this.#wanted);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

class Thread {
  readonly #wanted: Wanted;
  /** In the order in which they were given; the first is being answered. */
  readonly #waiting: Waiting[] = [];
  #worker: Worker;
  #isClosed = false;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
    this.#worker = this.#started();
  }

  answer(asked: Asked): Promise<Answer> {
    return new Promise((settle) => {
      this.#waiting.push({ asked, settle });
      this.#send(asked);
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker.terminate();
  }

  #started(): Worker {
    const worker = new Worker(new URL(import.meta.url), { workerData: this.#wanted });
    let reason = "it ended";
    worker.on("message", (answered: Answer) => this.#waiting.shift()?.settle(answered));
    worker.on("error", (error) => {
      reason = error.message;
    });
    worker.on("exit", () => {
      if (!this.#isClosed) this.#died(reason);
    });
    return worker;
  }

  #died(reason: string): void {
    const lost = this.#waiting.shift();
    if (lost) {
      lost.settle(
        wrong(
          idOf(new TextDecoder().decode(lost.asked.bytes)),
          lost.asked.number,
          `the thread that read this line has died: ${reason}`,
          this.#wanted,
        ),
      );
    }
    this.#worker = this.#started();
    for (const { asked } of this.#waiting) this.#send(asked);
  }

  /** A view would transfer the whole chunk of the file. */
  #send(asked: Asked): void {
    this.#worker.postMessage({ ...asked, bytes: new Uint8Array(asked.bytes) });
  }
}

/** Runs in a worker thread: answers messages from the main thread one after the other. */
export function serveLines(): void {
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (asked: Asked) => {
    last = last.then(async () => parentPort?.postMessage(await answer(asked, workerData as Wanted)));
  });
}
