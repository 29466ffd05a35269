/**
 * The wasm instance of this thread.
 *
 * The analysis cannot panic, but memory can run out; what is left of an instance after that is not to be trusted, so it is
 * thrown away and the next call finds a new one.
 */
import { __wbg_reset_state, Engine, initSync, type Packed, type Session } from "../../../build/wasm/claimlight.js";
import { codeOf, damaged } from "./failure.js";
import type { Task } from "./protocol.js";

/** How much is done, or what is found so far; at the end the result. */
export type Steps = Generator<number | Packed, Packed, void>;

let thrownAway = 0;

export class Instance {
  #engine: Engine;
  #of = thrownAway;

  constructor(module: WebAssembly.Module) {
    try {
      initSync({ module });
      this.#engine = new Engine();
    } catch (error) {
      throw codeOf(error) === "memory" ? error : damaged(error);
    }
  }

  /** Everything. */
  analyze(text: string): Packed {
    return guarded(() => this.#current().analyze(text));
  }

  /** The quick stages alone: blocks, sentences, countries. */
  preview(text: string): Packed {
    return guarded(() => this.#current().preview(text));
  }

  /** The quick stages in small steps: says after each how much is done, from 0 to 1, and gives the result after the last. */
  glance({ text, structure = [] }: Task): Steps {
    return this.#steps((engine) => engine.glance(text, Uint32Array.from(structure)));
  }

  /** Everything in small steps; gives what is found so far where that is asked for. */
  read({ text, structure = [], partial, article }: Task): Steps {
    return this.#steps((engine) => engine.begin(text, Uint32Array.from(structure), partial, article));
  }

  /** An open article is closed: what was read of it goes. */
  close(article: number): void {
    guarded(() => this.#current().close(article));
  }

  *#steps(begin: (engine: Engine) => Session): Steps {
    const of = thrownAway;
    const session = guarded(() => begin(this.#current()));
    try {
      for (;;) {
        if (of !== thrownAway) throw new Error("claimlight: another analysis ended this instance");
        const packed = guarded(() => session.step());
        if (packed && session.isDone) return packed;
        yield packed ?? session.progress;
      }
    } finally {
      if (of === thrownAway) session.free();
    }
  }

  #current(): Engine {
    if (this.#of !== thrownAway) this.#engine = new Engine();
    this.#of = thrownAway;
    return this.#engine;
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    thrownAway++;
    __wbg_reset_state();
    throw error;
  }
}
