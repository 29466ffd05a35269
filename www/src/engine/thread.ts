/** In a worker: makes an instance of the posted module, then answers one task at a time. Also the entry `claimlight/worker`. */
import { Instance } from "./instance.js";
import type { Reply, Start, Task } from "./protocol.js";

let instance: Instance | undefined;

const reply = (message: Reply): void => {
  globalThis.postMessage(message);
};

globalThis.addEventListener("message", ({ data }: MessageEvent<Start | Task>) => {
  try {
    if ("module" in data) {
      instance = new Instance(data.module);
      reply({ kind: "ready" });
    } else if (instance) {
      if (data.preview) reply({ kind: "preview", packed: instance.preview(data.text) });
      reply({ kind: "analysis", packed: instance.analyze(data.text) });
    }
  } catch (error) {
    reply({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
