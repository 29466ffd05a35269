/**
 * Ticks in the margin: one, two or three short strokes beside the line where a statement begins.
 *
 * They are set beside the text, not in it, so that nothing moves; statements that begin on the same line share the
 * highest score. Laid out again whenever the article changes its size. For the eye alone: panel and card say it in words.
 */
import type { Claim } from "../engine/index.js";
import { ticks } from "../marks/annotations.js";

export function drawMargin(article: HTMLElement, margin: HTMLElement, claims: readonly Claim[]): void {
  const scores = new Map(claims.map((claim) => [`claim-${claim.id}`, ticks(claim.checkability)]));
  const top = margin.getBoundingClientRect().top;
  const lines = new Map<number, number>();
  for (const mark of article.querySelectorAll<HTMLElement>("mark.claim.first")) {
    const count = scores.get(mark.dataset["id"] ?? "") ?? 0;
    const box = mark.getClientRects()[0];
    if (count === 0 || box === undefined || box.height === 0) continue;
    const line = Math.round((box.top + box.height / 2 - top) / 4) * 4;
    lines.set(line, Math.max(lines.get(line) ?? 0, count));
  }
  margin.replaceChildren(...[...lines].map(([line, count]) => {
    const group = document.createElement("span");
    group.className = "ticks";
    group.style.top = `${line}px`;
    for (let nth = 0; nth < count; nth++) group.appendChild(document.createElement("i"));
    return group;
  }));
}
