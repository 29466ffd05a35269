/** The last articles: open one again, forget one or all, keep them on this device or in this tab alone. */
import { html, nothing, type TemplateResult } from "lit";
import type { Kept } from "../model/shelf.js";
import { titleOf } from "../model/title.js";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";
import { ICONS } from "./icons.js";

export function articles(app: ClaimLight): TemplateResult | typeof nothing {
  const { shelf, reader } = app;
  const others = shelf.articles.filter(({ id }) => id !== reader.id || reader.phase === "empty");
  if (shelf.articles.length === 0 && !shelf.onDevice) return nothing;
  return html`
    <section class="shelf" aria-labelledby="shelf-heading">
      <h2 id="shelf-heading">${STRINGS.lastArticles}</h2>
      <ul>${others.map((kept) => row(app, kept))}</ul>
      ${
        shelf.isOn
          ? html`<label class="keep"><input type="checkbox" .checked=${shelf.onDevice}
        @change=${(event: Event) => void shelf.keepOnDevice((event.target as HTMLInputElement).checked)} /> ${STRINGS.keepOnDevice}</label>`
          : nothing
      }
      <p class="note">${shelf.onDevice ? STRINGS.keptOnDevice : shelf.isOn && shelf.isKept ? STRINGS.keptInTab : STRINGS.keptNowhere}
        <button type="button" class="link" @click=${() => forget(app)}>${STRINGS.forgetAll}</button></p>
    </section>`;
}

function row(app: ClaimLight, kept: Kept): TemplateResult {
  const title = titleOf(kept.text) || STRINGS.untitled;
  const counted = kept.corrections.length - kept.undone.length;
  return html`<li class="kept">
    <button type="button" class="kept-open" @click=${() => app.keeping.open(kept)}><b>${title}</b>
      <span class="about">${day(kept.at)}${counted > 0 ? ` · ${STRINGS.corrections(counted)}` : ""}</span></button>
    <button type="button" class="quiet" aria-label=${STRINGS.forgetOne(title)} @click=${(event: Event) => drop(app, kept, event)}>${ICONS.close}</button></li>`;
}

/** The next row, or the list's heading, takes the focus of the one that goes. */
function drop(app: ClaimLight, kept: Kept, event: Event): void {
  const li = (event.currentTarget as HTMLElement).closest("li");
  const at = [...(li?.parentElement?.children ?? [])].indexOf(li as Element);
  app.shelf.drop(kept.id);
  app.notices.tell({ words: STRINGS.forgotten, undo: () => app.shelf.bring(kept) });
  void app.updateComplete.then(() => {
    const left = [...app.renderRoot.querySelectorAll<HTMLElement>(".kept-open")];
    (
      left[at] ??
      left.at(-1) ??
      app.renderRoot.querySelector<HTMLElement>(".keep input, textarea, .menu button")
    )?.focus();
  });
}

function forget(app: ClaimLight): void {
  if (!window.confirm(STRINGS.forgetSure(app.shelf.articles.length))) return;
  app.forget();
  app.reader.clear();
  void app.shelf.forgetAll();
  app.notices.tell({ words: STRINGS.forgottenAll });
  void app.updateComplete.then(() => app.renderRoot.querySelector("textarea")?.focus());
}

const day = (at: number): string =>
  new Date(at).toLocaleString("en", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
