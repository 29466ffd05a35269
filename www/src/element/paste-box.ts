/** The first screen: one large box, what will be marked, and what does not happen to the text. */
import { html, type TemplateResult } from "lit";
import type { Commands } from "../store/commands.js";
import type { Shown } from "../store/state.js";
import { STRINGS } from "../strings.js";
import { articles } from "./articles.js";

export function pasteBox(shown: Shown, send: Commands): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    send.intake.typed((event.currentTarget as HTMLElement).closest("form")?.querySelector("textarea")?.value ?? "");
  };
  const opened = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void send.intake.file(input.files?.[0]);
    input.value = "";
  };
  return html`
    <div class="start">
      <form class="paste" @submit=${submit}>
        <h2 id="paste-heading">${STRINGS.pasteHeading}</h2>
        <p class="lead">${STRINGS.pasteMarks.map(([words, layer]) =>
          layer === null
            ? words
            : html`<span
          class="sample ${layer}">${words}</span>`,
        )}</p>
        <div class="drop">
          <textarea @keydown=${(event: KeyboardEvent) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
          }} aria-label=${STRINGS.pasteLabel} placeholder=${STRINGS.pasteHint} spellcheck="false"></textarea>
          <p class="drop-here" aria-hidden="true">${STRINGS.dropHere}</p>
        </div>
        <div class="paste-actions">
          <button class="main">${STRINGS.pasteRead}</button>
          <label class="button">${STRINGS.pasteFile}
            <input class="file" type="file"
              accept=".txt,.md,.markdown,.html,.htm,.xhtml,.json,text/plain,text/html,text/markdown" @change=${opened}
                />
          </label>
          <button type="button" @click=${() => void send.intake.example()}>${STRINGS.pasteExample}</button>
        </div>
        ${articles(shown, send)}
        <details class="check">
          <summary>${STRINGS.pasteStays} <span class="link">${STRINGS.pasteCheck}</span></summary>
          <ol>${STRINGS.pasteChecks.map((step) => html`<li>${step}</li>`)}</ol>
        </details>
        <slot name="foot"></slot>
      </form>
    </div>`;
}
