/**
 * `<claim-light>`: paste an article, read it with marks, see who says what.
 *
 * The element holds the attributes and renders the state whenever it changes. Parts are functions from the state to
 * templates, and send commands; wiring.ts connects the commands to the code that carries them out. Everything is
 * rendered in the shadow root with its own styles, and nothing outside is changed.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Analysis } from "../engine/index.js";
import { readPlain } from "../read/plain.js";
import { wholeOf } from "../store/article.js";
import type { Settings, Shown, State } from "../store/state.js";
import { STYLES } from "../styles/index.js";
import { bar } from "./bar.js";
import { card } from "./card.js";
import { addCard } from "./card-add.js";
import { EAGER } from "./eager.js";
import { endBar } from "./ends.js";
import { marksList } from "./marks-list.js";
import { notice } from "./notice.js";
import { panel } from "./panel.js";
import { pasteBox } from "./paste-box.js";
import { reading } from "./reading.js";
import { statusLine } from "./status-line.js";
import { type Wired, wire } from "./wiring.js";

/** How many other marks on the same words the card lists. */
const MOST_ALSO = 6;

/**
 * Paste an article, read it with marks, see who says what. An article inside the element, or named by `for`, is marked
 * in place.
 *
 * @element claim-light
 * @slot - an article of the page, to be marked in place
 * @slot foot - a line below the paste box
 * @fires {CustomEvent<Analysis>} claimlight-analysis - an article was analysed; `detail` is the analysis
 * @fires {CustomEvent<Analysis>} claimlight-preview - the quick stages are done; `detail` has blocks, sentences and
 * countries
 * @fires {CustomEvent<Failure>} claimlight-error - something went wrong; `detail` has a `code` and a `message`
 * @fires {CustomEvent<Target | null>} claimlight-select - the selection changed; `detail` is what is selected, or null
 * @fires {CustomEvent<string>} claimlight-title - an article was opened or closed; `detail` is its title, or empty
 * @csspart root - everything
 * @csspart bar - the bar with the layers
 * @csspart article - the article
 * @csspart panel - who says what, worth checking, countries
 * @cssprop [--claimlight-height=44rem] - the height of the element, or of the panel if an article is marked in place
 * @cssprop --claimlight-serif - the font of the article
 * @cssprop --claimlight-sans - the font of everything else
 */
export class ClaimLight extends LitElement implements Settings {
  static override readonly styles = STYLES;
  static override readonly properties = {
    theme: { type: String, reflect: true },
    shortcuts: { type: String, reflect: true },
    for: { type: String, reflect: true },
    keep: { type: String, reflect: true },
    eager: { reflect: true, converter: EAGER },
    worker: { type: String },
    wasm: { type: String },
    state: { state: true },
  };

  /** `light`, `dark`, or `auto`, which follows the device. */
  declare theme: "auto" | "light" | "dark";
  /** Where single-key shortcuts work: `inside` (focus in the element), `page` (anywhere but in inputs), `off`. */
  declare shortcuts: "inside" | "page" | "off";
  /** The id of an article on the page to mark in place; if empty, the reader pastes articles. */
  declare for: string;
  /** Where pasted articles are kept: `tab` (until it is closed, or longer if the reader chooses), `off`. */
  declare keep: "tab" | "off";
  /** Whether the engine is loaded at once or when the element comes into view (`visible`); otherwise when needed. */
  declare eager: boolean | "visible";
  /** The URL of the package's `worker.js`, if the page's policy allows workers from files but not from `blob:`. */
  declare worker: string;
  /**
   * The URL of the package's `claimlight.wasm`, if the page's policy lets scripts fetch it; compiled while downloading.
   */
  declare wasm: string;
  /** The state to render. */
  declare state: State;

  readonly #wired: Wired = wire(this, (state) => {
    this.state = state;
  });
  readonly store = this.#wired.store;
  readonly reader = this.#wired.reader;

  constructor() {
    super();
    this.theme = "auto";
    this.shortcuts = "inside";
    this.for = "";
    this.keep = "tab";
    this.eager = false;
    this.worker = this.wasm = "";
    this.state = this.store.state;
    this.#takeEarlier();
  }

  /** Properties set before the element was defined would shadow its accessors, so they are set again. */
  #takeEarlier(): void {
    const { text, analysis } = Object.fromEntries(Object.entries(this)) as {
      text?: string;
      analysis?: Analysis | null;
    };
    for (const name of ["text", "analysis"]) Reflect.deleteProperty(this, name);
    if (analysis) this.analysis = analysis;
    if (text !== undefined) this.text = text;
  }

  /** The text shown; setting it starts the analysis. */
  get text(): string {
    return this.reader.article.reading.text;
  }
  set text(text: string) {
    void this.reader.read(readPlain(text), { isSet: true });
  }

  /**
   * The complete analysis with the reader's corrections, or `null` until there is one. If set, it is used for the
   * current text or the next one instead of running the analysis.
   */
  get analysis(): Analysis | null {
    return wholeOf(this.reader.article);
  }
  set analysis(analysis: Analysis | null) {
    if (analysis !== null) this.reader.give(analysis);
  }

  /** A promise of the analysis of the text shown; rejects if it fails. */
  get ready(): Promise<Analysis> {
    return this.#wired.telling.ready;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#wired.end();
  }

  protected override render(): TemplateResult {
    const shown = this.#shown();
    const { article, view, onPage, spoken } = shown;
    const { analysis } = article;
    const { send } = this.#wired;
    const isEmpty = article.phase === "empty" && !onPage.isOn;
    return html`
      <div class="root ${isEmpty ? "is-empty" : "has-article"} ${onPage.isOn ? "is-host" : ""} ${onPage.wraps ? "is-around" : ""}" part="root" dir="ltr" lang="en">
        ${bar(shown, send)}
        ${statusLine(shown, send)}
        ${notice(shown, send)}${endBar(shown, send)}
        ${
          isEmpty
            ? pasteBox(shown, send)
            : html`
          <div class="body">
            ${
              onPage.wraps
                ? html`<div class="own" part="article" dir=${getComputedStyle(this).direction}><slot
              @slotchange=${() => this.requestUpdate()}></slot></div>`
                : onPage.isOn
                  ? nothing
                  : reading(shown, send, analysis)
            }
            ${panel(shown, send)}
          </div>
          ${onPage.isOn && analysis !== null ? marksList(shown, send, analysis) : nothing}
          ${
            analysis === null
              ? nothing
              : view.adding
                ? addCard(shown, send, analysis)
                : view.card
                  ? card(shown, send, analysis)
                  : nothing
          }`
        }
        <div class="spoken" role="status">${spoken}</div>
        ${onPage.wraps ? nothing : html`<slot @slotchange=${() => this.requestUpdate()}></slot>`}
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { article, intake, placing } = this.#wired;
    article.update();
    if (changed.has("eager")) intake.early();
    const { view } = this.state;
    const before = (changed.get("state") as State | undefined)?.view;
    if (!changed.has("state") || before === view) return;
    placing.update();
    if (before && before.tab !== view.tab) this.store.stage.toTop(".tab-panel");
    if (view.card && !(before?.card && before.target === view.target)) {
      article.uncover(view.target);
      this.store.stage.focus(".card", true);
    }
  }

  /** What the parts render. */
  #shown(): Shown {
    const { state, theme, shortcuts } = this;
    const { target, card: isOpen } = state.view;
    const surface = this.store.stage.surface();
    const also = isOpen && target !== null ? surface.alsoAt(target).slice(0, MOST_ALSO) : [];
    return { ...state, theme, shortcuts, onPage: this.#wired.onPage.shown(), also };
  }
}
