/**
 * `<claim-light for="id">`: an article that is already on the page, read where it stands and marked in place.
 *
 * In: the element that `for` names, or the document's if it comes later. What is clicked there is selected here and the
 * other way round. Edits of the page are followed after a pause. When the element goes, every trace of it goes.
 */
import type { ReactiveController } from "lit";
import type { ClaimLight } from "../element/claim-light.js";
import { LAYERS } from "../element/view.js";
import type { Analysis } from "../engine/index.js";
import { annotations } from "../marks/annotations.js";
import { sameTarget, shows, targetOf, type Target } from "../marks/target.js";
import type { Annotation } from "../marks/weave.js";
import { canHighlight, Highlights, type HighlightName } from "./highlights.js";
import { HostText } from "./read-host.js";

/** How long the page must be still before it is read again, in milliseconds. */
const STILL = 600;

export class HostView implements ReactiveController {
  readonly #app: ClaimLight;
  readonly #highlights = new Highlights();
  #element: Element | null = null;
  #text: HostText | null = null;
  #known: { analysis: Analysis; marks: readonly Annotation[] } | null = null;
  #edits: MutationObserver | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: ClaimLight) {
    this.#app = app;
    app.addController(this);
  }

  hostConnected(): void {
    this.#app.requestUpdate();
  }

  hostDisconnected(): void {
    this.#edits?.disconnect();
    this.#edits = null;
    this.#element?.removeEventListener("click", this.#click);
    this.#element = this.#text = null;
    clearTimeout(this.#timer);
    this.#highlights.end();
  }

  hostUpdated(): void {
    const wanted = this.#app.for === "" ? null : document.getElementById(this.#app.for);
    if (wanted !== this.#element) {
      this.hostDisconnected();
      if (wanted === null) return;
      this.#element = wanted;
      wanted.addEventListener("click", this.#click);
      this.#edits = new MutationObserver(() => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#read(), STILL);
      });
      this.#edits.observe(wanted, { childList: true, characterData: true, subtree: true });
      this.#read();
    }
    this.#paint();
  }

  /** Scrolls the page so that the mark stands in the middle. */
  scrollTo(target: Target): void {
    const mark = this.#marks().find(({ id }) => sameTarget(targetOf(id), target)) ?? this.#marks().find(({ id }) => shows(target, id));
    const place = mark && this.#text?.range(mark.start, mark.end);
    if (!place) return;
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const { top } = range.getBoundingClientRect();
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    window.scrollBy({ top: top - window.innerHeight / 3, behavior: calm ? "instant" : "smooth" });
  }

  #marks(): readonly Annotation[] {
    const { analysis } = this.#app;
    if (analysis === null) return [];
    if (this.#known?.analysis !== analysis) this.#known = { analysis, marks: annotations(analysis) };
    return this.#known.marks;
  }

  #read(): void {
    if (this.#element === null) return;
    this.#text = new HostText(this.#element);
    const { reading } = this.#text;
    if (reading.text.trim() !== "" && (reading.text !== this.#app.text || this.#app.analysis === null)) void this.#app.reader.read(reading);
  }

  #paint(): void {
    if (this.#text === null || !canHighlight()) return;
    const { layers, target } = this.#app.view;
    const marks = this.#marks();
    const show = (name: HighlightName, chosen: readonly Annotation[]): void =>
      this.#highlights.set(name, chosen.map(({ start, end }) => this.#text?.range(start, end) ?? null).filter((range) => range !== null));
    for (const layer of LAYERS) show(layer, layers[layer] ? marks.filter(({ channel }) => channel === layer) : []);
    show("selected", target === null ? [] : marks.filter(({ id }) => shows(target, id)));
    const parts = target?.kind === "claim" ? [`cue-${target.id}`, `source-${target.id}`] : [];
    show("part", marks.filter(({ id }) => parts.includes(id)));
  }

  readonly #click = (event: Event): void => {
    const { clientX, clientY } = event as MouseEvent;
    if (this.#text === null || (event.target as Element).closest("a, button, input, select, textarea, summary")) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const caret = document.caretPositionFromPoint?.(clientX, clientY);
    const at = caret ? this.#text.offset(caret.offsetNode, caret.offset) : null;
    if (at === null) return;
    const { layers } = this.#app.view;
    const under = this.#marks().filter(({ start, end, channel }) => start <= at && at <= end && channel in layers && layers[channel as keyof typeof layers]);
    const smallest = [...under].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    const target = smallest ? targetOf(smallest.id) : null;
    if (target !== null) this.#app.select(target, "text", true);
  };
}
