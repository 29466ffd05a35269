/** The card of a mark: who says it, how we know, its kind, related statements, copy, correct. Escape closes it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Country, Speaker } from "../engine/index.js";
import type { Target } from "../marks/target.js";
import { claimOf, counted, countryOf, shownClaims, speakerOf, whose, wordsOf } from "../model/look.js";
import { countryReason, meant } from "../reasons.js";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";
import { MENTION_WORDS, VIA_WORDS, viaCounts } from "../words.js";
import { claimCard } from "./card-claim.js";
import { correctCountry, correctSpeaker } from "./card-correct.js";
import { ICONS } from "./icons.js";
import { about } from "./panel-speakers.js";
import { statement } from "./statement.js";

export function card(shown: Shown, send: Commands, analysis: Analysis): TemplateResult | typeof nothing {
  const { target } = shown.view;
  const inside = target === null ? null : content(shown, send, analysis, target);
  if (target === null || inside === null) return nothing;
  return html`
    <section class="card" role="dialog" aria-labelledby="card-title" tabindex="-1">
      <div class="card-head"><p class="eyebrow">${STRINGS.cardOf[target.kind]}</p>
        <button class="quiet close" aria-label=${STRINGS.close}
          @click=${() => send.closeCard()}>${ICONS.close}</button></div>
      ${inside}
      ${also(shown, send, analysis)}
    </section>`;
}

function content(shown: Shown, send: Commands, analysis: Analysis, target: Target): TemplateResult | null {
  if (target.kind === "claim") {
    const claim = claimOf(analysis, target.id);
    return claim ? claimCard(shown, send, analysis, claim) : null;
  }
  if (target.kind === "speaker") {
    const speaker = speakerOf(analysis, target.id);
    return speaker ? speakerCard(shown, send, analysis, speaker, target.nth) : null;
  }
  const country = countryOf(analysis, target.code);
  return country ? countryCard(shown, send, analysis, country, target.nth) : null;
}

function speakerCard(shown: Shown, send: Commands, analysis: Analysis, speaker: Speaker, nth = 0): TemplateResult {
  const { text } = shown.article.reading;
  const mention = speaker.mentions[nth];
  const claims = analysis.claims.filter((claim) => claim.speakers.includes(speaker.id));
  return html`
    <h2 id="card-title">${speaker.name}</h2>
    <p class="about">${about(analysis, speaker)}</p>
    <div class="card-actions">${correctSpeaker(send, analysis, speaker, mention)}</div>
    ${
      mention
        ? html`<h3>${STRINGS.cardHow}</h3>
      <ul class="reasons"><li>${STRINGS.mentionedAs(
        text.slice(mention.start, mention.end),
        MENTION_WORDS[mention.via],
      )}</li>
        ${meant(mention.because, text).map((why) => html`<li>${why}</li>`)}</ul>`
        : nothing
    }
    ${
      claims.length > 0
        ? html`<h3>${STRINGS.statements(claims.length)}</h3>
      <ol class="statements">${claims.slice(0, 4).map((claim) => statement(shown, send, analysis, claim))}</ol>`
        : nothing
    }`;
}

function countryCard(shown: Shown, send: Commands, analysis: Analysis, country: Country, nth = 0): TemplateResult {
  const { text } = shown.article.reading;
  const mention = country.mentions[nth];
  const claims = shownClaims(analysis).filter(({ countries }) => countries.includes(country.code));
  return html`
    <h2 id="card-title">${country.name} <span class="code">${country.code}</span></h2>
    <p class="about">${STRINGS.mentions(counted(analysis, country))}: ${viaCounts(country)}</p>
    ${mention ? html`<div class="card-actions">${correctCountry(send, country, mention)}</div>` : nothing}
    ${
      mention
        ? html`<h3>${STRINGS.cardHow}</h3>
      <ul class="reasons"><li>${STRINGS.mentionedAs(
        text.slice(mention.start, mention.end),
        VIA_WORDS[mention.via],
      )}</li>
        <li>${countryReason(mention.because)}</li></ul>`
        : nothing
    }
    ${
      claims.length > 0
        ? html`<h3>${STRINGS.about}</h3>
      <ol class="statements">${claims.slice(0, 3).map((claim) =>
        statement(
          shown,
          send,
          analysis,
          claim,
          html`<span
        class="head"><b>${whose(analysis, claim)}</b></span>`,
        ),
      )}</ol>`
        : nothing
    }`;
}

/** The other marks on the same words, so that every mark of a stack can be reached. */
function also(shown: Shown, send: Commands, analysis: Analysis): TemplateResult | typeof nothing {
  const rows = shown.also
    .map((target) => ({ target, name: nameOf(shown, analysis, target) }))
    .filter(({ name }) => name !== null);
  if (rows.length === 0) return nothing;
  return html`<h3>${STRINGS.cardAlso}</h3><ul class="also">${rows.map(
    ({ target, name }) => html`
    <li><button class="link" @click=${() => send.select(target, "card", true)}>${name}</button></li>`,
  )}</ul>`;
}

/** A mark in one line: its kind and its words. */
export function nameOf(shown: Shown, analysis: Analysis, target: Target): string | null {
  if (target.kind === "country") return named(countryOf(analysis, target.code), STRINGS.alsoCountry);
  if (target.kind === "speaker") return named(speakerOf(analysis, target.id), STRINGS.alsoSpeaker);
  const claim = claimOf(analysis, target.id);
  if (!claim) return null;
  const words = wordsOf(shown.article.reading.text, claim);
  return STRINGS.alsoClaim(whose(analysis, claim), words.length > 60 ? `${words.slice(0, 58)}…` : words);
}

const named = (one: { name: string } | undefined, say: (name: string) => string): string | null =>
  one ? say(one.name) : null;
