/**
 * The wasm instance of this thread.
 *
 * The analysis cannot panic, but memory can run out, or a caller can allow less of it than a text needs; what is left
 * of an instance after that is not to be trusted, so it is thrown away and the next call finds a new one.
 */
import { __wbg_reset_state, Engine, initSync, type Packed, type Session } from "../../../build/wasm/claimlight.js";
import { ClaimlightError, codeOf, damaged, outOfMemory } from "./failure.js";
import { LONG } from "./options.js";
import type { Task } from "./protocol.js";

/** How much is done, or what is found so far; at the end the result. */
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

  /**
   * The quick stages in small steps: says after each how much is done, from 0 to 1, and gives the result after the
   * last.
   */
  glance(task: Task): Steps {
    return this.#steps(task, (engine) => engine.glance(task.text, Uint32Array.from(task.structure ?? [])));
  }

  /** Everything in small steps; gives what is found so far where that is asked for. */
  read(task: Task): Steps {
    return this.#steps(task, (engine) =>
      engine.begin(task.text, Uint32Array.from(task.structure ?? []), task.partial, task.article),
    );
  }

  /** An open article is closed: what was read of it goes. */
  close(article: number): void {
    guarded(() => this.#current().close(article));
  }

  *#steps({ text, article, maxMemory = Infinity }: Task, begin: (engine: Engine) => Session): Steps {
    // Memory never shrinks, and what an earlier text has left is not this one's.
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

  /** Its bytes. */
  get #memory(): number {
    return initSync({ module: this.#module }).memory.buffer.byteLength;
  }

  #current(): Engine {
    if (this.#of !== thrownAway) this.#engine = new Engine();
    this.#of = thrownAway;
    return this.#engine;
  }
}

/** Steps that are taken at once. */
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

/** What is left is given back; whoever is at work in it notices. */
function discard(): void {
  thrownAway++;
  __wbg_reset_state();
}
