/**
 * The article in the element: built anew when text or analysis change, and only given classes when the reader selects
 * or switches layers, so that no text moves and no place in it is lost.
 */
import type { ReactiveController } from "lit";
import type { Analysis, Claim } from "../engine/index.js";
import { sameTarget, shows, targetOf, type Target } from "../marks/target.js";
import { confidenceOf } from "../model/fields.js";
import { shownClaims } from "../model/look.js";
import { runs } from "../model/runs.js";
import { articleNodes, plainParts } from "./article.js";
import type { ClaimLight } from "./claim-light.js";
import { isOfKind, isSaidAs } from "./filters.js";
import { Margin } from "./margin.js";
import { LAYERS } from "./view.js";

/** From so many characters on, the text is drawn in slices, and what is out of view is not laid out. */
const LONG = 60_000;

/** For so long in milliseconds slices are drawn before the reader's next key or click is seen to. */
const AT_ONCE = 30;

type Slices = Generator<DocumentFragment, void>;

export class ArticleView implements ReactiveController {
  readonly #host: ClaimLight;
  #drawn: { text: string; analysis: Analysis | null } | null = null;
  #active: HTMLElement | null = null;
  #margin: Margin | null = null;
  /** The slices that are not drawn yet. */
  #rest: Slices | null = null;

  constructor(host: ClaimLight) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#margin?.end();
    this.#margin = null;
    this.#drawn = null;
    this.#rest = null;
  }

  get element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector("article.text");
  }

  /** Brings the article up to date with the reader and the view. */
  update(): void {
    const { element } = this;
    if (element === null) {
      this.hostDisconnected();
      return;
    }
    const { reading: { text, headings }, analysis } = this.#host.reader;
    if (this.#drawn?.text !== text || this.#drawn.analysis !== analysis || element.firstChild === null) {
      const open = [...element.querySelectorAll("details")].map((fold) => fold.open);
      const isLong = text.length > LONG;
      element.classList.toggle("is-long", isLong);
      element.replaceChildren();
      this.#drawn = { text, analysis };
      this.#active = null;
      this.#rest = articleNodes(analysis ? { text, headings, analysis } : plainParts(text, headings));
      if (isLong) this.#drawSome(element, this.#rest);
      else this.#drawAll(element, this.#rest);
      element.querySelectorAll("details").forEach((fold, at) => { fold.open = open[at] ?? false; });
    }
    this.#paint(element);
  }

  #drawAll(element: HTMLElement, slices: Slices): void {
    const isLong = element.classList.contains("is-long");
    for (const slice of slices) element.append(isLong ? boxed(slice) : slice);
    this.#rest = null;
    this.#drawMargin(element);
  }

  /** Draws slices for a while, and goes on when the reader has been seen to, unless something else is drawn by then. */
  #drawSome(element: HTMLElement, slices: Slices): void {
    const start = performance.now();
    while (performance.now() - start < AT_ONCE) {
      const { value, done } = slices.next();
      if (done) {
        this.#drawAll(element, slices);
        this.#paint(element);
        return;
      }
      element.append(boxed(value));
    }
    setTimeout(() => { if (this.#rest === slices) this.#drawSome(element, slices); });
  }

  /** Draws what is missing, where something in it is asked for. */
  #finish(): void {
    if (this.#rest === null || this.element === null) return;
    this.#drawAll(this.element, this.#rest);
    this.#paint(this.element);
  }

  /** The marks that the keyboard goes through: the first piece of each, on layers that are shown. */
  stops(): HTMLElement[] {
    const { layers } = this.#host.view;
    const shown = LAYERS.filter((layer) => layers[layer]).map((layer) => `mark.${layer}.first`).join(",");
    const all = shown === "" ? [] : [...(this.element?.querySelectorAll<HTMLElement>(shown) ?? [])];
    return all.filter((mark) => mark.closest("details:not([open])") === null);
  }

  /** The mark that stands for the selection. */
  activeMark(): HTMLElement | null {
    return this.#active?.isConnected ? this.#active : null;
  }

  shownCount(): number {
    return this.#host.analysis ? shownClaims(this.#host.analysis).length : 0;
  }

  /** The element of a target: this mention, or the first one. */
  markOf(target: Target | null): HTMLElement | null {
    if (target === null) return null;
    this.#finish();
    const marks = [...(this.element?.querySelectorAll<HTMLElement>("mark.first") ?? [])];
    return marks.find((mark) => sameTarget(targetOf(mark.dataset["id"] ?? ""), target))
      ?? marks.find((mark) => shows(target, mark.dataset["id"] ?? "")) ?? null;
  }

  focusMark(target: Target | null): void {
    (this.activeMark() ?? this.markOf(target) ?? this.stops()[0])?.focus({ preventScroll: true });
  }

  /** The button that was pressed for this article is gone, and the focus with it: the keys are to work all the same. */
  takeFocus(): void {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) this.element?.focus({ preventScroll: true });
  }

  activate(mark: HTMLElement): void {
    this.#active = mark;
  }

  /** Scrolls so that the mark stands a third from the top. */
  scrollTo(target: Target): void {
    const mark = this.markOf(target);
    if (mark === null) return;
    mark.closest("details")?.setAttribute("open", "");
    this.#active = mark;
    const scroller = this.#host.renderRoot.querySelector(".reading");
    if (scroller === null) return;
    // Text out of view has only a guessed height: near it, look again.
    if (this.element?.classList.contains("is-long")) mark.scrollIntoView({ block: "center", behavior: "instant" });
    const above = mark.getBoundingClientRect().top - scroller.getBoundingClientRect().top - scroller.clientHeight / (this.#isUnderCard() ? 12 : 3);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scroller.scrollBy({ top: above, behavior: calm || Math.abs(above) > 4000 ? "instant" : "smooth" });
  }

  /** Brings a mark that the card would cover above it. */
  uncover(target: Target | null): void {
    if (target !== null && this.#isUnderCard()) this.scrollTo(target);
  }

  /** On narrow screens the card covers the lower part of the text. */
  #isUnderCard(): boolean {
    const card = this.#host.renderRoot.querySelector(".card");
    return card !== null && getComputedStyle(card).getPropertyValue("--_card-is-sheet").trim() === "1";
  }

  /** The statements of the selected speaker, or about the selected country: they stay marked. */
  #related(): ReadonlySet<string> {
    const { view: { target }, analysis } = this.#host;
    if (analysis === null || target === null || target.kind === "claim") return new Set();
    const isOf = (claim: Claim): boolean => target.kind === "speaker" ? claim.speaker === target.id : claim.countries.includes(target.code);
    return new Set(analysis.claims.filter(isOf).map(({ id }) => `claim-${id}`));
  }

  #drawMargin(element: HTMLElement): void {
    this.#margin?.end();
    const root = this.#host.renderRoot;
    const margin = root.querySelector<HTMLElement>(".margin");
    const { analysis } = this.#host;
    this.#margin = margin && analysis ? new Margin(element, margin, root.querySelector(".reading"), shownClaims(analysis), runs(analysis)) : null;
  }

  #paint(element: HTMLElement): void {
    const { layers, target, tab, colour, filters } = this.#host.view;
    for (const layer of LAYERS) element.classList.toggle(`hide-${layer}`, !layers[layer]);
    this.#host.renderRoot.querySelector(".margin")?.classList.toggle("is-hidden", !layers.claim);
    element.classList.toggle("by-speaker", colour);
    element.classList.toggle("show-codes", layers.country && (tab === "countries" || target?.kind === "country"));
    const claim = target?.kind === "claim" ? target.id : null;
    const related = this.#related();
    const claims = new Map(this.#host.analysis?.claims.map((one) => [`claim-${one.id}`, one]));
    const passes = tab === "speakers" ? isSaidAs : tab === "claims" ? isOfKind : () => true;
    for (const mark of element.querySelectorAll<HTMLElement>("[data-id]")) {
      const id = mark.dataset["id"] ?? "";
      const isPart = claim !== null && (id === `cue-${claim}` || id === `source-${claim}`);
      mark.classList.toggle("is-selected", isPart || (target !== null && shows(target, id)));
      mark.classList.toggle("is-related", related.has(id));
      const of = claims.get(id);
      if (of === undefined) continue;
      // Lighter where the analysis is less sure than asked for; without a stroke where the panel's filters leave it out.
      mark.classList.toggle("is-unsure", (confidenceOf(of) ?? 1) < filters.sure);
      mark.classList.toggle("is-filtered", !passes(of, filters));
    }
    const hidden = LAYERS.filter((layer) => !layers[layer]);
    const stops = this.stops();
    const stop = stops.find((mark) => mark === this.activeMark()) ?? stops[0];
    for (const mark of element.querySelectorAll<HTMLElement>("mark")) {
      // A mark of a hidden layer is plain text, to screen readers too.
      const isHidden = hidden.some((layer) => mark.classList.contains(layer));
      set(mark, "role", isHidden ? "presentation" : null);
      set(mark, "tabindex", isHidden ? null : mark === stop ? "0" : "-1");
    }
  }
}

/** A slice of a long text in a box of its own, whose inside is laid out when it comes into view. */
function boxed(slice: DocumentFragment): HTMLElement {
  const box = document.createElement("div");
  box.className = "slice";
  box.append(slice);
  return box;
}

/** Writes an attribute only where it changes: writing alone makes the browser look at the element's styles again. */
function set(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
