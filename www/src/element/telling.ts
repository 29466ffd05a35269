/**
 * What the element tells its page: events and `ready`. The analysis is announced when it is complete; before that, the
 * preview is.
 */
import { codeOf, type FailureCode } from "../engine/failure.js";
import type { Analysis } from "../engine/types.js";
import type { NotKept, StorageFault } from "../model/shelf.js";
import { STRINGS } from "../strings.js";

/** The detail of an error event. */
export interface Failure {
  /** `text`: the text cannot be read; `storage-…`: it cannot be kept; the others are the engine's. */
  readonly code: FailureCode | StorageFault | "text";
  /** The message as the element shows it. */
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

  /** The analysis of the text shown, once there is one. */
  get ready(): Promise<Analysis> {
    return this.#ready;
  }

  /** Work on a text begins; pending promises wait for this text from now on. */
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

  /** Reports an error and returns its message. */
  failed(error: unknown): string {
    const code = codeOf(error);
    const message = STRINGS.problems[code];
    this.#fail({ code, message, error });
    return message;
  }

  refused(message: string): void {
    this.#fail({ code: "text", message });
  }

  /** The article and its analysis stay. */
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
    // A caller who does not ask for `ready` must not get an unhandled rejection.
    this.#ready.catch(() => undefined);
  }

  /** Dispatches an event. */
  tell(name: string, detail: unknown): void {
    this.#app.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
