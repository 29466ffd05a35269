/**
 * Finds the article on the page and follows it: an article that appears later, another element with the same id, edits,
 * and anything that can show or hide its text.
 *
 * Scripts and styles can show text in more ways than we can list. So we observe broadly (every change in the article's
 * tree, attributes of the elements around it, its size, what the reader folds and selects) and do little: the article
 * is read again once the page is idle, and analysed only if its text is different.
 */
import { spared } from "./quiet.js";

/** How long the page must be idle before the article is read again, and the longest wait for that, in milliseconds. */
const STILL = 400;
const MOST = 2500;

export interface Hear {
  /** Called when another element is the article, or none is. */
  found(article: Element | null): void;
  /** Called when the page has changed: at once, */
  touched(): void;
  /** … and when it is idle again. */
  changed(): void;
}

type Tree = Document | ShadowRoot;

export class Following {
  readonly #hear: Hear;
  readonly #own: Element;
  #id = "";
  #article: Element | null = null;
  #trees: readonly Tree[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  readonly #finder = typeof MutationObserver === "function" ? new MutationObserver(() => this.#find()) : null;
  readonly #edits =
    typeof MutationObserver === "function" ? new MutationObserver((records) => this.#see(records)) : null;
  #size: ResizeObserver | null = null;
  #spared: (() => void) | null = null;

  /** `own` is the element that follows the article; changes to it alone are not changes of the page. */
  constructor(own: Element, hear: Hear) {
    this.#own = own;
    this.#hear = hear;
  }

  /** Follows the element with an id in the trees around our own, the nearest first. */
  byId(id: string): void {
    if (this.#id === id && this.#trees.length > 0) return this.#find();
    this.#finder?.disconnect();
    this.#id = id;
    this.#trees = treesAround(this.#own);
    for (const tree of this.#trees)
      this.#finder?.observe(tree, { childList: true, subtree: true, attributes: true, attributeFilter: ["id"] });
    this.#find();
  }

  /** Follows an element. */
  element(article: Element): void {
    this.#finder?.disconnect();
    this.#trees = [];
    this.#take(article);
  }

  /** Also observes these trees, from which the article was read. */
  alsoIn(trees: readonly Tree[]): void {
    for (const tree of trees) {
      if (tree !== this.#article?.getRootNode())
        this.#edits?.observe(tree, { childList: true, characterData: true, subtree: true, attributes: true });
    }
  }

  end(): void {
    this.#finder?.disconnect();
    this.#trees = [];
    this.#let();
    this.#article = null;
  }

  #find(): void {
    for (const tree of this.#trees) {
      const found = tree.getElementById(this.#id);
      if (found !== null) return this.#take(found);
    }
    this.#take(null);
  }

  #take(article: Element | null): void {
    if (article === this.#article) return;
    this.#let();
    this.#article = article;
    if (article !== null && this.#edits !== null) {
      const edits = this.#edits;
      edits.observe(article, { childList: true, characterData: true, subtree: true, attributes: true });
      for (let up = above(article); up !== null; up = above(up)) edits.observe(up, { attributes: true });
      this.#spared = spared(edits, (records) => this.#see(records));
      let isFirst = true;
      this.#size =
        typeof ResizeObserver === "function"
          ? new ResizeObserver(() => {
              if (!isFirst) this.#later();
              isFirst = false;
            })
          : null;
      this.#size?.observe(article);
      for (const event of ["change", "toggle"]) document.addEventListener(event, this.#chosen, true);
    }
    this.#hear.found(article);
  }

  #let(): void {
    this.#edits?.disconnect();
    this.#spared?.();
    this.#spared = null;
    this.#size?.disconnect();
    this.#size = null;
    clearTimeout(this.#timer);
    this.#since = 0;
    for (const event of ["change", "toggle"]) document.removeEventListener(event, this.#chosen, true);
  }

  readonly #chosen = (event: Event): void => {
    if (event.target !== this.#own) this.#later();
  };

  #see(records: readonly MutationRecord[]): void {
    if (records.every(({ target, type }) => type === "attributes" && target === this.#own)) return;
    this.#hear.touched();
    this.#later();
  }

  #later(): void {
    const now = performance.now();
    if (this.#since === 0) this.#since = now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#since = 0;
        this.#hear.changed();
      },
      Math.min(STILL, Math.max(0, this.#since + MOST - now)),
    );
  }
}

/** The trees around an element, the nearest first. */
function treesAround(element: Element): Tree[] {
  const trees: Tree[] = [];
  for (
    let tree = element.getRootNode();
    tree instanceof Document || tree instanceof ShadowRoot;
    tree = tree.host.getRootNode()
  ) {
    trees.push(tree);
    if (tree instanceof Document) break;
  }
  return trees;
}

/** The ancestors of an element, across shadow roots. */
function above(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
