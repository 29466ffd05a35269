/** The card of a statement. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Claim, Speaker } from "../engine/index.js";
import { attributed } from "../export/attributed.js";
import { parentOf } from "../marks/annotations.js";
import { aboutTheSame, saidAgain, saidWords, slice, speakerOf, whose } from "../model/look.js";
import { kinds, meant, reported, scored } from "../reasons.js";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";
import { list, QUOTATION_WORDS } from "../words.js";
import { correctClaim } from "./card-correct.js";
import { about } from "./panel-speakers.js";
import { statement, tickMarks } from "./statement.js";

export function claimCard(shown: Shown, send: Commands, analysis: Analysis, claim: Claim): TemplateResult {
  const { text } = shown.article.reading;
  const speaker = speakerOf(analysis, claim.speaker);
  const parent = parentOf(claim, analysis.claims);
  const children = analysis.claims.filter(({ parent: of }) => of === claim.id);
  return html`
    <h2 id="card-title">${whose(analysis, claim)}</h2>
    ${speaker ? html`<p class="about">${about(analysis, speaker)}</p>` : nothing}
    <blockquote><p>${saidWords(text, claim)}</p></blockquote>
    <div class="card-actions">
      <button class="main" @click=${() => send.copy(attributed(analysis, text, claim))}>${STRINGS.copy}</button>
      ${correctClaim(shown, send, analysis, claim)}
    </div>
    <h3>${STRINGS.cardKind}</h3>
    <ul class="reasons">${[...kinds(claim, text), QUOTATION_WORDS[claim.quotation]]
      .filter(Boolean)
      .map((kind) => html`<li>${kind}</li>`)}</ul>
    <h3>${STRINGS.cardScore}</h3>
    <p class="score">${STRINGS.outOf(Math.round(claim.checkability * 100))} ${tickMarks(claim.checkability)}</p>
    ${moves(claim, text)}
    <h3>${STRINGS.cardHow}</h3>
    <ul class="reasons">${reasons(claim, speaker, text).map((why) => html`<li>${why}</li>`)}</ul>
    ${rows(shown, send, analysis, STRINGS.cardPart, parent ? [parent] : [])}
    ${rows(shown, send, analysis, STRINGS.cardContains, children)}
    ${rows(shown, send, analysis, STRINGS.cardAgain, saidAgain(analysis, claim))}
    ${rows(shown, send, analysis, STRINGS.cardOthers, aboutTheSame(analysis, claim))}
    ${speaker ? more(shown, send, analysis, claim, speaker) : nothing}`;
}

/** Other statements with their speakers, under a heading; nothing if there are none. */
const rows = (
  shown: Shown,
  send: Commands,
  analysis: Analysis,
  heading: string,
  claims: readonly Claim[],
): TemplateResult | typeof nothing =>
  claims.length === 0
    ? nothing
    : html`<h3>${heading}</h3><ol class="statements">${claims.map((claim) =>
        statement(shown, send, analysis, claim, html`<span class="head"><b>${whose(analysis, claim)}</b></span>`),
      )}</ol>`;

/** The reasons for and against checking, in words. */
function moves(claim: Claim, text: string): TemplateResult {
  const [up, down] = [scored(claim, text, "for"), scored(claim, text, "against")];
  return html`<ul class="reasons">
    ${up.length > 0 ? html`<li>${STRINGS.scoreUp(list(up))}</li>` : nothing}
    ${down.length > 0 ? html`<li>${STRINGS.scoreDown(list(down))}</li>` : nothing}</ul>`;
}

function more(
  shown: Shown,
  send: Commands,
  analysis: Analysis,
  claim: Claim,
  speaker: Speaker,
): TemplateResult | typeof nothing {
  const others = analysis.claims.filter((other) => other.speakers.includes(speaker.id) && other.id !== claim.id);
  if (others.length === 0) return nothing;
  return html`<h3>${STRINGS.cardMore(speaker.name)}</h3>
    <ol class="statements">${others.slice(0, 3).map((other) => statement(shown, send, analysis, other))}</ol>
    ${
      others.length > 3
        ? html`<button class="link"
          @click=${() => send.look({ tab: "speakers", card: false, sheet: true, filters: { ...shown.view.filters, by: speaker.id } })}>
      ${STRINGS.showAll(others.length + 1)}</button>`
        : nothing
    }`;
}

/** First who is meant, then why: whom "he" refers to, which word reports it, and other evidence. */
function reasons(claim: Claim, speaker: Speaker | undefined, text: string): string[] {
  const out: string[] = [];
  const source = claim.source[0];
  const mention = source && speaker?.mentions.find(({ start, end }) => start < source.end && end > source.start);
  if (mention && speaker && mention.via !== "name") {
    out.push(STRINGS.means(slice(text, claim.source), speaker.name, meant(mention.because, text).join("; ")));
  } else if (source) {
    out.push(STRINGS.namedAs(slice(text, claim.source)));
  }
  if (claim.cue.length > 0 && claim.because.some(({ rule }) => rule === "network"))
    out.push(STRINGS.reports(slice(text, claim.cue)));
  out.push(...reported(claim, text));
  return [...new Set(out)];
}
