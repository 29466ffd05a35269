/**
 * `<claim-light for="id">`, or `<claim-light>` around an article: an article that is already on the page, read where it
 * stands and marked in place.
 *
 * In: the element that `for` names, or what the element itself holds. What is clicked there is selected here and the
 * other way round. Edits of the page are followed after a pause. When the element goes, every trace of it goes.
 */
import type { ReactiveController } from "lit";
import type { ClaimLight } from "../element/claim-light.js";
import { LAYERS } from "../element/view.js";
import type { Analysis } from "../engine/index.js";
import { annotations } from "../marks/annotations.js";
import { sameTarget, shows, targetOf, type Target } from "../marks/target.js";
import type { Annotation } from "../marks/weave.js";
import { dressAround } from "../styles/around.js";
import { canHighlight, Highlights } from "./highlights.js";
import type { Painter, Places } from "./layers.js";
import { MarkElements } from "./mark-elements.js";
import { type HostText, isAlive, readHost, ready, release } from "./page-wasm.js";

/** How long the page must be still before it is read again, in milliseconds. */
const STILL = 600;

/** Children that are no article. */
const NO_ARTICLE = "noscript, script, style, template, [slot]";

export class HostView implements ReactiveController {
  readonly #app: ClaimLight;
  readonly #painter: Painter = canHighlight() ? new Highlights() : new MarkElements();
  #element: Element | null = null;
  #text: HostText | null = null;
  #known: { analysis: Analysis; marks: readonly Annotation[] } | null = null;
  #edits: MutationObserver | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: ClaimLight) {
    this.#app = app;
    app.addController(this);
  }

  /** Whether the element stands around the article. */
  get wraps(): boolean {
    return this.#app.for === "" && [...this.#app.children].some((child) => !child.matches(NO_ARTICLE));
  }

  /** Whether the article is the page's own: then none is pasted. */
  get isOn(): boolean {
    return this.#app.for !== "" || this.wraps;
  }

  hostConnected(): void {
    this.#app.requestUpdate();
  }

  hostDisconnected(): void {
    this.#edits?.disconnect();
    this.#edits = null;
    this.#element?.removeEventListener("click", this.#click);
    this.#element = null;
    clearTimeout(this.#timer);
    this.#forget();
  }

  /** Takes the marks away, and lets the page's nodes go. */
  #forget(): void {
    this.#painter.end();
    if (this.#text) release(this.#text);
    this.#text = null;
  }

  hostUpdated(): void {
    if (this.#app.shadowRoot) dressAround(this.#app.shadowRoot, this.wraps);
    const wanted = this.wraps ? this.#app : this.#app.for === "" ? null : document.getElementById(this.#app.for);
    if (wanted !== this.#element) {
      this.hostDisconnected();
      if (wanted === null) return;
      this.#element = wanted;
      wanted.addEventListener("click", this.#click);
      this.#edits = new MutationObserver(() => this.#edited());
      this.#edits.observe(wanted, { childList: true, characterData: true, subtree: true });
      void this.#read();
    }
    this.#paint();
  }

  /** Scrolls the page so that the mark stands in the middle. */
  scrollTo(target: Target): void {
    const mark = this.#marks().find(({ id }) => sameTarget(targetOf(id), target)) ?? this.#marks().find(({ id }) => shows(target, id));
    const top = mark && this.#topOf(mark);
    if (top === undefined) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    window.scrollBy({ top: top - window.innerHeight / 3, behavior: calm ? "instant" : "smooth" });
  }

  #marks(): readonly Annotation[] {
    const { analysis } = this.#app;
    if (analysis === null) return [];
    if (this.#known?.analysis !== analysis) this.#known = { analysis, marks: annotations(analysis) };
    return this.#known.marks;
  }

  /** Where a mark stands in the window. */
  #topOf(mark: Annotation): number | undefined {
    // With nothing in between, the page's own nodes are there to be measured.
    this.#bare();
    const place = this.#text && isAlive(this.#text) ? this.#text.range(mark.start, mark.end) : undefined;
    const range = document.createRange();
    if (place) {
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
    }
    const top = place ? range.getBoundingClientRect().top : undefined;
    this.#paint();
    return top;
  }

  /** Takes the marks away; what the page has changed so far is not forgotten, what we change is not followed. */
  #bare(): void {
    this.#quietly(() => this.#painter.end());
  }

  #quietly(work: () => void): void {
    if (this.#edits?.takeRecords().length) this.#edited();
    work();
    this.#edits?.takeRecords();
  }

  #edited(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), STILL);
  }

  async #read(): Promise<void> {
    const element = this.#element;
    const { reader } = this.#app;
    try {
      await ready();
    } catch (error) {
      return reader.refused(error);
    }
    if (element === null || element !== this.#element) return;
    this.#quietly(() => this.#forget());
    this.#text = readHost(element);
    const { text, headings } = this.#text;
    if (text.trim() !== "" && (text !== this.#app.text || this.#app.analysis === null)) void reader.read({ text, headings: new Set(headings) });
    else this.#paint();
  }

  #paint(): void {
    const text = this.#text;
    if (text === null) return;
    if (!isAlive(text)) return void this.#read();
    const { layers, target } = this.#app.view;
    const marks = this.#marks();
    const of = (channel: (typeof LAYERS)[number]): readonly Annotation[] => (layers[channel] ? marks.filter((mark) => mark.channel === channel) : []);
    const parts = target?.kind === "claim" ? [`cue-${target.id}`, `source-${target.id}`] : [];
    const places: Places = {
      claim: of("claim"),
      speaker: of("speaker"),
      country: of("country"),
      part: marks.filter(({ id }) => parts.includes(id)),
      selected: target === null ? [] : marks.filter(({ id }) => shows(target, id)),
    };
    this.#quietly(() => this.#painter.paint(text, places));
  }

  readonly #click = (event: Event): void => {
    const { clientX, clientY } = event as MouseEvent;
    // What comes out of the shadow root is our own.
    if (this.#text === null || !isAlive(this.#text) || event.target === this.#app || (event.target as Element).closest("a, button, input, select, textarea, summary")) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const caret = document.caretPositionFromPoint?.(clientX, clientY);
    const origin = caret && this.#painter.origin(caret.offsetNode, caret.offset);
    const at = origin ? this.#text.offset(origin.node, origin.offset) : undefined;
    if (at === undefined) return;
    const { layers } = this.#app.view;
    const under = this.#marks().filter(({ start, end, channel }) => start <= at && at <= end && channel in layers && layers[channel as keyof typeof layers]);
    const smallest = [...under].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    const target = smallest ? targetOf(smallest.id) : null;
    if (target !== null) this.#app.select(target, "text", true);
  };
}
