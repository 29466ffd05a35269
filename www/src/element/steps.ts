/** Moves between marks: by statement, by statements of one speaker, by layer, or one by one. */
import type { Analysis } from "../engine/index.js";
import { targetOf } from "../marks/target.js";
import { claimOf } from "../model/look.js";
import type { Store } from "../store/store.js";
import { LAYERS, type Layer } from "../store/view.js";

/** What to step through. */
export type Way = Layer | "mark" | "voice";

/** `focused` is the focused node in the element. */
export function step(store: Store, focused: Element | null, by: 1 | -1, way: Way): void {
  const article = store.stage.surface();
  const { analysis } = store.state.article;
  const all = article.stops();
  const now = all.indexOf((all.includes(focused as HTMLElement) ? focused : article.activeMark()) as HTMLElement);
  const ways = all.filter((mark) => goes(analysis, mark, way, all[now]));
  // The next mark of the kind in the text, from wherever the focus is.
  const next =
    by > 0
      ? ways.find((mark) => all.indexOf(mark) > now)
      : ways.findLast((mark) => all.indexOf(mark) < (now < 0 ? all.length : now));
  const mark = next ?? (by > 0 ? ways[0] : ways.at(-1));
  if (mark === undefined) return;
  for (const stop of all) stop.tabIndex = stop === mark ? 0 : -1;
  article.activate(mark);
  mark.focus({ preventScroll: true });
  const target = targetOf(mark.dataset["id"] ?? "");
  if (target === null) return;
  store.select(target, "text");
  article.scrollTo(target);
}

function goes(analysis: Analysis | null, mark: HTMLElement, way: Way, from: HTMLElement | undefined): boolean {
  if (way === "mark") return true;
  if (way !== "voice") return LAYERS.includes(way) && mark.classList.contains(way);
  const speakers = speakersAt(analysis, from);
  return mark.classList.contains("claim") && speakers.some((speaker) => speakersAt(analysis, mark).includes(speaker));
}

/** The speaker of a statement's mark, or whom a speaker mark names. */
function speakersAt(analysis: Analysis | null, mark: HTMLElement | undefined): readonly number[] {
  const target = targetOf(mark?.dataset["id"] ?? "");
  if (target?.kind === "speaker") return [target.id];
  const claim = target?.kind === "claim" && analysis ? claimOf(analysis, target.id) : undefined;
  return claim?.speakers ?? [];
}
