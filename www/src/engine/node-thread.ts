/**
 * A Node thread with the interface of a browser's worker. Its code is in this script, so that no bundler has to find a
 * file. It keeps the process alive only while it has work.
 */

import code from "claimlight:thread";
import { Worker as Thread } from "node:worker_threads";
import type { WorkerLike } from "./options.js";
import type { Reply } from "./protocol.js";

/** What the code expects of a browser. */
const MANNERS = `
const { parentPort } = require("node:worker_threads");
globalThis.postMessage = (data) => parentPort.postMessage(data);
globalThis.addEventListener = (_, listener) => parentPort.on("message", (data) => listener({ data }));
`;

/** The answers after which a task is finished. */
const ENDS: ReadonlySet<Reply["kind"]> = new Set(["ready", "closed", "analysis", "failed"]);

export function nodeThread(): WorkerLike {
  const thread = new Thread(MANNERS + code, { eval: true, name: "claimlight" });
  /** How many messages have no final answer yet. */
  let open = 0;
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage(message) {
      open++;
      thread.ref();
      thread.postMessage(message);
    },
    terminate() {
      void thread.terminate();
    },
  };
  thread.on("message", (data: Reply) => {
    if (ENDS.has(data.kind) && --open === 0) thread.unref();
    worker.onmessage?.({ data });
  });
  thread.on("exit", (code) => worker.onerror?.({ message: `the thread exited with code ${code}` }));
  thread.on("error", ({ message }) => worker.onerror?.({ message }));
  return worker;
}
