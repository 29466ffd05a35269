/**
 * "Correct this" on the card: another speaker, other words, merge two statements, split one, another name, or remove.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Claim, Country, CountryMention, Speaker, SpeakerMention } from "../engine/index.js";
import { isAttributed } from "../marks/annotations.js";
import type { Commands } from "../store/commands.js";
import { freshSpeaker } from "../store/correcting.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";

const fold = (inside: TemplateResult): TemplateResult =>
  html`<details class="correct"><summary>${STRINGS.correct}</summary>${inside}</details>`;

/** The values of a form by name; nothing is submitted. */
const submitted =
  (act: (value: (name: string) => string) => void) =>
  (event: Event): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    act((name) => String(form.get(name) ?? "").trim());
  };

const choices = (speakers: readonly Speaker[], chosen: number | null): TemplateResult[] =>
  speakers.map(({ id, name }) => html`<option value=${id} ?selected=${chosen === id}>${name}</option>`);

export function correctClaim(shown: Shown, send: Commands, analysis: Analysis, claim: Claim): TemplateResult {
  const apply = submitted((value) => {
    if (value("name") !== "")
      send.correcting.correct({
        kind: "new-speaker",
        claim: claim.id,
        name: value("name"),
        speaker: freshSpeaker(shown.article),
      });
    else
      send.correcting.correct({
        kind: "speaker",
        claim: claim.id,
        speaker: value("speaker") === "" ? null : Number(value("speaker")),
      });
  });
  const next = following(analysis, claim);
  return fold(html`
    <form @submit=${apply}>
      <label>${STRINGS.correctSpeaker}
        <select name="speaker"><option value=""
          ?selected=${claim.speaker === null}>${STRINGS.notNamed}</option>${choices(
            analysis.speakers,
            claim.speaker,
          )}</select></label>
      <label>${STRINGS.correctSpeakerOther} <input name="name" autocomplete="off"
        placeholder=${STRINGS.correctSpeakerName} /></label>
      <button>${STRINGS.correctApply}</button>
    </form>
    <div class="correct-more">
      <button @click=${() => send.ends.open(claim, "span")}>${STRINGS.correctEnds}</button>
      <button @click=${() => send.ends.open(claim, "split")}>${STRINGS.correctSplit}</button>
      ${
        next
          ? html`<button @click=${() => send.correcting.correct({ kind: "join", claim: next.id, into: claim.id })}>${STRINGS.correctJoin}</button>`
          : nothing
      }
      <button @click=${() => send.correcting.correct({ kind: "reject-claim", claim: claim.id })}>${STRINGS.correctReject.claim}</button>
    </div>`);
}

/** The statement after this one, which may be its continuation. */
function following({ claims }: Analysis, claim: Claim): Claim | undefined {
  const end = claim.content.at(-1)?.end ?? 0;
  return claims
    .filter((other) => isAttributed(other) && other.parent === claim.parent && (other.content[0]?.start ?? 0) >= end)
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))[0];
}

export function correctSpeaker(
  send: Commands,
  analysis: Analysis,
  speaker: Speaker,
  mention: SpeakerMention | undefined,
): TemplateResult {
  const others = analysis.speakers.filter(({ id }) => id !== speaker.id);
  const rename = submitted((value) => {
    if (value("name") !== "") send.correcting.correct({ kind: "rename", speaker: speaker.id, name: value("name") });
  });
  const merge = submitted((value) => {
    if (value("into") !== "")
      send.correcting.correct({ kind: "merge", speaker: speaker.id, into: Number(value("into")) });
  });
  return fold(html`
    <form @submit=${rename}>
      <label>${STRINGS.correctRename} <input name="name" autocomplete="off" .value=${speaker.name} /></label>
      <button>${STRINGS.correctApply}</button></form>
    ${
      others.length === 0
        ? nothing
        : html`<form @submit=${merge}>
      <label>${STRINGS.correctSame} <select name="into"><option
        value=""></option>${choices(others, null)}</select></label>
      <button>${STRINGS.correctApply}</button></form>`
    }
    ${
      mention
        ? html`<button @click=${() => send.correcting.correct({ kind: "reject-speaker", speaker: speaker.id, start: mention.start })}>${STRINGS.correctReject.speaker}</button>`
        : nothing
    }`);
}

export const correctCountry = (send: Commands, country: Country, mention: CountryMention): TemplateResult =>
  fold(html`
  <button @click=${() => send.correcting.correct({ kind: "reject-country", code: country.code, start: mention.start })}>${STRINGS.correctReject.country}</button>`);
