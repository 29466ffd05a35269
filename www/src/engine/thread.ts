/**
 * Runs in a worker: creates an instance of the posted module, then answers one task at a time. Also the entry
 * `claimlight/worker`.
 */
import { asTold } from "./failure.js";
import { Instance } from "./instance.js";
import type { Close, Reply, Start, Task } from "./protocol.js";
import { work } from "./work.js";

let instance: Instance | undefined;

const reply = (message: Reply): void => {
  globalThis.postMessage(message);
};

globalThis.addEventListener("message", ({ data }: MessageEvent<Start | Task | Close>) => {
  try {
    if ("module" in data) {
      instance = new Instance(data.module);
      reply({ kind: "ready" });
    } else if ("close" in data) {
      instance?.close(data.close);
      reply({ kind: "closed" });
    } else if (instance) {
      for (const told of work(instance, data)) if (told) reply(told);
    }
  } catch (error) {
    reply({ kind: "failed", ...asTold(error) });
  }
});
