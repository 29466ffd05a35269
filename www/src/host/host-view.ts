/**
 * `<claim-light for="id">`, or `<claim-light>` around an article: reads an article that is already on the page and
 * marks it in place.
 *
 * The article is the element that `for` names, or the content of the element itself. Selections are synchronised both
 * ways, and changes of the article's text are followed. When the element is removed, all its traces are removed.
 */
import type { ReactiveController } from "lit";
import { sameTarget, shows, type Target, targetOf } from "../marks/target.js";
import { vouch } from "../model/vouch.js";
import type { Reader } from "../store/reader.js";
import type { Host, Surface } from "../store/stage.js";
import type { OnPage } from "../store/state.js";
import type { Store } from "../store/store.js";
import { dress } from "../styles/host.js";
import { Floating } from "./floating.js";
import type { Following } from "./follow.js";
import type { Marking } from "./mark.js";
import type { HostArticle } from "./read-article.js";

/** See parts.ts. */
type Parts = typeof import("./parts.js");

/** Children that are not part of the article. */
const NO_ARTICLE = "noscript, script, style, template, [slot]";

/** Controls of the page, whose clicks are left alone. */
const CONTROLS = "a, button, input, select, textarea, summary, label, [contenteditable]";

export class HostView implements ReactiveController, Surface {
  readonly #app: Host;
  readonly #store: Store;
  readonly #reader: Reader;
  #parts: Parts | null = null;
  #following: Following | null = null;
  #bringing: Promise<void> | null = null;
  #element: Element | null = null;
  /** The article as it was last read. */
  #article: HostArticle | null = null;
  /** The marks on it, or, until it is analysed, on its previous text. */
  #marking: Marking | null = null;
  /** The mark that the keyboard is at, and whether to skip scrolling for the next one that is focused. */
  #stop: Target | null = null;
  #isStill = false;
  readonly #floating: Floating;

  constructor(app: Host, store: Store, reader: Reader) {
    this.#app = app;
    this.#store = store;
    this.#reader = reader;
    this.#floating = new Floating(() => this.#parts);
    app.addController(this);
  }

  /** Whether the element is around the article. */
  get wraps(): boolean {
    return this.#app.for === "" && [...this.#app.children].some((child) => !child.matches(NO_ARTICLE));
  }

  /** Whether the article is the page's own, so that none can be pasted. */
  get isOn(): boolean {
    return this.#app.for !== "" || this.wraps;
  }

  /** What the element renders of it. */
  shown(): OnPage {
    return {
      isOn: this.isOn,
      wraps: this.wraps,
      isWaiting: this.isOn && (this.#article?.text ?? "") === "",
      marks: this.#marking?.stops() ?? [],
      stop: this.#stop,
    };
  }

  hostConnected(): void {
    this.#app.requestUpdate();
  }

  hostDisconnected(): void {
    this.#following?.end();
    this.#bringing = null;
    this.#found(null);
  }

  /** Loads the modules for an article of the page. */
  async #bring(): Promise<void> {
    await vouch("parts");
    const parts = await import("./parts.js");
    if (this.#parts !== null) return;
    this.#parts = parts;
    this.#following = new parts.Following(this.#app, {
      found: (element) => this.#found(element),
      touched: parts.mend,
      changed: () => this.#read(),
    });
    this.#app.requestUpdate();
  }

  hostUpdated(): void {
    const toned = this.isOn && this.#app.theme === "auto" ? this.#element : null;
    const tone = toned && (this.#parts?.toneOf(toned) ?? null);
    if (this.#app.shadowRoot) dress(this.#app.shadowRoot, { wraps: this.wraps, tone });
    if (!this.#app.isConnected) return;
    if (!this.isOn) return this.hostDisconnected();
    if (this.#following === null) {
      // Only once: reporting the failure causes an update too.
      this.#bringing ??= this.#bring().catch((error: unknown) => this.#reader.refused(error));
      return;
    }
    if (this.wraps) this.#following.element(this.#app);
    else this.#following.byId(this.#app.for);
    this.#mark();
  }

  /** The elements that represent the marks for the keyboard. */
  stops(): HTMLElement[] {
    return [...this.#app.renderRoot.querySelectorAll<HTMLElement>(".stop")];
  }

  /** The element that represents the mark the keyboard is at. */
  activeMark(): HTMLElement | null {
    return this.#stop === null ? null : this.#app.renderRoot.querySelector(".stop[tabindex='0']");
  }

  /** The keyboard is about to reach the marks. */
  activate(stop: HTMLElement): void {
    this.#stop = targetOf(stop.dataset["id"] ?? "");
  }

  /** The other marks on the same words. */
  alsoAt(target: Target): readonly Target[] {
    return this.#marking?.alsoAt(target) ?? [];
  }

  scrollTo(target: Target): void {
    this.#marking?.scrollTo(target);
  }

  /** The keyboard has reached a mark: scrolls to it if it is out of view, and frames its words. */
  entered(target: Target): void {
    this.#stop = target;
    this.#app.requestUpdate();
    if (!this.#isStill) this.scrollTo(target);
    this.#isStill = false;
    this.#floating.frame(this.#app.renderRoot.querySelector<HTMLElement>(".frame"), this.#marking?.wordsOf(target));
  }

  /** The keyboard has left the marks. */
  left(): void {
    this.#floating.endFrame();
  }

  /** Returns the focus to a mark without scrolling. */
  focusMark(target: Target | null): void {
    const stops = this.#marking?.stops() ?? [];
    const stop =
      stops.find((one) => sameTarget(one.target, target)) ??
      stops.find((one) => target !== null && shows(target, idOf(one.target))) ??
      stops[0];
    if (stop === undefined) return;
    this.#isStill = true;
    this.#focus(stop.target);
  }

  /** Shows the card at the words; `null` hides it. */
  placeCard(card: HTMLElement | null): void {
    const { target } = this.#store.state.view;
    this.#floating.place(card, target, (words) => this.#marking?.wordsOf(words));
  }

  #focus(target: Target): void {
    this.#stop = target;
    this.#app.requestUpdate();
    void this.#app.updateComplete.then(() =>
      this.#app.renderRoot.querySelector<HTMLElement>(".stop[tabindex='0']")?.focus({ preventScroll: true }),
    );
  }

  #found(element: Element | null): void {
    if (element === this.#element) return;
    this.#element?.removeEventListener("click", this.#click);
    this.#floating.end();
    this.#marking?.end();
    this.#marking = this.#article = null;
    this.#element = element;
    element?.addEventListener("click", this.#click);
    if (element !== null) this.#read();
    else if (this.#app.isConnected && this.isOn) this.#reader.clear();
    this.#app.requestUpdate();
  }

  #read(): void {
    const element = this.#element;
    const parts = this.#parts;
    if (element === null || parts === null) return;
    const { reading, phase } = this.#reader.article;
    const article = parts.withOwnWords(() => parts.readArticle(element));
    this.#article = article;
    this.#following?.alsoIn(article.map.trees);
    const { text, headings, source } = article;
    if (text !== "" && (text !== reading.text || phase === "empty"))
      void this.#reader.follow({ text, headings: new Set(headings), source });
    this.#app.requestUpdate();
  }

  #mark(): void {
    const {
      article: { analysis, reading },
      view: { layers, target: selected },
    } = this.#store.state;
    const [article, parts] = [this.#article, this.#parts];
    // Until the new text is analysed, the previous marks stay on the words that remain.
    if (parts === null || article === null || analysis === null || article.text !== reading.text)
      return this.#marking?.show({ layers, selected });
    if (this.#marking?.map === article.map && this.#marking.analysis === analysis)
      return this.#marking.show({ layers, selected });
    const before = this.#marking;
    this.#marking = new parts.Marking(article.map, analysis, { layers, selected });
    before?.end();
    // The list of marks is rendered from what is marked.
    this.#app.requestUpdate();
  }

  readonly #click = (event: Event): void => {
    const { clientX, clientY } = event as MouseEvent;
    const path = event.composedPath();
    // Events from the shadow root are our own.
    if (this.#marking === null || path[0] === this.#app || path.includes(this.#app.renderRoot)) return;
    if (
      path.some(
        (one) =>
          one instanceof Element && one !== this.#element && this.#element?.contains(one) && one.matches(CONTROLS),
      )
    )
      return;
    // Releasing the pointer after selecting text must not open a card.
    if (document.getSelection()?.isCollapsed === false) return;
    const target = this.#marking.at(clientX, clientY);
    this.#floating.clicked = target && { x: clientX, y: clientY };
    if (target !== null) this.#store.select(target, "text", true);
    else if (this.#store.state.view.target !== null) this.#store.select(null, "text");
  };
}

/** The id of the marks of a target. */
const idOf = (target: Target): string =>
  target.kind === "country" ? `country-${target.code}` : `${target.kind}-${target.id}`;
