/** The article beside this one: read in the same way, with its own corrections, and never shown in the text. */
import type { ReactiveController } from "lit";
import type { Analysis } from "../engine/index.js";
import { corrected } from "../model/corrections.js";
import { analyze } from "../model/engine.js";
import { refusal } from "../read/refusal.js";
import type { Kept } from "../model/shelf.js";
import { titleOf } from "../model/title.js";
import { readPlain } from "../read/plain.js";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";

export interface Other {
  readonly title: string;
  readonly text: string;
  readonly analysis: Analysis;
}

export class Comparing implements ReactiveController {
  other: Other | null = null;
  isWorking = false;

  readonly #host: ClaimLight;
  #abort: AbortController | null = null;

  constructor(host: ClaimLight) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  start(): void {
    this.#host.look({ comparing: true, tab: "compare", sheet: true, menu: false });
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>("#tab-compare")?.focus(),
    );
  }

  end(): void {
    this.#abort?.abort();
    this.other = null;
    this.isWorking = false;
    this.#host.look({ comparing: false, tab: "speakers" });
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>("#tab-speakers")?.focus(),
    );
  }

  /** Another one is to be chosen. */
  again(): void {
    this.other = null;
    this.#host.requestUpdate();
  }

  /** A pasted text is kept like any other. */
  pasted(words: string): void {
    const { text } = readPlain(words);
    const problem = refusal(text);
    if (problem !== null) return this.#host.reader.fail(problem);
    const kept: Kept = { id: crypto.randomUUID(), text, headings: [], corrections: [], undone: [], at: Date.now() };
    this.#host.shelf.bring(kept);
    void this.open(kept);
  }

  async open({ text, corrections, undone }: Kept): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.isWorking = true;
    this.#host.requestUpdate();
    try {
      const found = await analyze(text, this.#host, { signal: abort.signal });
      const analysis = corrected(
        found,
        corrections.filter((_, at) => !undone.includes(at)),
      );
      this.other = { title: titleOf(text, analysis), text, analysis };
      this.#host.say(STRINGS.compared(this.other.title));
    } catch (error) {
      if (!abort.signal.aborted) this.#host.reader.refused(error);
    } finally {
      if (!abort.signal.aborted) this.isWorking = false;
      this.#host.requestUpdate();
    }
  }
}
