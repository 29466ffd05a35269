/**
 * `<claim-light for="id">`, or `<claim-light>` around an article: an article that is already on the page, read where it
 * stands and marked in place.
 *
 * In: the element that `for` names, or what the element itself holds. What is clicked there is selected here and the
 * other way round. Whatever changes the article's text is followed. When the element goes, every trace of it goes.
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

/** Children that are no article. */
const NO_ARTICLE = "noscript, script, style, template, [slot]";

/** What is clicked for its own sake. */
const CONTROLS = "a, button, input, select, textarea, summary, label, [contenteditable]";

export class HostView implements ReactiveController, Surface {
  readonly #app: Host;
  readonly #store: Store;
  readonly #reader: Reader;
  #parts: Parts | null = null;
  #following: Following | null = null;
  #bringing: Promise<void> | null = null;
  #element: Element | null = null;
  /** The article as it was read last. */
  #article: HostArticle | null = null;
  /** The marks on it, or on the text before it until it is analysed. */
  #marking: Marking | null = null;
  /** The mark that the keyboard is at, and whether the next one that gets the focus is not to be scrolled to. */
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

  /** Whether the element stands around the article. */
  get wraps(): boolean {
    return this.#app.for === "" && [...this.#app.children].some((child) => !child.matches(NO_ARTICLE));
  }

  /** Whether the article is the page's own: then none is pasted. */
  get isOn(): boolean {
    return this.#app.for !== "" || this.wraps;
  }

  /** What is drawn of it in the element. */
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

  /** Brings what is needed for an article of the page. */
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
      // Once: what fails is said, and saying it is an update too.
      this.#bringing ??= this.#bring().catch((error: unknown) => this.#reader.refused(error));
      return;
    }
    if (this.wraps) this.#following.element(this.#app);
    else this.#following.byId(this.#app.for);
    this.#mark();
  }

  /** What stands for the marks in the element, for the keyboard. */
  stops(): HTMLElement[] {
    return [...this.#app.renderRoot.querySelectorAll<HTMLElement>(".stop")];
  }

  /** What stands for the mark that the keyboard is at. */
  activeMark(): HTMLElement | null {
    return this.#stop === null ? null : this.#app.renderRoot.querySelector(".stop[tabindex='0']");
  }

  /** The keyboard is about to be there. */
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

  /** The keyboard has come to a mark: what is out of view is scrolled to, and the words are framed. */
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

  /** Gives the focus back to a mark; nothing scrolls. */
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

  /** Puts the card at the words; `null`: there is none. */
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
    // Until another text is analysed, the marks of the one before stay on what is left of it.
    if (parts === null || article === null || analysis === null || article.text !== reading.text)
      return this.#marking?.show({ layers, selected });
    if (this.#marking?.map === article.map && this.#marking.analysis === analysis)
      return this.#marking.show({ layers, selected });
    const before = this.#marking;
    this.#marking = new parts.Marking(article.map, analysis, { layers, selected });
    before?.end();
    // The list of marks is drawn from what is marked.
    this.#app.requestUpdate();
  }

  readonly #click = (event: Event): void => {
    const { clientX, clientY } = event as MouseEvent;
    const path = event.composedPath();
    // What comes out of the shadow root is our own.
    if (this.#marking === null || path[0] === this.#app || path.includes(this.#app.renderRoot)) return;
    if (
      path.some(
        (one) =>
          one instanceof Element && one !== this.#element && this.#element?.contains(one) && one.matches(CONTROLS),
      )
    )
      return;
    // Who has just marked text with the pointer, to copy it, opens nothing with that.
    if (document.getSelection()?.isCollapsed === false) return;
    const target = this.#marking.at(clientX, clientY);
    this.#floating.clicked = target && { x: clientX, y: clientY };
    if (target !== null) this.#store.select(target, "text", true);
    else if (this.#store.state.view.target !== null) this.#store.select(null, "text");
  };
}

/** The id under which a target is marked. */
const idOf = (target: Target): string =>
  target.kind === "country" ? `country-${target.code}` : `${target.kind}-${target.id}`;
