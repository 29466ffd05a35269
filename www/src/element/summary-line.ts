/**
 * The summary line above the article. Each part of it links to what it summarises. Its space is reserved from the
 * start.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "../engine/index.js";
import { wordsOf } from "../model/look.js";
import { beginning, summary } from "../model/summary.js";
import type { Commands } from "../store/commands.js";
import { NO_FILTERS } from "../store/filters.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";

/** How much of the statement that is most worth checking is quoted, in characters. */
const MOST_WORDS = 60;

export function summaryLine(shown: Shown, send: Commands, analysis: Analysis | null): TemplateResult {
  if (analysis === null || shown.article.phase === "working") return html`<p class="summary"></p>`;
  const { statements, speakers, most, unheard, check } = summary(analysis);
  const link = (words: string, act: () => void): TemplateResult =>
    html`<button class="link" @click=${act}>${words}</button>`;
  /** A link and the mark behind it, which no line starts with. */
  const closed = (linked: TemplateResult, mark: string): TemplateResult =>
    html`<span class="closed">${linked}${mark}</span>`;
  const list = (): void => send.look({ tab: "speakers", filters: NO_FILTERS, sheet: true });
  // A person without statements has no mark, so the first place that names them is outlined.
  const spot = (name: string, place?: { readonly start: number; readonly end: number }): void => {
    if (place !== undefined) send.spot(name, place);
  };
  const parts = [
    statements === 0
      ? html`${STRINGS.summaryNone}`
      : html`${link(
          STRINGS.statements(statements),
          list,
        )} ${STRINGS.summaryBy} ${closed(link(STRINGS.speakers(speakers), list), ".")}`,
    most &&
      html`${link(most.speaker.name, () =>
        send.select({ kind: "speaker", id: most.speaker.id }, "card"),
      )} ${STRINGS.summaryHas}
      ${closed(
        link(STRINGS.summaryShare(most.percent), () =>
          send.look({ tab: "speakers", filters: { ...NO_FILTERS, by: most.speaker.id }, sheet: true }),
        ),
        ".",
      )}`,
    unheard.length > 0 &&
      html`${STRINGS.summaryUnheard}${unheard.map(
        (entity, at) =>
          html` ${closed(
            link(entity.name, () => spot(entity.name, entity.mentions[0])),
            at + 1 < unheard.length ? "," : ".",
          )}`,
      )}`,
    check &&
      html`${STRINGS.summaryCheck} ${link(
        `“${beginning(wordsOf(shown.article.reading.text, check), MOST_WORDS)}”`,
        () => check && send.select({ kind: "claim", id: check.id }, "card"),
      )}`,
  ];
  return html`<p class="summary">${parts.map((part) => (part ? html`<span>${part}</span> ` : nothing))}</p>`;
}
