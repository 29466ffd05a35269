/** Speakers while corrections are applied: merging two of them does not touch any statement. */
import type { Speaker } from "../engine/index.js";
import { MentionSet } from "./mention-set.js";

/** A speaker; a merged one points to the other. */
export interface Voice {
  readonly of: Speaker;
  name: string;
  readonly mentions: MentionSet<Speaker["mentions"][number]>;
  /** Referred to by a correction but not created yet. */
  isKnown: boolean;
  into: Voice | null;
}

export const newVoice = (of: Speaker, isKnown: boolean): Voice => ({
  of,
  name: of.name,
  mentions: new MentionSet(of.mentions),
  isKnown,
  into: null,
});

/** The speaker that a voice was merged into in the end; shortens the path on the way. */
export function last(voice: Voice | null): Voice | null {
  if (voice === null) return null;
  let end = voice;
  while (end.into) end = end.into;
  for (let one = voice; one.into; ) [one.into, one] = [end, one.into];
  return end.isKnown ? end : null;
}
