/** The list of recent articles: reopen one, delete one or all, keep them on this device or only in this tab. */
import { html, nothing, type TemplateResult } from "lit";
import type { Kept } from "../model/shelf.js";
import { titleOf } from "../model/title.js";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";
import { ICONS } from "./icons.js";

export function articles(shown: Shown, send: Commands): TemplateResult | typeof nothing {
  const { shelf, article } = shown;
  const others = shelf.articles.filter(({ id }) => id !== article.id || article.phase === "empty");
  if (shelf.articles.length === 0 && !shelf.onDevice) return nothing;
  return html`
    <section class="shelf" aria-labelledby="shelf-heading">
      <h2 id="shelf-heading">${STRINGS.lastArticles}</h2>
      <ul>${others.map((kept) => row(send, kept))}</ul>
      ${
        shelf.isOn
          ? html`<label class="keep"><input type="checkbox" .checked=${shelf.onDevice}
        @change=${(event: Event) => void send.shelf.keepOnDevice((event.target as HTMLInputElement).checked)}
          /> ${STRINGS.keepOnDevice}</label>`
          : nothing
      }
      <p class="note">${
        shelf.onDevice ? STRINGS.keptOnDevice : shelf.isOn && shelf.isKept ? STRINGS.keptInTab : STRINGS.keptNowhere
      }
        <button type="button" class="link" @click=${() => forget(shown, send)}>${STRINGS.forgetAll}</button></p>
    </section>`;
}

function row(send: Commands, kept: Kept): TemplateResult {
  const title = kept.title || titleOf(kept.text) || STRINGS.untitled;
  const counted = kept.corrections.length - kept.undone.length;
  return html`<li class="kept">
    <button type="button" class="kept-open" @click=${() => send.opening.reopen(kept)}><b>${title}</b>
      <span class="about">${day(kept.at)}${counted > 0 ? ` · ${STRINGS.corrections(counted)}` : ""}</span></button>
    <button type="button" class="quiet" aria-label=${STRINGS.forgetOne(title)}
      @click=${(event: Event) => drop(send, kept, event)}>${ICONS.close}</button></li>`;
}

function drop(send: Commands, kept: Kept, event: Event): void {
  const li = (event.currentTarget as HTMLElement).closest("li");
  send.opening.drop(kept, [...(li?.parentElement?.children ?? [])].indexOf(li as Element));
}

function forget(shown: Shown, send: Commands): void {
  if (window.confirm(STRINGS.forgetSure(shown.shelf.articles.length))) send.opening.forgetAll();
}

const day = (at: number): string =>
  new Date(at).toLocaleString("en", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
