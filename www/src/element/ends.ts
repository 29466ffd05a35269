/**
 * Changes where a statement begins and ends, or splits it. The reader drags the handles with the pointer or moves them
 * word by word with the arrow keys. Enter applies the change, Escape cancels it.
 */
import { html, nothing, type ReactiveController, type TemplateResult } from "lit";
import type { Claim, Range } from "../engine/index.js";
import { wordAfter, wordBefore } from "../model/words-around.js";
import type { Commands } from "../store/commands.js";
import { type Correcting, freshClaim } from "../store/correcting.js";
import type { Host } from "../store/stage.js";
import type { Shown } from "../store/state.js";
import type { Store } from "../store/store.js";
import type { Editing } from "../store/view.js";
import { STRINGS } from "../strings.js";
import { ICONS } from "./icons.js";
import { linesAt, placeAt } from "./selection.js";

export class Ends implements ReactiveController {
  readonly #host: Host;
  readonly #store: Store;
  readonly #correcting: Correcting;

  constructor(host: Host, store: Store, correcting: Correcting) {
    this.#host = host;
    this.#store = store;
    this.#correcting = correcting;
    host.addController(this);
  }

  open({ id, content }: Claim, mode: Editing["mode"]): void {
    const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0];
    const middle = wordAfter(this.#text, content[0]?.start ?? 0, end);
    this.#store.look({
      card: false,
      editing: { claim: id, mode, content, at: mode === "span" ? [start, end] : [middle] },
    });
    this.#store.stage.focusNext(".end-handle", true);
  }

  close(): void {
    const { target } = this.#store.state.view;
    this.#store.look({ editing: null, spot: null });
    this.#store.stage.own().focusMark(target);
  }

  apply(): void {
    const { editing } = this.#store.state.view;
    if (editing === null) return;
    const { claim, mode, at } = editing;
    const into = freshClaim(this.#store.state.article);
    if (mode === "split") this.#correcting.correct({ kind: "split", claim, at: at[0] ?? 0, into });
    else this.#correcting.correct({ kind: "span", claim, content: between(editing) });
  }

  /** Moves the handles after the text has been laid out. */
  hostUpdated(): void {
    const { editing } = this.#store.state.view;
    const { renderRoot } = this.#host;
    const { element } = this.#store.stage.own();
    const sheet = renderRoot.querySelector(".sheet-of-paper")?.getBoundingClientRect();
    if (editing === null || sheet === undefined || element === null) return;
    for (const [nth, handle] of [...renderRoot.querySelectorAll<HTMLElement>(".end-handle")].entries()) {
      const at = editing.at[nth] ?? 0;
      const isEnd = editing.mode === "span" && nth === 1;
      const line = linesAt(element, isEnd ? { start: at - 1, end: at } : { start: at, end: at + 1 })[0];
      if (line === undefined) continue;
      Object.assign(handle.style, {
        left: `${(isEnd ? line.right : line.left) - sheet.left}px`,
        top: `${line.top - sheet.top}px`,
        height: `${line.height}px`,
      });
    }
  }

  move(nth: number, to: number): void {
    const { editing } = this.#store.state.view;
    if (editing === null || !this.#fits(editing, nth, to)) return;
    const at = editing.at.map((place, one) => (one === nth ? to : place));
    // While its ends move, the statement is outlined as it would be.
    const [start = 0, end = 0] = at;
    this.#store.look({ editing: { ...editing, at }, spot: editing.mode === "span" ? { start, end } : null });
  }

  key(nth: number, event: KeyboardEvent): void {
    const at = this.#store.state.view.editing?.at[nth] ?? 0;
    if (event.key === "ArrowRight")
      this.move(
        nth,
        nth === 1 ? wordAfter(this.#text, at, this.#text.length, true) : wordAfter(this.#text, at, this.#text.length),
      );
    else if (event.key === "ArrowLeft")
      this.move(nth, nth === 1 ? wordBefore(this.#text, at, true) : wordBefore(this.#text, at));
    else if (event.key === "Enter" || event.key === " ") this.apply();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  drag(nth: number, down: PointerEvent): void {
    const handle = down.currentTarget as HTMLElement;
    handle.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => {
      const { element } = this.#store.stage.own();
      const at = element && placeAt(this.#host.shadowRoot, element, event.clientX, event.clientY);
      if (at !== null) this.move(nth, at);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", move), {
      once: true,
    });
  }

  get #text(): string {
    return this.#store.state.article.reading.text;
  }

  #fits({ mode, at, content }: Editing, nth: number, to: number): boolean {
    if (mode === "split") return content.some(({ start, end }) => to > start && to < end);
    return to >= 0 && to <= this.#text.length && (nth === 0 ? to < (at[1] ?? 0) : to > (at[0] ?? 0));
  }
}

/** The statement's ranges between new ends; gaps between its ranges stay excluded. */
function between({ content, at: [start = 0, end = 0] }: Editing): Range[] {
  const inside = content.filter((range) => range.end > start && range.start < end);
  return inside.length === 0
    ? [{ start, end }]
    : inside.map((range, at) => ({
        start: at === 0 ? start : range.start,
        end: at === inside.length - 1 ? end : range.end,
      }));
}

export function endHandles(shown: Shown, send: Commands): TemplateResult | typeof nothing {
  const { editing } = shown.view;
  if (editing === null) return nothing;
  const { text } = shown.article.reading;
  const names = editing.mode === "split" ? [STRINGS.endsCut] : [STRINGS.endsStart, STRINGS.endsEnd];
  const words = (nth: number, at: number): string =>
    (nth === 1 ? text.slice(Math.max(0, at - 24), at) : text.slice(at, at + 24)).replace(/\s+/g, " ").trim();
  return html`
    ${names.map(
      (name, nth) => html`<span class="end-handle" role="slider" tabindex="0" aria-label=${name} aria-valuemin="0"
        aria-valuemax=${text.length}
      aria-valuenow=${editing.at[nth] ?? 0} aria-valuetext=${words(nth, editing.at[nth] ?? 0)}
        @keydown=${(event: KeyboardEvent) => send.ends.key(nth, event)}
          @pointerdown=${(event: PointerEvent) => send.ends.drag(nth, event)}></span>`,
    )}`;
}

export function endBar(shown: Shown, send: Commands): TemplateResult | typeof nothing {
  const { editing } = shown.view;
  if (editing === null) return nothing;
  return html`<div class="status ends-bar" role="group" aria-label=${STRINGS.correctEnds}>
    <p>${editing.mode === "split" ? STRINGS.splitHint : STRINGS.endsHint}</p>
    <button class="main" @click=${() => send.ends.apply()}>${
      editing.mode === "split" ? STRINGS.splitApply : STRINGS.correctApply
    }</button>
    <button class="quiet" aria-label=${STRINGS.close} @click=${() => send.ends.close()}>${ICONS.close}</button></div>`;
}
