/**
 * The wasm instance of this thread.
 *
 * The analysis cannot panic, but it can run out of memory or exceed the caller's limit. The state of an instance is
 * undefined after that, so it is discarded and the next call creates a new one.
 */
import { __wbg_reset_state, Engine, initSync, type Packed, type Session } from "../../../build/wasm/claimlight.js";
import { ClaimlightError, codeOf, damaged, outOfMemory } from "./failure.js";
import { LONG } from "./options.js";
import type { Task } from "./protocol.js";

/** The fraction done, or a partial result; at the end the result. */
export type Steps = Generator<number | Packed, Packed, void>;

let thrownAway = 0;

export class Instance {
  readonly #module: WebAssembly.Module;
  #engine: Engine;
  #of = thrownAway;

  constructor(module: WebAssembly.Module) {
    this.#module = module;
    try {
      initSync({ module });
      this.#engine = new Engine();
    } catch (error) {
      throw codeOf(error) === "memory" ? outOfMemory(error) : damaged(error);
    }
  }

  /** Runs the quick stages in small steps: yields the fraction done, from 0 to 1, and returns the result. */
  glance(task: Task): Steps {
    return this.#steps(task, (engine) => engine.glance(task.text, Uint32Array.from(task.structure ?? [])));
  }

  /** Runs all stages in small steps; yields partial results if requested. */
  read(task: Task): Steps {
    return this.#steps(task, (engine) =>
      engine.begin(task.text, Uint32Array.from(task.structure ?? []), task.partial, task.article),
    );
  }

  /** Closes an open article and drops its cache. */
  close(article: number): void {
    guarded(() => this.#current().close(article));
  }

  *#steps({ text, article, maxMemory = Infinity }: Task, begin: (engine: Engine) => Session): Steps {
    // Memory never shrinks, and what an earlier text used does not count for this one.
    if (this.#memory > maxMemory) discard();
    const of = thrownAway;
    const work = <T>(part: () => T): T =>
      guarded(() => {
        const done = part();
        if (this.#memory > maxMemory)
          throw new ClaimlightError(
            "memory",
            `this text needs more memory than it may take: ${this.#memory} bytes so far, maxMemory is ${maxMemory}`,
          );
        return done;
      });
    const session = work(() => begin(this.#current()));
    try {
      for (;;) {
        if (of !== thrownAway) throw new Error("claimlight: another analysis ended this instance");
        const packed = work(() => session.step());
        if (packed && session.isDone) return packed;
        yield packed ?? session.progress;
      }
    } finally {
      if (of === thrownAway) session.free();
      if (of === thrownAway && text.length > LONG && article === undefined) discard();
    }
  }

  /** The memory of the instance, in bytes. */
  get #memory(): number {
    return initSync({ module: this.#module }).memory.buffer.byteLength;
  }

  #current(): Engine {
    if (this.#of !== thrownAway) this.#engine = new Engine();
    this.#of = thrownAway;
    return this.#engine;
  }
}

/** Runs all steps at once. */
export function atOnce(steps: Steps): Packed {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    discard();
    throw codeOf(error) === "memory" && !(error instanceof ClaimlightError) ? outOfMemory(error) : error;
  }
}

/** Frees what a stopped analysis left; runs that are still in progress notice it. */
function discard(): void {
  thrownAway++;
  __wbg_reset_state();
}
