/**
 * The article in the element: built anew when text or analysis change, and only given classes when the reader selects
 * or switches layers, so that no text moves and no place in it is lost.
 */
import type { ReactiveController } from "lit";
import type { Analysis, Claim } from "../engine/index.js";
import { sameTarget, shows, targetOf, type Target } from "../marks/target.js";
import { shownClaims } from "../model/look.js";
import { articleNodes, plainParts } from "./article.js";
import type { ClaimLight } from "./claim-light.js";
import { Margin } from "./margin.js";
import { LAYERS } from "./view.js";

/** From so many characters on, what is out of view is not laid out. */
const LONG = 60_000;

export class ArticleView implements ReactiveController {
  readonly #host: ClaimLight;
  #drawn: { text: string; analysis: Analysis | null } | null = null;
  #active: HTMLElement | null = null;
  #margin: Margin | null = null;

  constructor(host: ClaimLight) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#margin?.end();
    this.#margin = null;
    this.#drawn = null;
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
      element.replaceChildren(articleNodes(analysis ? { text, headings, analysis } : plainParts(text, headings)));
      element.querySelectorAll("details").forEach((fold, at) => { fold.open = open[at] ?? false; });
      this.#drawn = { text, analysis };
      this.#active = null;
      element.classList.toggle("is-long", text.length > LONG);
      this.#drawMargin(element);
    }
    this.#paint(element);
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
    const marks = [...(this.element?.querySelectorAll<HTMLElement>("mark.first") ?? [])];
    return marks.find((mark) => sameTarget(targetOf(mark.dataset["id"] ?? ""), target))
      ?? marks.find((mark) => shows(target, mark.dataset["id"] ?? "")) ?? null;
  }

  focusMark(target: Target | null): void {
    (this.activeMark() ?? this.markOf(target) ?? this.stops()[0])?.focus({ preventScroll: true });
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
    this.#margin = margin && analysis ? new Margin(element, margin, root.querySelector(".reading"), shownClaims(analysis)) : null;
  }

  #paint(element: HTMLElement): void {
    const { layers, target, tab } = this.#host.view;
    for (const layer of LAYERS) element.classList.toggle(`hide-${layer}`, !layers[layer]);
    element.classList.toggle("show-codes", layers.country && (tab === "countries" || target?.kind === "country"));
    element.classList.toggle("has-selection", target !== null);
    const claim = target?.kind === "claim" ? target.id : null;
    const related = this.#related();
    for (const mark of element.querySelectorAll<HTMLElement>("[data-id]")) {
      const id = mark.dataset["id"] ?? "";
      const isPart = claim !== null && (id === `cue-${claim}` || id === `source-${claim}`);
      mark.classList.toggle("is-selected", isPart || (target !== null && shows(target, id)));
      mark.classList.toggle("is-related", related.has(id));
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

/** Writes an attribute only where it changes: writing alone makes the browser look at the element's styles again. */
function set(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
