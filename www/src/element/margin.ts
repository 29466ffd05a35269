/**
 * The margin: one, two or three short ticks beside the line where a statement begins, and the speaker's name where a
 * run of their statements begins.
 *
 * They are placed next to the text, so that nothing moves. Statements that begin on the same line share the highest
 * score, and a name that would overlap another is left out. Only blocks in view are measured, so that a long text costs
 * no more than a short one. The margin is visual only: panel and card say the same in words.
 */
import type { Claim } from "../engine/index.js";
import { ticks } from "../marks/annotations.js";

/** What is drawn beside a line. */
interface Beside {
  ticks: number;
  name: string | null;
}

/** Names closer than this would overlap, in pixels. */
const APART = 30;

export class Margin {
  readonly #margin: HTMLElement;
  readonly #scores: ReadonlyMap<string, number>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #drawn = new Map<Element, HTMLElement[]>();
  readonly #seen: IntersectionObserver;
  readonly #sized: ResizeObserver;

  constructor(
    article: HTMLElement,
    margin: HTMLElement,
    scroller: Element | null,
    claims: readonly Claim[],
    names: ReadonlyMap<number, string>,
  ) {
    this.#margin = margin;
    this.#names = new Map([...names].map(([id, name]) => [`claim-${id}`, name]));
    this.#scores = new Map(claims.map((claim) => [`claim-${claim.id}`, ticks(claim.checkability)]));
    this.#seen = new IntersectionObserver((entries) => this.#look(entries), { root: scroller, rootMargin: "300px" });
    this.#sized = new ResizeObserver(() => this.#drawAll());
    this.#sized.observe(article);
    const blocks = new Set(
      [...article.querySelectorAll("mark.claim.first")].map((mark) => mark.closest("p, h2, h3, li")),
    );
    for (const block of blocks) if (block) this.#seen.observe(block);
    margin.replaceChildren();
  }

  end(): void {
    this.#seen.disconnect();
    this.#sized.disconnect();
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) this.#drop(target);
      else if (!this.#drawn.has(target)) this.#drawn.set(target, []);
    }
    this.#drawAll();
  }

  #drop(block: Element): void {
    for (const group of this.#drawn.get(block) ?? []) group.remove();
    this.#drawn.delete(block);
  }

  #drawAll(): void {
    const { top } = this.#margin.getBoundingClientRect();
    // Read everything before writing anything: one layout.
    const lines = [...this.#drawn.keys()].map((block) => [block, this.#linesOf(block, top)] as const);
    for (const [block, of] of lines) {
      this.#drop(block);
      const groups = [...of].flatMap(([line, beside]) => elements(line, beside));
      this.#margin.append(...groups);
      this.#drawn.set(block, groups);
    }
  }

  /** The positions of lines with statements, and what is beside each. */
  #linesOf(block: Element, top: number): Map<number, Beside> {
    const lines = new Map<number, Beside>();
    let named = -Infinity;
    for (const mark of block.querySelectorAll<HTMLElement>("mark.claim.first")) {
      const id = mark.dataset["id"] ?? "";
      const count = this.#scores.get(id) ?? 0;
      const name = this.#names.get(id) ?? null;
      const box = mark.getClientRects()[0];
      if ((count === 0 && name === null) || box === undefined || box.height === 0) continue;
      const line = Math.round((box.top + box.height / 2 - top) / 4) * 4;
      const beside = lines.get(line) ?? { ticks: 0, name: null };
      const hasRoom = name !== null && line - named >= APART;
      if (hasRoom) named = line;
      lines.set(line, { ticks: Math.max(beside.ticks, count), name: hasRoom ? name : beside.name });
    }
    return lines;
  }
}

function elements(line: number, { ticks: count, name }: Beside): HTMLElement[] {
  const out: HTMLElement[] = [];
  if (count > 0)
    out.push(
      placed(
        "ticks",
        line,
        Array.from({ length: count }, () => document.createElement("i")),
      ),
    );
  if (name !== null) out.push(placed("name", line, [name]));
  return out;
}

function placed(className: string, line: number, inside: (Node | string)[]): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  element.style.top = `${line}px`;
  element.append(...inside);
  return element;
}
