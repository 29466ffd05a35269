/** Those who speak, while corrections are made: one becomes another without a look at any statement. */
import type { Speaker } from "../engine/index.js";
import { MentionSet } from "./mention-set.js";

/** One who speaks; who has become another leads there. */
export interface Voice {
  readonly of: Speaker;
  name: string;
  readonly mentions: MentionSet<Speaker["mentions"][number]>;
  /** Named by a correction before it is there, it is not there. */
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

/** Whom a voice has become, in the end; those on the way are shown the short way. */
export function last(voice: Voice | null): Voice | null {
  if (voice === null) return null;
  let end = voice;
  while (end.into) end = end.into;
  for (let one = voice; one.into; ) [one.into, one] = [end, one.into];
  return end.isKnown ? end : null;
}
