/**
 * The wasm instance of this thread.
 *
 * The analysis cannot panic, but memory can run out; what is left of an instance after that is not to be trusted, so it is
 * thrown away and the next call finds a new one.
 */
import { __wbg_reset_state, Engine, initSync, type Packed } from "../../../build/wasm/claimlight.js";
import { codeOf, damaged } from "./failure.js";

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

  /** Both in small steps: says after each how much is done, from 0 to 1, and gives the result after the last. */
  *steps(text: string, quick: boolean, structure: readonly number[] = []): Generator<number, Packed, void> {
    const of = thrownAway;
    const session = guarded(() => this.#current().begin(text, quick, Uint32Array.from(structure)));
    try {
      for (;;) {
        if (of !== thrownAway) throw new Error("claimlight: another analysis ended this instance");
        const packed = guarded(() => session.step());
        if (packed) return packed;
        yield session.progress;
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
