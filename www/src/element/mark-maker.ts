/**
 * Creates the elements of marks. The first piece of each mark is reachable by keyboard and has a label: who says it,
 * whether it is worth checking, which country is meant.
 */
import type { Analysis, Claim } from "../engine/index.js";
import { isAttributed, ticks } from "../marks/annotations.js";
import { targetOf } from "../marks/target.js";
import type { Annotation, Channel } from "../marks/weave.js";
import { claimOf, countryOf, shownClaims, speakerOf, voices, whose } from "../model/look.js";
import { colours } from "../model/runs.js";
import { STRINGS } from "../strings.js";

/** Channels that are drawn only as parts of a statement, not as marks of their own. */
const PARTS: ReadonlySet<Channel> = new Set(["cue", "source", "quoted"]);

/** The article's own claims belong to the claims layer but have no stroke. */
const CLASSES: Partial<Record<Channel, string>> = { own: "claim own" };

export class MarkMaker {
  readonly #seen = new Set<string>();
  readonly #analysis: Analysis;
  readonly #claims: ReadonlyMap<string, Claim>;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #colours: ReadonlyMap<number, number>;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    this.#claims = new Map(analysis.claims.map((claim) => [`claim-${claim.id}`, claim]));
    this.#numbers = new Map(shownClaims(analysis).map(({ id }, at) => [`claim-${id}`, at + 1]));
    this.#colours = colours(voices(analysis));
  }

  make(mark: Annotation): HTMLElement {
    const element = document.createElement(PARTS.has(mark.channel) ? "span" : "mark");
    element.className = (CLASSES[mark.channel] ?? mark.channel) + (mark.depth > 0 ? " inner" : "");
    element.dataset["id"] = mark.id;
    if (PARTS.has(mark.channel)) return element;
    element.tabIndex = -1;
    if (mark.channel === "claim") this.#dress(element, mark);
    if (this.#seen.has(mark.id)) return element;
    this.#seen.add(mark.id);
    element.classList.add("first");
    const number = this.#numbers.get(mark.id);
    if (number !== undefined) element.dataset["number"] = String(number);
    if (mark.channel === "country") element.dataset["code"] = mark.id.split("-")[1] ?? "";
    element.setAttribute("aria-description", described(this.#analysis, mark.id, this.#claims.get(mark.id)));
    return element;
  }

  /** Quotation or paraphrase, and the speaker's colour if speakers have colours. */
  #dress(element: HTMLElement, mark: Annotation): void {
    const claim = this.#claims.get(mark.id);
    if (claim === undefined) return;
    element.classList.add(claim.quotation === "direct" ? "is-quotation" : "is-paraphrase");
    const colour = claim.speaker === null ? undefined : this.#colours.get(claim.speaker);
    if (colour !== undefined) element.dataset["voice"] = String(colour);
  }
}

/** The label of a mark. */
export function described(analysis: Analysis, id: string, known?: Claim): string {
  const target = targetOf(id);
  if (target?.kind === "speaker") return STRINGS.describeSpeaker(speakerOf(analysis, target.id)?.name ?? "");
  if (target?.kind === "country") return STRINGS.describeCountry(countryOf(analysis, target.code)?.name ?? target.code);
  const claim = known ?? (target ? claimOf(analysis, target.id) : undefined);
  if (!claim) return "";
  const said = !isAttributed(claim)
    ? STRINGS.ownWords
    : claim.speaker === null
      ? STRINGS.describeUnnamed
      : STRINGS.describeSaid(whose(analysis, claim));
  const worth = ticks(claim.checkability) >= 2 ? (STRINGS.ticks[ticks(claim.checkability)] ?? "") : "";
  return [said, worth].filter(Boolean).join(", ");
}
