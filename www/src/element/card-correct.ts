/** "Correct this", on the card: another speaker, or not there at all. Every correction can be undone. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Claim, Country, CountryMention, Speaker, SpeakerMention } from "../engine/index.js";
import type { Correction } from "../model/corrections.js";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";
import { ICONS } from "./icons.js";

function change(app: ClaimLight, correction: Correction, isGone: boolean): void {
  if (!app.reader.correct(correction)) return app.say(STRINGS.unchanged);
  const at = app.reader.corrections.length - 1;
  app.notices.tell({ words: STRINGS.corrected, undo: () => app.reader.turn(at) });
  if (isGone) {
    app.select(null, "card");
    void app.updateComplete.then(() => app.article.focusMark(null));
  }
}

const fold = (app: ClaimLight, inside: TemplateResult): TemplateResult => html`
  <details class="correct"><summary>${STRINGS.correct}</summary>${inside}
    ${app.reader.corrections.length > 0 ? html`<button class="quiet" @click=${() => { app.reader.turn(); app.say(STRINGS.undone); }}>${ICONS.undo} ${STRINGS.undo}</button>` : nothing}
  </details>`;

const OTHER = "other";

export function correctClaim(app: ClaimLight, analysis: Analysis, claim: Claim): TemplateResult {
  const apply = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const chosen = (form.elements.namedItem("speaker") as HTMLSelectElement).value;
    const name = (form.elements.namedItem("name") as HTMLInputElement).value.trim();
    if (name !== "") change(app, { kind: "new-speaker", claim: claim.id, name }, false);
    else if (chosen !== OTHER) change(app, { kind: "speaker", claim: claim.id, speaker: chosen === "" ? null : Number(chosen) }, false);
    form.reset();
  };
  return fold(app, html`
    <form @submit=${apply}>
      <label>${STRINGS.correctSpeaker}
        <select name="speaker">
          <option value="" ?selected=${claim.speaker === null}>${STRINGS.notNamed}</option>
          ${analysis.speakers.map(({ id, name }) => html`<option value=${id} ?selected=${claim.speaker === id}>${name}</option>`)}
        </select></label>
      <label>${STRINGS.correctSpeakerOther} <input name="name" autocomplete="off" placeholder=${STRINGS.correctSpeakerName} /></label>
      <button>${STRINGS.correctApply}</button>
    </form>
    <button @click=${() => change(app, { kind: "reject-claim", claim: claim.id }, true)}>${STRINGS.correctReject.claim}</button>`);
}

export function correctSpeaker(app: ClaimLight, analysis: Analysis, speaker: Speaker, mention: SpeakerMention): TemplateResult {
  const others = analysis.speakers.filter(({ id }) => id !== speaker.id);
  const merge = (event: Event): void => {
    event.preventDefault();
    const into = (new FormData(event.target as HTMLFormElement)).get("into");
    if (typeof into === "string" && into !== "") change(app, { kind: "merge", speaker: speaker.id, into: Number(into) }, true);
  };
  return fold(app, html`
    ${others.length === 0 ? nothing : html`<form @submit=${merge}>
      <label>${STRINGS.correctSame} <select name="into"><option value=""></option>
        ${others.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select></label>
      <button>${STRINGS.correctApply}</button></form>`}
    <button @click=${() => change(app, { kind: "reject-speaker", speaker: speaker.id, start: mention.start }, true)}>${STRINGS.correctReject.speaker}</button>`);
}

export const correctCountry = (app: ClaimLight, country: Country, mention: CountryMention): TemplateResult => fold(app, html`
  <button @click=${() => change(app, { kind: "reject-country", code: country.code, start: mention.start }, true)}>${STRINGS.correctReject.country}</button>`);
