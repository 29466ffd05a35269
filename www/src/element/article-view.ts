/**
 * Renders the article in the element. It is rebuilt when the text or the analysis changes. When the reader selects
 * something or toggles a layer, only classes change, so no text moves and no scroll position is lost.
 */
import type { ReactiveController } from "lit";
import type { Analysis, Range } from "../engine/index.js";
import { isCalm, scrollBy } from "../host/scroll.js";
import { sameTarget, shows, type Target, targetOf } from "../marks/target.js";
import { shownClaims } from "../model/look.js";
import { runs } from "../model/runs.js";
import { wholeOf } from "../store/article.js";
import type { Host, OwnSurface } from "../store/stage.js";
import type { Store } from "../store/store.js";
import { LAYERS } from "../store/view.js";
import { articleNodes, plainParts } from "./article.js";
import { Margin } from "./margin.js";
import { paint } from "./paint.js";
import { linesAt } from "./selection.js";
import { Slices } from "./slices.js";

/** Longer texts, in characters, are rendered in slices, and laid out only in view. */
const LONG = 60_000;

/** Above a card that is a sheet, words are scrolled to this distance below the bar, in pixels. */
const UNDER_BAR = 24;

export class ArticleView implements ReactiveController, OwnSurface {
  readonly #host: Host;
  readonly #store: Store;
  #drawn: { text: string; analysis: Analysis | null } | null = null;
  #active: HTMLElement | null = null;
  /** The index of the focused mark when the marks were redrawn. */
  #focusAgain: number | null = null;
  #margin: Margin | null = null;
  /** The part that is not rendered yet; when it is, the margin and the scroll position are updated. */
  readonly #slices = new Slices({
    drawn: (element) => this.#drawMargin(element),
    late: (element) => this.#paint(element),
  });

  constructor(host: Host, store: Store) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#margin?.end();
    this.#margin = null;
    this.#drawn = null;
    this.#slices.forget();
  }

  get element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector("article.text");
  }

  /** Updates the article from the state. */
  update(): void {
    const { element } = this;
    if (element === null) {
      this.hostDisconnected();
      return;
    }
    const {
      reading: { text, headings },
      analysis,
    } = this.#store.state.article;
    if (this.#drawn?.text !== text || this.#drawn.analysis !== analysis || element.firstChild === null) {
      const open = [...element.querySelectorAll("details")].map((fold) => fold.open);
      const focused = this.stops().indexOf(this.#host.shadowRoot?.activeElement as HTMLElement);
      const isLong = text.length > LONG;
      element.classList.toggle("is-long", isLong);
      element.replaceChildren();
      this.#drawn = { text, analysis };
      this.#active = null;
      const slices = articleNodes(analysis ? { text, headings, analysis } : plainParts(text, headings));
      this.#slices.draw(element, slices, isLong);
      element.querySelectorAll("details").forEach((fold, at) => {
        fold.open = open[at] ?? false;
      });
      if (focused >= 0) this.#focusAgain = focused;
    }
    const focused = this.#host.shadowRoot?.activeElement ?? null;
    this.#paint(element);
    this.#takeUp(focused);
  }

  /** If the focused mark was redrawn or is no longer shown, focuses the mark in its place. */
  #takeUp(focused: Element | null): void {
    if (this.#focusAgain !== null) {
      const stops = this.stops();
      (stops[Math.min(this.#focusAgain, stops.length - 1)] ?? this.element)?.focus({ preventScroll: true });
      this.#focusAgain = null;
    } else if (focused?.matches("mark[role=presentation]")) this.element?.focus({ preventScroll: true });
  }

  /** The marks that the keyboard can reach: the first piece of each, on visible layers. */
  stops(): HTMLElement[] {
    const { layers } = this.#store.state.view;
    const shown = LAYERS.filter((layer) => layers[layer])
      .map((layer) => `mark.${layer}.first`)
      .join(",");
    const all = shown === "" ? [] : [...(this.element?.querySelectorAll<HTMLElement>(shown) ?? [])];
    return all.filter((mark) => mark.closest("details:not([open])") === null);
  }

  /** The mark that represents the selection. */
  activeMark(): HTMLElement | null {
    return this.#active?.isConnected ? this.#active : null;
  }

  /** The element of a target: the given mention, or the first. */
  markOf(target: Target | null): HTMLElement | null {
    if (target === null) return null;
    this.#slices.finish();
    const marks = [...(this.element?.querySelectorAll<HTMLElement>("mark.first") ?? [])];
    return (
      marks.find((mark) => sameTarget(targetOf(mark.dataset["id"] ?? ""), target)) ??
      marks.find((mark) => shows(target, mark.dataset["id"] ?? "")) ??
      null
    );
  }

  focusMark(target: Target | null): void {
    (this.activeMark() ?? this.markOf(target) ?? this.stops()[0])?.focus({ preventScroll: true });
  }

  /** The marks around the selected one, and some inside it. */
  alsoAt(): readonly Target[] {
    const mark = this.activeMark();
    const inner = [...(mark?.querySelectorAll<HTMLElement>("mark.first") ?? [])];
    const outer: HTMLElement[] = [];
    for (let up = mark?.parentElement?.closest("mark"); up; up = up.parentElement?.closest("mark")) outer.push(up);
    return [...outer, ...inner].flatMap((one) => targetOf(one.dataset["id"] ?? "") ?? []);
  }

  /** The reader's position among the statements: how many begin before the current mark. */
  place(): number {
    const stops = this.stops().filter((mark) => mark.matches(".claim"));
    const at = this.activeMark() ?? this.markOf(this.#store.state.view.target);
    return stops.filter(
      (mark) =>
        at !== null && mark !== at && (mark.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    ).length;
  }

  /** Focuses the statement at an index: after a correction, the next one. */
  focusAfter(place: number): void {
    const stops = this.stops().filter((mark) => mark.matches(".claim"));
    (stops[Math.min(place, stops.length - 1)] ?? this.element)?.focus({ preventScroll: true });
  }

  /** Takes the focus when the button that opened the article is gone, so that keys keep working. */
  takeFocus(): void {
    const { activeElement: at } = document;
    if (at === null || at === document.body || at === this.#host) this.element?.focus({ preventScroll: true });
  }

  activate(mark: HTMLElement): void {
    this.#active = mark;
  }

  /** Scrolls words without a mark to a third from the top. */
  scrollToPlace(place: Range): void {
    this.#slices.finish();
    const { element } = this;
    const scroller = this.#host.renderRoot.querySelector(".reading");
    const [line] = element === null ? [] : linesAt(element, place);
    if (line === undefined || scroller === null) return;
    scrollBy(scroller, line.top - scroller.getBoundingClientRect().top - scroller.clientHeight / 3);
  }

  /** Scrolls a mark to a third from the top. */
  scrollTo(target: Target): void {
    const mark = this.markOf(target);
    if (mark === null) return;
    mark.closest("details")?.setAttribute("open", "");
    this.#active = mark;
    const scroller = this.#host.renderRoot.querySelector(".reading");
    if (scroller === null) return;
    // Text out of view has only an estimated height, so check again once it is near.
    if (this.element?.classList.contains("is-long")) mark.scrollIntoView({ block: "center", behavior: "instant" });
    const above =
      mark.getBoundingClientRect().top -
      scroller.getBoundingClientRect().top -
      (this.#isUnderCard() ? UNDER_BAR : scroller.clientHeight / 3);
    scrollBy(scroller, above, isCalm() || Math.abs(above) > 4000 ? "instant" : "smooth");
  }

  /** Scrolls a mark above the card if the card would cover it. */
  uncover(target: Target | null): void {
    if (target !== null && this.#isUnderCard()) this.scrollTo(target);
  }

  /** On narrow screens, the card covers the lower part of the text. */
  #isUnderCard(): boolean {
    const card = this.#host.renderRoot.querySelector(".card");
    return card !== null && getComputedStyle(card).getPropertyValue("--_card-is-sheet").trim() === "1";
  }

  #drawMargin(element: HTMLElement): void {
    this.#margin?.end();
    const root = this.#host.renderRoot;
    const margin = root.querySelector<HTMLElement>(".margin");
    const analysis = wholeOf(this.#store.state.article);
    // Simulated browsers may lack observers.
    this.#margin =
      margin && analysis && typeof IntersectionObserver === "function" && typeof ResizeObserver === "function"
        ? new Margin(element, margin, root.querySelector(".reading"), shownClaims(analysis), runs(analysis))
        : null;
  }

  #paint(element: HTMLElement): void {
    paint(this.#store.state, this.#host.renderRoot.querySelector(".margin"), element, this.stops(), this.activeMark());
  }
}
