/** One line on top: what the article does. Everything in it leads to where it is shown. Its room is there from the start. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "../engine/index.js";
import { wordsOf } from "../model/look.js";
import { beginning, summary } from "../model/summary.js";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";
import { NO_FILTERS } from "../store/filters.js";

/** So much of the statement that is to be checked first stands in the line, in characters. */
const MOST_WORDS = 60;

export function summaryLine(app: ClaimLight, analysis: Analysis | null): TemplateResult {
  if (analysis === null || app.reader.phase === "working") return html`<p class="summary"></p>`;
  const { statements, speakers, most, unheard, check } = summary(analysis);
  const link = (words: string, act: () => void): TemplateResult =>
    html`<button class="link" @click=${act}>${words}</button>`;
  const list = (): void => app.look({ tab: "speakers", filters: NO_FILTERS, sheet: true });
  const parts = [
    statements === 0
      ? html`${STRINGS.summaryNone}`
      : html`${link(STRINGS.statements(statements), list)} ${STRINGS.summaryBy} ${link(STRINGS.speakers(speakers), list)}.`,
    most &&
      html`${link(most.speaker.name, () => app.select({ kind: "speaker", id: most.speaker.id }, "card"))} ${STRINGS.summaryHas}
      ${link(STRINGS.summaryShare(most.percent), () => app.look({ tab: "speakers", filters: { ...NO_FILTERS, by: most.speaker.id }, sheet: true }))}.`,
    unheard.length > 0 &&
      html`${STRINGS.summaryUnheard} ${unheard.map((entity, at) => html`${at > 0 ? ", " : ""}${link(entity.name, () => show(app, entity.name, entity.mentions[0]))}`)}.`,
    check &&
      html`${STRINGS.summaryCheck} ${link(`“${beginning(wordsOf(app.reader.reading.text, check), MOST_WORDS)}”`, () => check && app.select({ kind: "claim", id: check.id }, "card"))}`,
  ];
  return html`<p class="summary">${parts.map((part) => (part ? html`<span>${part}</span> ` : nothing))}</p>`;
}

/** Somebody who makes no statement has no mark: the first place that names them is outlined. */
function show(
  app: ClaimLight,
  name: string,
  place: { readonly start: number; readonly end: number } | undefined,
): void {
  if (place === undefined) return;
  app.look({ target: null, card: false, spot: place, sheet: false });
  app.article.scrollToPlace(place);
  app.say(STRINGS.summaryShown(name));
}
