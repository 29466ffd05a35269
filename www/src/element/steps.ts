/** Going through the marks: by statement, by the statements of one speaker, by layer, or one by one. */
import { targetOf } from "../marks/target.js";
import { claimOf } from "../model/look.js";
import type { ClaimLight } from "./claim-light.js";
import { LAYERS, type Layer } from "../store/view.js";

/** What is stepped through. */
export type Way = Layer | "mark" | "voice";

export function step(app: ClaimLight, by: 1 | -1, way: Way): void {
  const article = app.host.isOn ? app.host : app.article;
  const all = article.stops();
  const now = place(app, all);
  const ways = all.filter((mark) => goes(app, mark, way, all[now]));
  // The next one of its kind in the text, from wherever the reader stands.
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
  app.select(target, "text");
  article.scrollTo(target);
}

function place(app: ClaimLight, stops: readonly HTMLElement[]): number {
  const focused = stops.indexOf(app.shadowRoot?.activeElement as HTMLElement);
  return focused >= 0 ? focused : stops.indexOf((app.host.isOn ? app.host : app.article).activeMark() as HTMLElement);
}

function goes(app: ClaimLight, mark: HTMLElement, way: Way, from: HTMLElement | undefined): boolean {
  if (way === "mark") return true;
  if (way !== "voice") return LAYERS.includes(way) && mark.classList.contains(way);
  const speakers = speakersAt(app, from);
  return mark.classList.contains("claim") && speakers.some((speaker) => speakersAt(app, mark).includes(speaker));
}

/** Whose statement a mark is, or whom it names. */
function speakersAt(app: ClaimLight, mark: HTMLElement | undefined): readonly number[] {
  const target = targetOf(mark?.dataset["id"] ?? "");
  if (target?.kind === "speaker") return [target.id];
  const claim = target?.kind === "claim" && app.reader.analysis ? claimOf(app.reader.analysis, target.id) : undefined;
  return claim?.speakers ?? [];
}
