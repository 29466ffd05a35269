/** Makes a correction: it is told with a way back, the card goes, and the next mark has the focus. */
import type { Correction } from "../model/corrections.js";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";

export function correct(app: ClaimLight, correction: Correction): void {
  const before = app.article.place();
  if (!app.reader.correct(correction)) return app.say(STRINGS.unchanged);
  const at = app.reader.corrections.length - 1;
  app.look({ target: null, card: false, adding: false, selected: null, editing: null, spot: null });
  app.notices.tell({ words: STRINGS.corrected, undo: () => app.reader.turn(at) });
  void app.updateComplete.then(() => app.article.focusAfter(before));
}

/** A number that no statement has, nor ever had: later corrections name statements by it. */
export function freshClaim({ reader }: ClaimLight): number {
  const numbers = reader.corrections.flatMap((one) => [
    ...("claim" in one ? [one.claim] : []),
    ...(one.kind === "split" ? [one.into] : []),
  ]);
  return Math.max(-1, ...numbers, ...(reader.found?.claims ?? []).map(({ id }) => id)) + 1;
}

/** The same for a speaker. */
export function freshSpeaker({ reader }: ClaimLight): number {
  const numbers = reader.corrections.flatMap((one) =>
    "speaker" in one && typeof one.speaker === "number" ? [one.speaker] : [],
  );
  return Math.max(-1, ...numbers, ...(reader.found?.speakers ?? []).map(({ id }) => id)) + 1;
}
