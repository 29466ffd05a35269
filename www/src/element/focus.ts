/**
 * Keeps the focus in the element: if the focused node is removed, the nearest remaining node around it that can take
 * the focus gets it.
 */
import type { ReactiveController } from "lit";
import type { Host } from "../store/stage.js";

/** The first focusable element inside a remaining node. */
const TAKES = "button:not([disabled]), a[href], input, select, textarea, summary, [tabindex]";

export class Focus implements ReactiveController {
  readonly #host: Host;
  /** The last focused node and its ancestors, innermost first. */
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

  /**
   * A reader who moves the focus away triggers `focusout`; a removed node triggers none, or one while still connected.
   */
  readonly #left = (event: Event): void => {
    if ((event as FocusEvent).relatedTarget === null && document.hasFocus() && this.#path[0]?.isConnected) {
      const [last] = this.#path;
      queueMicrotask(() => {
        if (last?.isConnected && this.#path[0] === last) this.#path = [];
      });
    }
  };
}
