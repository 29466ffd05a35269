/** Worth checking: statements by score, with the reason in words. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Claim, ClaimKind } from "../engine/index.js";
import { ticks } from "../marks/annotations.js";
import { countryOf, whose } from "../model/look.js";
import { checkLine } from "../export/markdown.js";
import { STRINGS } from "../strings.js";
import { KIND_CHIPS, kindWords } from "../words.js";
import type { ClaimLight } from "./claim-light.js";
import { FOLDS, isOfKind } from "../store/filters.js";
import { chip, choice, empty, firstOf } from "./panel.js";
import { statement, strokes } from "./statement.js";
import { copy } from "./take-away.js";

/** More statements than this are folded. */
const FEW = 60;

export function claimsPanel(app: ClaimLight, analysis: Analysis): TemplateResult {
  const { filters } = app.view;
  const worth = analysis.claims
    .filter(({ checkability }) => ticks(checkability) > 0)
    .sort((a, b) => b.checkability - a.checkability);
  if (worth.length === 0) return empty(STRINGS.noClaims);
  const found = worth.filter((claim) => isOfKind(claim, filters));
  return html`
    <p class="note">${STRINGS.mostLikely}<br />${[1, 2, 3].map((count) => html`<span class="stroke-words">${strokes(count)} ${STRINGS.strokes[count]}</span> `)}</p>
    ${chips(app, analysis, worth)}
    ${
      found.length === 0
        ? empty(STRINGS.noMatch, app)
        : html`
      <ol class="statements by-score">${firstOf(app, FOLDS.claims, found, FEW, (claim) => statement(app, analysis, claim, head(analysis, claim)))}</ol>
      <button class="link copy-all" @click=${() => void copy(app, found.map((claim) => checkLine(analysis, app.reader.reading.text, claim)).join("\n"))}>${STRINGS.copyList}</button>`
    }`;
}

const head = (analysis: Analysis, claim: Claim): TemplateResult => html`
  <span class="head"><b>${whose(analysis, claim)}</b>${claim.kinds.length > 0 ? html` <span class="reason">${kindWords(claim)}</span>` : nothing}</span>`;

function chips(app: ClaimLight, analysis: Analysis, worth: readonly Claim[]): TemplateResult {
  const { filters } = app.view;
  const set = (kind: ClaimKind | null): void => app.look({ filters: { ...filters, kind } });
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
            app.look({ filters: { ...filters, about: null } }),
          )
    }
  </div>`;
}
