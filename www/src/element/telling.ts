/**
 * What the element tells its page: events, and `ready`. An analysis is told when it is whole; before, there is a
 * preview.
 */
import { codeOf, type FailureCode } from "../engine/failure.js";
import type { Analysis } from "../engine/types.js";
import type { NotKept, StorageFault } from "../model/shelf.js";
import { STRINGS } from "../strings.js";

/** What is told of an error. */
export interface Failure {
  /** `text`: the text is none that can be read; `storage-…`: it is not kept; the others are the engine's. */
  readonly code: FailureCode | StorageFault | "text";
  /** In words, as the element shows them. */
  readonly message: string;
  readonly error?: unknown;
}

export class Telling {
  readonly #app: EventTarget;
  #ready!: Promise<Analysis>;
  #resolve!: (analysis: Analysis) => void;
  #reject!: (error: unknown) => void;
  #isSettled = true;

  constructor(app: EventTarget) {
    this.#app = app;
    this.#renew();
  }

  /** The analysis of what is shown, once there is one. */
  get ready(): Promise<Analysis> {
    return this.#ready;
  }

  /** Work on a text begins: whoever waits waits for that one. */
  began(): void {
    this.#renew();
  }

  preview(analysis: Analysis): void {
    this.tell("claimlight-preview", analysis);
  }

  done(analysis: Analysis): void {
    this.#renew();
    this.#isSettled = true;
    this.#resolve(analysis);
    this.tell("claimlight-analysis", analysis);
  }

  /** Gives the words for what went wrong. */
  failed(error: unknown): string {
    const code = codeOf(error);
    const message = STRINGS.problems[code];
    this.#fail({ code, message, error });
    return message;
  }

  refused(message: string): void {
    this.#fail({ code: "text", message });
  }

  /** The article stays where it is, and so does its analysis. */
  notKept({ code, where }: NotKept): void {
    this.tell("claimlight-error", { code, message: STRINGS.notKept(code, where) });
  }

  #fail(failure: Failure): void {
    this.#renew();
    this.#isSettled = true;
    this.#reject(failure.error ?? new Error(failure.message));
    this.tell("claimlight-error", failure);
  }

  #renew(): void {
    if (!this.#isSettled) return;
    this.#isSettled = false;
    this.#ready = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Who does not ask for it is not to hear of it as an unhandled rejection.
    this.#ready.catch(() => undefined);
  }

  /** Says something to the page. */
  tell(name: string, detail: unknown): void {
    this.#app.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
