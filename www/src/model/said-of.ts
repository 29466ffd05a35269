/** Describes a correction in words for the list of corrections. */
import type { Analysis } from "../engine/index.js";
import { STRINGS } from "../strings.js";
import type { Correction } from "./corrections.js";
import { claimOf, countryOf, speakerOf, wordsOf } from "./look.js";
import { beginning } from "./summary.js";

const MOST = 48;

/** `known` is the analysis with and without every correction, so that removed and new things have names. */
export function saidOf(correction: Correction, text: string, known: readonly Analysis[]): string {
  const first = <T>(find: (analysis: Analysis) => T | undefined): T | undefined =>
    known.map(find).find((one) => one !== undefined);
  const name = (id: number): string => first((analysis) => speakerOf(analysis, id))?.name ?? STRINGS.notNamed;
  const words = (start: number, end: number): string =>
    `“${beginning(text.slice(start, end).replace(/\s+/g, " "), MOST)}”`;
  const statement = (id: number): string => {
    const claim = first((analysis) => claimOf(analysis, id));
    return claim ? `“${beginning(wordsOf(text, claim), MOST)}”` : STRINGS.goneStatement;
  };
  const { did } = STRINGS;
  switch (correction.kind) {
    case "speaker":
      return did.speaker(
        statement(correction.claim),
        correction.speaker === null ? STRINGS.notNamed : name(correction.speaker),
      );
    case "new-speaker":
      return did.speaker(statement(correction.claim), correction.name);
    case "add-claim":
      return did.added(words(correction.start, correction.end));
    case "span":
      return did.span(statement(correction.claim));
    case "split":
      return did.split(statement(correction.claim));
    case "join":
      return did.join(statement(correction.claim), statement(correction.into));
    case "rename":
      return did.rename(correction.name);
    case "merge":
      return did.merge(name(correction.speaker), name(correction.into));
    case "add-speaker":
      return did.means(words(correction.start, correction.end), correction.name ?? name(correction.speaker));
    case "add-country":
      return did.means(words(correction.start, correction.end), correction.name);
    case "reject-claim":
      return did.noStatement(statement(correction.claim));
    case "reject-speaker":
      return did.noMention(name(correction.speaker));
    case "reject-country":
      return did.noMention(first((analysis) => countryOf(analysis, correction.code))?.name ?? correction.code);
  }
}
