/**
 * Keys and clicks in the article. The marks are one tab stop; inside it, keys move between them (see steps.ts).
 * Single-key shortcuts do nothing while the reader types, with a modifier, or if they are switched off.
 */
import type { ReactiveController } from "lit";
import { targetOf } from "../marks/target.js";
import type { Commands } from "../store/commands.js";
import type { Reader } from "../store/reader.js";
import type { Host } from "../store/stage.js";
import type { Store } from "../store/store.js";
import { LAYERS } from "../store/view.js";
import { selectedEnds } from "./selection.js";
import { step, type Way } from "./steps.js";

/** What each key steps through: J and K by statement, forward and back; the others forward, with Shift back. */
const WAYS: Readonly<Record<string, Way>> = { j: "claim", k: "claim", s: "voice", p: "speaker", c: "country" };

export class Keyboard implements ReactiveController {
  readonly #host: Host;
  readonly #store: Store;
  readonly #reader: Reader;
  readonly #send: Commands;

  constructor(host: Host, store: Store, reader: Reader, send: Commands) {
    this.#host = host;
    this.#store = store;
    this.#reader = reader;
    this.#send = send;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener("keydown", this.#key);
    this.#host.addEventListener("click", this.#click);
    document.addEventListener("keydown", this.#keyOnPage);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener("keydown", this.#key);
    this.#host.removeEventListener("click", this.#click);
    document.removeEventListener("keydown", this.#keyOnPage);
  }

  readonly #keyOnPage = (event: KeyboardEvent): void => {
    if (this.#host.shortcuts === "page" && event.target === document.body) this.#key(event);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const { target: at } = { target: event.composedPath()[0] };
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      this.#store.state.article.phase === "empty"
    )
      return;
    const isTyping =
      at instanceof Element &&
      at.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    const isMark = at instanceof Element && at.matches("mark");
    const isControl = at instanceof Element && at.matches("button:not(.stop), summary, a, [role=tab], input");
    if (event.key === "Escape") return this.#escape(event);
    if (isTyping) return;
    if (isMark && (event.key === "Enter" || event.key === " ")) return this.#open(at as HTMLElement, event);
    if (!isControl && event.key === "ArrowRight") return this.#done(event, () => this.#step(1, "mark"));
    if (!isControl && event.key === "ArrowLeft") return this.#done(event, () => this.#step(-1, "mark"));
    if (this.#store.state.view.keys && this.#host.shortcuts !== "off") this.#single(event);
  };

  #single(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const layer = LAYERS[Number(key) - 1];
    if (layer) this.#done(event, () => this.#store.toggle(layer));
    else if (key === "h") this.#done(event, () => this.#store.toggleAll());
    else if (WAYS[key] !== undefined)
      this.#done(event, () => this.#step(key === "k" || event.shiftKey ? -1 : 1, WAYS[key] ?? "mark"));
    else if (key === "a") this.#done(event, () => this.#send.adding.open());
    else if (key === "z" && event.shiftKey) this.#done(event, () => this.#reader.redo());
    else if (key === "z") this.#done(event, () => this.#reader.turn());
  }

  #escape(event: KeyboardEvent): void {
    const { view } = this.#store.state;
    if (view.menu) this.#done(event, () => this.#store.closeMenu());
    else if (view.editing) this.#done(event, () => this.#send.ends.close());
    else if (view.adding) this.#done(event, () => this.#send.adding.close());
    else if (view.card) this.#done(event, () => this.#store.closeCard());
    else if (view.target) this.#done(event, () => this.#store.select(null, "text"));
    else if (view.sheet) this.#done(event, () => this.#store.look({ sheet: false }));
  }

  readonly #click = (event: MouseEvent): void => {
    const path = event.composedPath().filter((one): one is HTMLElement => one instanceof HTMLElement);
    if (this.#store.state.view.menu && !path.some((one) => one.matches(".menu, .menu-button, .corrected, .notice")))
      this.#store.look({ menu: false });
    const lines = path[0]?.dataset["at"];
    if (lines !== undefined) return void this.#send.reader.bring(lines.split(",").map(Number));
    // Releasing the pointer after selecting text must not open a card.
    if (!path.some((one) => one.matches("article.text")) || selectedEnds(this.#host.shadowRoot) !== null) return;
    const marks = path.filter(
      (one) =>
        one.matches("mark") &&
        LAYERS.some((layer) => one.classList.contains(layer) && this.#store.state.view.layers[layer]),
    );
    const mark = this.#clicked(marks);
    if (mark) this.#open(mark, event);
    else if (this.#store.state.view.target) this.#store.select(null, "text");
  };

  /** The statement around the words first; if its card is already open, the smallest mark on them. */
  #clicked([smallest, ...around]: readonly HTMLElement[]): HTMLElement | undefined {
    const statement = [smallest, ...around].find((mark) => mark?.matches(".claim"));
    const { target, card } = this.#store.state.view;
    const isOpen =
      card && statement !== undefined && target?.kind === "claim" && statement.dataset["id"] === `claim-${target.id}`;
    return isOpen ? smallest : (statement ?? smallest);
  }

  #open(mark: HTMLElement, event: Event): void {
    const target = targetOf(mark.dataset["id"] ?? "");
    if (target === null) return;
    this.#done(event, () => {
      this.#store.stage.own().activate(mark);
      this.#store.select(target, "text", true);
    });
  }

  #step(by: 1 | -1, way: Way): void {
    step(this.#store, this.#host.shadowRoot?.activeElement ?? null, by, way);
  }

  #done(event: Event, act: () => void): void {
    event.preventDefault();
    act();
  }
}
