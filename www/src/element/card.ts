/** The card on a mark: whose words, how we know, what kind, what else, copy, correct. Escape closes it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Country, Speaker } from "../engine/index.js";
import { targetOf, type Target } from "../marks/target.js";
import { claimOf, counted, countryOf, shownClaims, speakerOf, whose, wordsOf } from "../model/look.js";
import { STRINGS } from "../strings.js";
import { countryReason, meant } from "../reasons.js";
import { MENTION_WORDS, VIA_WORDS, viaCounts } from "../words.js";
import { correctCountry, correctSpeaker } from "./card-correct.js";
import { claimCard } from "./card-claim.js";
import type { ClaimLight } from "./claim-light.js";
import { ICONS } from "./icons.js";
import { about } from "./panel-speakers.js";
import { statement } from "./statement.js";

export function card(app: ClaimLight, analysis: Analysis): TemplateResult | typeof nothing {
  const { target } = app.view;
  const inside = target === null ? null : content(app, analysis, target);
  if (target === null || inside === null) return nothing;
  return html`
    <section class="card" role="dialog" aria-labelledby="card-title" tabindex="-1">
      <div class="card-head"><p class="eyebrow">${STRINGS.cardOf[target.kind]}</p>
        <button class="quiet close" aria-label=${STRINGS.close} @click=${() => app.closeCard()}>${ICONS.close}</button></div>
      ${inside}
      ${also(app, analysis)}
    </section>`;
}

function content(app: ClaimLight, analysis: Analysis, target: Target): TemplateResult | null {
  if (target.kind === "claim") {
    const claim = claimOf(analysis, target.id);
    return claim ? claimCard(app, analysis, claim) : null;
  }
  if (target.kind === "speaker") {
    const speaker = speakerOf(analysis, target.id);
    return speaker ? speakerCard(app, analysis, speaker, target.nth) : null;
  }
  const country = countryOf(analysis, target.code);
  return country ? countryCard(app, analysis, country, target.nth) : null;
}

function speakerCard(app: ClaimLight, analysis: Analysis, speaker: Speaker, nth = 0): TemplateResult {
  const { text } = app.reader.reading;
  const mention = speaker.mentions[nth];
  const claims = analysis.claims.filter((claim) => claim.speakers.includes(speaker.id));
  return html`
    <h2 id="card-title">${speaker.name}</h2>
    <p class="about">${about(analysis, speaker)}</p>
    <div class="card-actions">${correctSpeaker(app, analysis, speaker, mention)}</div>
    ${
      mention
        ? html`<h3>${STRINGS.cardHow}</h3>
      <ul class="reasons"><li>${STRINGS.mentionedAs(text.slice(mention.start, mention.end), MENTION_WORDS[mention.via])}</li>
        ${meant(mention.because, text).map((why) => html`<li>${why}</li>`)}</ul>`
        : nothing
    }
    ${
      claims.length > 0
        ? html`<h3>${STRINGS.statements(claims.length)}</h3>
      <ol class="statements">${claims.slice(0, 4).map((claim) => statement(app, analysis, claim))}</ol>`
        : nothing
    }`;
}

function countryCard(app: ClaimLight, analysis: Analysis, country: Country, nth = 0): TemplateResult {
  const { text } = app.reader.reading;
  const mention = country.mentions[nth];
  const claims = shownClaims(analysis).filter(({ countries }) => countries.includes(country.code));
  return html`
    <h2 id="card-title">${country.name} <span class="code">${country.code}</span></h2>
    <p class="about">${STRINGS.mentions(counted(analysis, country))}: ${viaCounts(country)}</p>
    ${mention ? html`<div class="card-actions">${correctCountry(app, country, mention)}</div>` : nothing}
    ${
      mention
        ? html`<h3>${STRINGS.cardHow}</h3>
      <ul class="reasons"><li>${STRINGS.mentionedAs(text.slice(mention.start, mention.end), VIA_WORDS[mention.via])}</li>
        <li>${countryReason(mention.because)}</li></ul>`
        : nothing
    }
    ${
      claims.length > 0
        ? html`<h3>${STRINGS.about}</h3>
      <ol class="statements">${claims.slice(0, 3).map((claim) => statement(app, analysis, claim, html`<span class="head"><b>${whose(analysis, claim)}</b></span>`))}</ol>`
        : nothing
    }`;
}

/** So many of them at most. */
const MOST_ALSO = 6;

/** The other marks on the same words, so that all of a stack can be reached. */
function also(app: ClaimLight, analysis: Analysis): TemplateResult | typeof nothing {
  const mark = app.article.activeMark();
  const targets: Target[] =
    app.host.isOn && app.view.target !== null ? app.host.alsoAt(app.view.target).slice(0, MOST_ALSO) : [];
  for (let up = mark?.parentElement?.closest("mark"); up; up = up.parentElement?.closest("mark")) {
    const target = targetOf((up as HTMLElement).dataset["id"] ?? "");
    if (target !== null) targets.push(target);
  }
  for (const inner of mark?.querySelectorAll<HTMLElement>("mark.first") ?? []) {
    const target = targetOf(inner.dataset["id"] ?? "");
    if (target !== null && targets.length < MOST_ALSO) targets.push(target);
  }
  const rows = targets
    .map((target) => ({ target, name: nameOf(app, analysis, target) }))
    .filter(({ name }) => name !== null);
  if (rows.length === 0) return nothing;
  return html`<h3>${STRINGS.cardAlso}</h3><ul class="also">${rows.map(
    ({ target, name }) => html`
    <li><button class="link" @click=${() => app.select(target, "card", true)}>${name}</button></li>`,
  )}</ul>`;
}

/** What a mark is and says, in one line. */
export function nameOf(app: ClaimLight, analysis: Analysis, target: Target): string | null {
  if (target.kind === "country") return named(countryOf(analysis, target.code), STRINGS.alsoCountry);
  if (target.kind === "speaker") return named(speakerOf(analysis, target.id), STRINGS.alsoSpeaker);
  const claim = claimOf(analysis, target.id);
  if (!claim) return null;
  const words = wordsOf(app.reader.reading.text, claim);
  return STRINGS.alsoClaim(whose(analysis, claim), words.length > 60 ? `${words.slice(0, 58)}…` : words);
}

const named = (one: { name: string } | undefined, say: (name: string) => string): string | null =>
  one ? say(one.name) : null;
