/**
 * The content script, injected by the click: reads the page's article and marks it while the panel is open. It has no
 * wasm and no element and makes no request, because a page's policy can forbid these to content scripts too.
 */
import { Following } from "../../www/src/host/follow.js";
import { Marking } from "../../www/src/host/mark.js";
import { mend, withOwnWords } from "../../www/src/host/mark-elements.js";
import { type HostArticle, readArticle } from "../../www/src/host/read-article.js";
import { findArticle } from "./find-article.js";
import { type Answer, type Ask, PORT } from "./messages.js";

class Page {
  readonly #port: Port;
  readonly #following: Following;
  #root: Element | null = null;
  #within: Range | undefined;
  #article: HostArticle | null = null;
  #marking: Marking | null = null;

  constructor(port: Port) {
    this.#port = port;
    this.#following = new Following(document.documentElement, {
      found: () => undefined,
      touched: mend,
      changed: () => this.#again(),
    });
    port.onMessage.addListener((message) => this.#hear(message as Ask));
    document.addEventListener("click", this.#click);
  }

  end(): void {
    this.#following.end();
    this.#marking?.end();
    this.#marking = null;
    document.removeEventListener("click", this.#click);
  }

  #say(answer: Answer): void {
    this.#port.postMessage(answer);
  }

  #hear(ask: Ask): void {
    if (ask.kind === "read") return this.#read(ask.selection);
    if (ask.kind === "mark") {
      const before = this.#marking;
      this.#marking = this.#article && new Marking(this.#article.map, ask.analysis, { layers: ask.layers });
      return before?.end();
    }
    this.#marking?.show({ layers: ask.layers, selected: ask.selected });
    if (ask.scroll && ask.selected !== null) this.#marking?.scrollTo(ask.selected);
  }

  #read(isSelection: boolean): void {
    const selection = document.getSelection();
    const isSelected = isSelection && selection !== null && selection.rangeCount > 0 && !selection.isCollapsed;
    this.#within = isSelected ? selection.getRangeAt(0).cloneRange() : undefined;
    const around = this.#within?.commonAncestorContainer;
    this.#root = around ? (around instanceof Element ? around : around.parentElement) : findArticle(document);
    this.#article = this.#root && withOwnWords(() => readArticle(this.#root as Element, this.#within));
    if (this.#article === null || this.#root === null || this.#article.text === "") return this.#say({ kind: "none" });
    if (!isSelected) this.#following.element(this.#root);
    this.#say({
      kind: "article",
      text: this.#article.text,
      headings: this.#article.headings,
      source: this.#article.source,
    });
  }

  /** The page has changed; the text is analysed again only if it is different. */
  #again(): void {
    const root = this.#root;
    if (root === null || !root.isConnected) return this.#read(false);
    const before = this.#article;
    this.#article = withOwnWords(() => readArticle(root));
    const { text, headings, source, map } = this.#article;
    if (text !== before?.text) return this.#say({ kind: "article", text, headings, source });
    const marking = this.#marking;
    this.#marking = marking && new Marking(map, marking.analysis, marking.shown);
    marking?.end();
  }

  readonly #click = ({ target, clientX, clientY }: MouseEvent): void => {
    if (target instanceof Element && target.closest("a, button, input, select, textarea, summary, label") !== null)
      return;
    if (this.#marking === null || document.getSelection()?.isCollapsed === false) return;
    const clicked = this.#marking.at(clientX, clientY);
    if (clicked !== null) this.#say({ kind: "clicked", target: clicked });
  };
}

let page: Page | undefined;
const place = globalThis as { claimlightIsHere?: true };
// The script is injected at every click; the first one stays.
if (!place.claimlightIsHere) {
  place.claimlightIsHere = true;
  chrome.runtime.onConnect.addListener((port) => {
    if ((port as Port & { name?: string }).name !== PORT) return;
    page?.end();
    const own = new Page(port);
    page = own;
    port.onDisconnect.addListener(() => own.end());
  });
}
