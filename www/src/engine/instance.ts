/**
 * One wasm instance on this thread.
 *
 * The analysis cannot panic, but memory can run out; what is left of an instance after that is not to be trusted, so it is
 * thrown away and the next call finds a new one.
 */
import { __wbg_reset_state, Engine, initSync, type Packed } from "../../../build/wasm/claimlight.js";

export class Instance {
  #engine: Engine | undefined;

  constructor(module: WebAssembly.Module) {
    initSync({ module });
    this.#engine = new Engine();
  }

  /** Everything. */
  analyze(text: string): Packed {
    return this.#run((engine) => engine.analyze(text));
  }

  /** The quick stages alone: blocks, sentences, countries. */
  preview(text: string): Packed {
    return this.#run((engine) => engine.preview(text));
  }

  #run(work: (engine: Engine) => Packed): Packed {
    this.#engine ??= new Engine();
    try {
      return work(this.#engine);
    } catch (error) {
      this.#engine = undefined;
      __wbg_reset_state();
      throw error;
    }
  }
}
