/**
 * Finds the article on the page and follows it: one that comes later, one of the same id in its place, edits, and
 * whatever can show or hide text of it.
 *
 * Scripts and styles show text in more ways than can be listed. So what is looked at is broad (every change of the
 * article's tree, the attributes of what is around it, its size, what the reader folds and chooses), and what is done
 * is little: the article is read again once the page is still, and only another text is analysed.
 */
import { spared } from "./quiet.js";

/**
 * How long the page must be still before the article is read again, and how long at most it is waited for, in
 * milliseconds.
 */
const STILL = 400;
const MOST = 2500;

export interface Hear {
  /** Another element is the article, or none is. */
  found(article: Element | null): void;
  /** The page has changed something: at once, */
  touched(): void;
  /** … and when it is still again. */
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

  /** `own` is the element that asks: what changes on it alone is no change of the page. */
  constructor(own: Element, hear: Hear) {
    this.#own = own;
    this.#hear = hear;
  }

  /** Follows the element of an id in the trees around our own, the nearest first. */
  byId(id: string): void {
    if (this.#id === id && this.#trees.length > 0) return this.#find();
    this.#finder?.disconnect();
    this.#id = id;
    this.#trees = treesAround(this.#own);
    for (const tree of this.#trees)
      this.#finder?.observe(tree, { childList: true, subtree: true, attributes: true, attributeFilter: ["id"] });
    this.#find();
  }

  /** Follows this element. */
  element(article: Element): void {
    this.#finder?.disconnect();
    this.#trees = [];
    this.#take(article);
  }

  /** Looks into these trees too, which the article was read from. */
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

/** What an element stands in, out of shadow trees too. */
function above(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
