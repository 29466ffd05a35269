/** "Worth checking": statements by score, with reasons. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Claim, ClaimKind } from "../engine/index.js";
import { checkLine } from "../export/markdown.js";
import { ticks } from "../marks/annotations.js";
import { countryOf, whose } from "../model/look.js";
import type { Commands } from "../store/commands.js";
import { FOLDS, isOfKind } from "../store/filters.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";
import { KIND_CHIPS, kindWords } from "../words.js";
import { chip, choice, empty, firstOf } from "./panel-rows.js";
import { statement, strokes } from "./statement.js";

/** More statements than this are folded. */
const FEW = 60;

export function claimsPanel(shown: Shown, send: Commands, analysis: Analysis): TemplateResult {
  const { filters } = shown.view;
  const worth = analysis.claims
    .filter(({ checkability }) => ticks(checkability) > 0)
    .sort((a, b) => b.checkability - a.checkability);
  if (worth.length === 0) return empty(STRINGS.noClaims);
  const found = worth.filter((claim) => isOfKind(claim, filters));
  return html`
    <p class="note">${STRINGS.mostLikely}<br />${[1, 2, 3].map(
      (count) => html`<span
      class="stroke-words">${strokes(count)} ${STRINGS.strokes[count]}</span> `,
    )}</p>
    ${chips(shown, send, analysis, worth)}
    ${
      found.length === 0
        ? empty(STRINGS.noMatch, send)
        : html`
      <ol class="statements by-score">${firstOf(shown, send, FOLDS.claims, found, FEW, (claim) =>
        statement(shown, send, analysis, claim, head(analysis, claim)),
      )}</ol>
      <button class="link copy-all"
        @click=${() => send.copy(found.map((claim) => checkLine(analysis, shown.article.reading.text, claim)).join("\n"))}>${STRINGS.copyList}</button>`
    }`;
}

const head = (analysis: Analysis, claim: Claim): TemplateResult => html`
  <span class="head"><b>${whose(analysis, claim)}</b>${
    claim.kinds.length > 0
      ? html` <span
    class="reason">${kindWords(claim)}</span>`
      : nothing
  }</span>`;

function chips(shown: Shown, send: Commands, analysis: Analysis, worth: readonly Claim[]): TemplateResult {
  const { filters } = shown.view;
  const set = (kind: ClaimKind | null): void => send.look({ filters: { ...filters, kind } });
  const counts = new Map<ClaimKind, number>();
  for (const { kinds } of worth) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort((a, b) => b[1] - a[1]);
  return html`<div class="chips" role="group" aria-label=${STRINGS.kind}>
    ${choice(STRINGS.allKinds, filters.kind === null, () => set(null))}
    ${kinds.map(([kind, count]) => choice(`${KIND_CHIPS[kind]} ${count}`, filters.kind === kind, () => set(kind)))}
    ${
      filters.about === null
        ? nothing
        : chip(`${STRINGS.about} ${countryOf(analysis, filters.about)?.name ?? filters.about}`, () =>
            send.look({ filters: { ...filters, about: null } }),
          )
    }
  </div>`;
}
