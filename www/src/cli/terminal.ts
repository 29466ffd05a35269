/**
 * Prints the marked article and a summary as text. In colour, marks look as on the page: a pale background for claims,
 * an underline for speakers, the country code after each mention. Without colour, `‹3 …›` is claim 3 and `_…_` a
 * speaker.
 */
import type { Analysis } from "../engine/index.js";
import { annotations } from "../marks/annotations.js";
import { type Annotation, type Channel, weave } from "../marks/weave.js";
import { byMentions, shownClaims, slice, voices, wordsOf } from "../model/look.js";
import { STRINGS } from "../strings.js";
import { harmless } from "./harmless.js";
import { COUNT } from "./words.js";

const SGR: Partial<Record<Channel, string>> = { claim: "30;48;5;229", speaker: "4", country: "1" };
const RESET = "\u001b[0m";

export function terminal(text: string, analysis: Analysis, coloured: boolean): string {
  const numbers = new Map(shownClaims(analysis).map(({ id }, at) => [`claim-${id}`, at + 1]));
  const all = annotations(analysis)
    .filter(({ channel }) => channel !== "cue" && channel !== "source")
    .sort((a, b) => a.start - b.start);
  const paint = coloured ? colours : signs(numbers);
  const article = analysis.blocks
    .filter(({ kind }) => kind !== "boilerplate" && kind !== "duplicate")
    .map((block) => {
      const touching = all.filter(({ start, end }) => start < block.end && end > block.start);
      return paint(text, block.start, block.end, touching);
    });
  return `${article.join("\n\n")}\n\n${summary(text, analysis, numbers)}`;
}

type Paint = (text: string, start: number, end: number, touching: readonly Annotation[]) => string;

const colours: Paint = (text, start, end, touching) =>
  weave(start, end, touching)
    .map((piece) => {
      const words = harmless(text.slice(piece.start, piece.end));
      const styles = piece.open.map(({ channel }) => SGR[channel]).filter(Boolean);
      const code = ended(piece.open, "country", piece.end)
        .map((one) => `[${one.id.split("-")[1]}]`)
        .join("");
      return styles.length === 0 ? words : `\u001b[${styles.join(";")}m${words}${RESET}${code}`;
    })
    .join("");

const signs =
  (numbers: ReadonlyMap<string, number>): Paint =>
  (text, start, end, touching) =>
    weave(start, end, touching)
      .map((piece) => {
        const began = piece.open.filter((one) => Math.max(one.start, start) === piece.start);
        const opening = began
          .map((one) =>
            one.channel === "claim" ? `‹${numbers.get(one.id) ?? ""} ` : one.channel === "speaker" ? "_" : "",
          )
          .join("");
        const country = ended(piece.open, "country", piece.end)
          .map((one) => ` [${one.id.split("-")[1]}]`)
          .join("");
        const speaker = ended(piece.open, "speaker", piece.end)
          .map(() => "_")
          .join("");
        const claim = piece.open
          .filter((one) => one.channel === "claim" && Math.min(one.end, end) === piece.end)
          .map(() => "›")
          .join("");
        return opening + harmless(text.slice(piece.start, piece.end)) + speaker + country + claim;
      })
      .join("");

const ended = (open: readonly Annotation[], channel: Channel, at: number): Annotation[] =>
  open.filter((one) => one.channel === channel && one.end === at);

function summary(text: string, analysis: Analysis, numbers: ReadonlyMap<string, number>): string {
  const out = [STRINGS.exportTitle, ""];
  for (const { speaker, claims } of voices(analysis)) {
    const about = [speaker?.role, speaker?.country].filter(Boolean).join(", ");
    out.push(`  ${speaker?.name ?? STRINGS.notNamed}${about ? ` (${about})` : ""}`);
    for (const claim of claims) {
      const number = String(numbers.get(`claim-${claim.id}`) ?? "").padStart(4);
      const cue = slice(text, claim.cue);
      out.push(`  ${number}  ${cue ? `${cue}: ` : ""}${wordsOf(text, claim)}`);
    }
    out.push("");
  }
  if (analysis.countries.length > 0) {
    out.push(STRINGS.exportCountries, "");
    for (const country of byMentions(analysis)) {
      out.push(`  ${country.code}  ${country.name}: ${COUNT(country.mentions.length)}`);
    }
    out.push("");
  }
  return `${out.map(oneLine).join("\n")}\n`;
}

/** Text from the article: control characters are removed, and line breaks become spaces. */
const oneLine = (line: string): string => harmless(line.replace(/[\r\n]+/g, " "));
