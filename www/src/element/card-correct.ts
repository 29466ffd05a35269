/** "Correct this", on the card: another speaker, other words, one of two, two of one, another name, or not there at all. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Claim, Country, CountryMention, Speaker, SpeakerMention } from "../engine/index.js";
import { isAttributed } from "../marks/annotations.js";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";
import { correct, freshSpeaker } from "./correcting.js";

const fold = (inside: TemplateResult): TemplateResult =>
  html`<details class="correct"><summary>${STRINGS.correct}</summary>${inside}</details>`;

/** What a form says, by name; nothing is sent. */
const submitted =
  (act: (value: (name: string) => string) => void) =>
  (event: Event): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    act((name) => String(form.get(name) ?? "").trim());
  };

const choices = (speakers: readonly Speaker[], chosen: number | null): TemplateResult[] =>
  speakers.map(({ id, name }) => html`<option value=${id} ?selected=${chosen === id}>${name}</option>`);

export function correctClaim(app: ClaimLight, analysis: Analysis, claim: Claim): TemplateResult {
  const apply = submitted((value) => {
    if (value("name") !== "")
      correct(app, { kind: "new-speaker", claim: claim.id, name: value("name"), speaker: freshSpeaker(app) });
    else
      correct(app, {
        kind: "speaker",
        claim: claim.id,
        speaker: value("speaker") === "" ? null : Number(value("speaker")),
      });
  });
  const next = following(analysis, claim);
  return fold(html`
    <form @submit=${apply}>
      <label>${STRINGS.correctSpeaker}
        <select name="speaker"><option value="" ?selected=${claim.speaker === null}>${STRINGS.notNamed}</option>${choices(analysis.speakers, claim.speaker)}</select></label>
      <label>${STRINGS.correctSpeakerOther} <input name="name" autocomplete="off" placeholder=${STRINGS.correctSpeakerName} /></label>
      <button>${STRINGS.correctApply}</button>
    </form>
    <div class="correct-more">
      <button @click=${() => app.ends.open(claim, "span")}>${STRINGS.correctEnds}</button>
      <button @click=${() => app.ends.open(claim, "split")}>${STRINGS.correctSplit}</button>
      ${next ? html`<button @click=${() => correct(app, { kind: "join", claim: next.id, into: claim.id })}>${STRINGS.correctJoin}</button>` : nothing}
      <button @click=${() => correct(app, { kind: "reject-claim", claim: claim.id })}>${STRINGS.correctReject.claim}</button>
    </div>`);
}

/** The statement after this one, which may be the rest of it. */
function following({ claims }: Analysis, claim: Claim): Claim | undefined {
  const end = claim.content.at(-1)?.end ?? 0;
  return claims
    .filter((other) => isAttributed(other) && other.parent === claim.parent && (other.content[0]?.start ?? 0) >= end)
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))[0];
}

export function correctSpeaker(
  app: ClaimLight,
  analysis: Analysis,
  speaker: Speaker,
  mention: SpeakerMention | undefined,
): TemplateResult {
  const others = analysis.speakers.filter(({ id }) => id !== speaker.id);
  const rename = submitted((value) => {
    if (value("name") !== "") correct(app, { kind: "rename", speaker: speaker.id, name: value("name") });
  });
  const merge = submitted((value) => {
    if (value("into") !== "") correct(app, { kind: "merge", speaker: speaker.id, into: Number(value("into")) });
  });
  return fold(html`
    <form @submit=${rename}>
      <label>${STRINGS.correctRename} <input name="name" autocomplete="off" .value=${speaker.name} /></label>
      <button>${STRINGS.correctApply}</button></form>
    ${
      others.length === 0
        ? nothing
        : html`<form @submit=${merge}>
      <label>${STRINGS.correctSame} <select name="into"><option value=""></option>${choices(others, null)}</select></label>
      <button>${STRINGS.correctApply}</button></form>`
    }
    ${mention ? html`<button @click=${() => correct(app, { kind: "reject-speaker", speaker: speaker.id, start: mention.start })}>${STRINGS.correctReject.speaker}</button>` : nothing}`);
}

export const correctCountry = (app: ClaimLight, country: Country, mention: CountryMention): TemplateResult =>
  fold(html`
  <button @click=${() => correct(app, { kind: "reject-country", code: country.code, start: mention.start })}>${STRINGS.correctReject.country}</button>`);
