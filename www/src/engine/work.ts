/** The work on one text as a sequence of messages, the same on a page's thread and in a worker. */
import type { Packed } from "../../../build/wasm/claimlight.js";
import type { Instance, Steps } from "./instance.js";
import type { Reply, Task } from "./protocol.js";

/** The fraction of the work that the quick stages are, if they are requested. */
const QUICK = 0.2;
/** Progress is reported in steps of this size. */
const TOLD = 0.01;

/** Yields `null` after a step without a message. */
export function* work(instance: Instance, task: Task): Generator<Reply | null, void, void> {
  let told = 0;
  function* part(steps: Steps, from: number, to: number): Generator<Reply | null, Packed, void> {
    try {
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return step.value;
        if (typeof step.value === "object") {
          yield { kind: "partial", packed: step.value };
          continue;
        }
        const fraction = from + (to - from) * step.value;
        const isNews = fraction >= told + TOLD && fraction < 1;
        if (isNews) told = fraction;
        yield isNews ? { kind: "progress", fraction } : null;
      }
    } finally {
      steps.return(undefined as never);
    }
  }
  const from = task.preview ? QUICK : 0;
  if (task.preview) yield { kind: "preview", packed: yield* part(instance.glance(task), 0, from) };
  yield { kind: "analysis", packed: yield* part(instance.read(task), from, 1) };
}
