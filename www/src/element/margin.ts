/**
 * Ticks in the margin: one, two or three short strokes beside the line where a statement begins.
 *
 * They are set beside the text, not in it, so that nothing moves; statements that begin on the same line share the
 * highest score. Only blocks in view are measured, so that a long text costs no more than a short one. For the eye
 * alone: panel and card say it in words.
 */
import type { Claim } from "../engine/index.js";
import { ticks } from "../marks/annotations.js";

export class Margin {
  readonly #margin: HTMLElement;
  readonly #scores: ReadonlyMap<string, number>;
  readonly #drawn = new Map<Element, HTMLElement[]>();
  readonly #seen: IntersectionObserver;
  readonly #sized: ResizeObserver;

  constructor(article: HTMLElement, margin: HTMLElement, scroller: Element | null, claims: readonly Claim[]) {
    this.#margin = margin;
    this.#scores = new Map(claims.map((claim) => [`claim-${claim.id}`, ticks(claim.checkability)]));
    this.#seen = new IntersectionObserver((entries) => this.#look(entries), { root: scroller, rootMargin: "300px" });
    this.#sized = new ResizeObserver(() => this.#drawAll());
    this.#sized.observe(article);
    const blocks = new Set([...article.querySelectorAll("mark.claim.first")].map((mark) => mark.closest("p, h2, h3, li")));
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
    // All reading before all writing: one layout.
    const lines = [...this.#drawn.keys()].map((block) => [block, this.#linesOf(block, top)] as const);
    for (const [block, of] of lines) {
      this.#drop(block);
      const groups = [...of].map(([line, count]) => group(line, count));
      this.#margin.append(...groups);
      this.#drawn.set(block, groups);
    }
  }

  /** Where lines with statements stand, and how many ticks each gets. */
  #linesOf(block: Element, top: number): Map<number, number> {
    const lines = new Map<number, number>();
    for (const mark of block.querySelectorAll<HTMLElement>("mark.claim.first")) {
      const count = this.#scores.get(mark.dataset["id"] ?? "") ?? 0;
      const box = mark.getClientRects()[0];
      if (count === 0 || box === undefined || box.height === 0) continue;
      const line = Math.round((box.top + box.height / 2 - top) / 4) * 4;
      lines.set(line, Math.max(lines.get(line) ?? 0, count));
    }
    return lines;
  }
}

function group(line: number, count: number): HTMLElement {
  const ticksOfLine = document.createElement("span");
  ticksOfLine.className = "ticks";
  ticksOfLine.style.top = `${line}px`;
  for (let nth = 0; nth < count; nth++) ticksOfLine.appendChild(document.createElement("i"));
  return ticksOfLine;
}
