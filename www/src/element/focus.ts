/**
 * The focus never falls out of the element: where what had it goes, the next thing around it that is still there gets
 * it.
 */
import type { ReactiveController } from "lit";
import type { Host } from "../store/stage.js";

/** What can take the focus inside something that is still there. */
const TAKES = "button:not([disabled]), a[href], input, select, textarea, summary, [tabindex]";

export class Focus implements ReactiveController {
  readonly #host: Host;
  /** What had the focus last, and everything around it, from the inside out. */
  #path: readonly Element[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener("focusin", this.#focused);
    this.#host.renderRoot.addEventListener("focusout", this.#left);
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener("focusin", this.#focused);
    this.#host.renderRoot.removeEventListener("focusout", this.#left);
  }

  hostUpdated(): void {
    const [last] = this.#path;
    if (last === undefined || last.isConnected) return;
    const around = this.#path.find((one) => one.isConnected);
    this.#path = [];
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost || !(around instanceof HTMLElement)) return;
    const next = around.matches("[tabindex]")
      ? around
      : (around.querySelector<HTMLElement>(TAKES) ?? around.closest<HTMLElement>("[tabindex]"));
    next?.focus({ preventScroll: true });
  }

  readonly #focused = (event: Event): void => {
    this.#path = event
      .composedPath()
      .filter((one): one is Element => one instanceof Element && this.#host.renderRoot.contains(one));
  };

  /** Who leaves by their own will has left; what is taken away leaves no event, or one while it is still there. */
  readonly #left = (event: Event): void => {
    if ((event as FocusEvent).relatedTarget === null && document.hasFocus() && this.#path[0]?.isConnected) {
      const [last] = this.#path;
      queueMicrotask(() => {
        if (last?.isConnected && this.#path[0] === last) this.#path = [];
      });
    }
  };
}
