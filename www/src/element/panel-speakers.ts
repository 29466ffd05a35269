/**
 * "Who says what": a block per speaker with name, role, country, share of the reported words, and statements in order.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Speaker } from "../engine/index.js";
import { attributed } from "../export/attributed.js";
import { countryOf, isSpoken, type Voice, voices } from "../model/look.js";
import { colours } from "../model/runs.js";
import type { Commands } from "../store/commands.js";
import { FOLDS, isSaidAs } from "../store/filters.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";
import { SPEAKER_KIND_WORDS } from "../words.js";
import { chip, choice, empty, firstOf } from "./panel-rows.js";
import { statement } from "./statement.js";

/** More statements of a speaker, and more speakers, than this are folded. */
const FEW = 8;
const FEW_VOICES = 40;

export function speakersPanel(shown: Shown, send: Commands, analysis: Analysis): TemplateResult {
  const { filters } = shown.view;
  const all = voices(analysis);
  if (all.length === 0) return empty(STRINGS.noSpeakers);
  const shades = colours(all);
  const found = all
    .map((voice) => ({ ...voice, claims: voice.claims.filter((claim) => isSaidAs(claim, filters)) }))
    .filter(({ claims }) => claims.length > 0);
  return html`${chips(shown, send, analysis)}
    ${
      found.length === 0
        ? empty(STRINGS.noMatch, send)
        : html`
      <ol class=${shown.view.colour ? "by-speaker" : ""}>${firstOf(
        shown,
        send,
        FOLDS.voices,
        found,
        FEW_VOICES,
        (voice) => block(shown, send, analysis, voice, shades.get(voice.speaker?.id ?? -1)),
      )}</ol>`
    }`;
}

function chips(shown: Shown, send: Commands, analysis: Analysis): TemplateResult {
  const { filters } = shown.view;
  const set = (change: Partial<typeof filters>): void => send.look({ filters: { ...filters, ...change } });
  const speaker = analysis.speakers.find(({ id }) => id === filters.by);
  const tellsManner = analysis.claims.some((claim) => !isSpoken(claim));
  const tellsSure = analysis.claims.some((claim) => claim.confidence !== undefined);
  return html`<div class="chips">
    ${choice(STRINGS.colourBySpeaker, shown.view.colour, () => send.look({ colour: !shown.view.colour }))}
    ${choice(STRINGS.quotedOnly, filters.quoted, () => set({ quoted: !filters.quoted }))}
    ${tellsManner ? choice(STRINGS.spokenOnly, filters.spoken, () => set({ spoken: !filters.spoken })) : nothing}
    ${
      filters.about === null
        ? nothing
        : chip(`${STRINGS.about} ${countryOf(analysis, filters.about)?.name ?? filters.about}`, () =>
            set({ about: null }),
          )
    }
    ${speaker ? chip(`${STRINGS.by} ${speaker.name}`, () => set({ by: null })) : nothing}
    ${
      tellsSure
        ? html`<label class="sure">${STRINGS.sureEnough}
      <select @change=${(event: Event) => set({ sure: Number((event.target as HTMLSelectElement).value) })}>
        ${Object.entries(STRINGS.sureSteps).map(
          ([step, words]) => html`<option value=${step}
          ?selected=${Number(step) === filters.sure}>${words}</option>`,
        )}</select></label>`
        : nothing
    }
  </div>`;
}

function block(
  shown: Shown,
  send: Commands,
  analysis: Analysis,
  { speaker, claims, share }: Voice,
  shade: number | undefined,
): TemplateResult {
  const all = claims.map((claim) => attributed(analysis, shown.article.reading.text, claim)).join("\n");
  return html`
    <li class="voice" data-voice=${shade ?? ""}>
      ${
        speaker === null
          ? html`<h3 class="voice-name">${STRINGS.notNamed}</h3><p class="about">${STRINGS.notNamedHint}</p>`
          : html`${named(shown, send, speaker)}<p class="about">${about(analysis, speaker)}</p>`
      }
      ${share > 0 ? bar(share) : nothing}
      <ol class="statements">${firstOf(shown, send, FOLDS.of(speaker?.id ?? null), claims, FEW, (claim) =>
        statement(shown, send, analysis, claim),
      )}</ol>
      ${
        claims.length > 1
          ? html`<button class="link copy-all"
        @click=${() => send.copy(all)}>${STRINGS.copyAll(claims.length)}</button>`
          : nothing
      }
    </li>`;
}

function named(shown: Shown, send: Commands, speaker: Speaker): TemplateResult {
  const { target } = shown.view;
  const isSelected = target?.kind === "speaker" && target.id === speaker.id;
  return html`<h3 class="voice-name"><button aria-current=${isSelected ? "true" : "false"}
    @click=${() => send.select({ kind: "speaker", id: speaker.id }, "panel", isSelected && !shown.view.card)}>${speaker.name}</button></h3>`;
}

/** "the Portuguese envoy · Portugal", or the speaker's kind if the text gives no role. */
export function about(analysis: Analysis, speaker: Speaker): string {
  const country = countryOf(analysis, speaker.country)?.name ?? speaker.country;
  const own = country === speaker.name ? undefined : country;
  return [speaker.role ?? SPEAKER_KIND_WORDS[speaker.kind], own].filter(Boolean).join(" · ");
}

function bar(share: number): TemplateResult {
  const percent = Math.max(1, Math.round(share * 100));
  const label = STRINGS.share(percent);
  return html`<svg class="share" viewBox="0 0 100 3" preserveAspectRatio="none" role="img"
    aria-label=${label}><title>${label}</title>
    <rect class="share-all" width="100" height="3" /><rect class="share-own" width=${percent} height="3" /></svg>`;
}
