/**
 * `<claim-light>`: paste an article, read it with marks, look through who says what.
 *
 * The element holds the article at hand ({@link Reader}), what the reader looks at ({@link View}), and what can be
 * done; the parts are functions from these to templates. Everything is drawn in its shadow root with its own styles,
 * and nothing outside is touched.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Analysis } from "../engine/index.js";
import { HostView } from "../host/host-view.js";
import { device } from "../keep/device.js";
import type { Target } from "../marks/target.js";
import { Reader } from "../store/reader.js";
import { Shelf } from "../model/shelf.js";
import { readPlain } from "../read/plain.js";
import { STRINGS } from "../strings.js";
import { STYLES } from "../styles/index.js";
import { addCard, Adding } from "./adding.js";
import { ArticleView } from "./article-view.js";
import { bar } from "./bar.js";
import { card } from "./card.js";
import { Comparing } from "./comparing.js";
import { Maps } from "./country-map.js";
import { EAGER } from "./eager.js";
import { NO_FILTERS } from "../store/filters.js";
import { endBar, Ends } from "./ends.js";
import { Focus } from "./focus.js";
import { Intake } from "./intake.js";
import { Keeping } from "./keeping.js";
import { Keyboard } from "./keyboard.js";
import { marksList } from "./marks-list.js";
import { notice, Notices } from "./notice.js";
import { panel } from "./panel.js";
import { pasteBox } from "./paste-box.js";
import { Placing } from "./placing.js";
import { placeInPanel } from "../store/place-in-panel.js";
import { reading } from "./reading.js";
import { statusLine } from "./status-line.js";
import { Tag } from "./tag.js";
import { Telling } from "./telling.js";
import { FIRST_VIEW, LAYERS, type Layer, type View } from "../store/view.js";

const toTop = (scroller: Element | null): void => {
  if (scroller !== null) scroller.scrollTop = 0;
};

/**
 * Paste an article, read it with marks, look through who says what. An article inside it, or named by `for`, is marked in place.
 *
 * @element claim-light
 * @slot - an article of the page's own, to be marked in place
 * @slot foot - a line below the box for pasting
 * @fires {CustomEvent<Analysis>} claimlight-analysis - an article was analysed; `detail` is the analysis
 * @fires {CustomEvent<Analysis>} claimlight-preview - the quick stages are done; `detail` has blocks, sentences and countries
 * @fires {CustomEvent<Failure>} claimlight-error - something went wrong; `detail` has a `code` and a `message` in words
 * @fires {CustomEvent<Target | null>} claimlight-select - something was selected; `detail` says what, or is null
 * @fires {CustomEvent<string>} claimlight-title - another article is open, or none; `detail` is its title, or empty
 * @csspart root - everything
 * @csspart bar - the bar with the layers
 * @csspart article - the article
 * @csspart panel - who says what, worth checking, countries
 * @cssprop [--claimlight-height=44rem] - the height of the element; of the panel where an article is marked in place
 * @cssprop --claimlight-serif - the article's letters
 * @cssprop --claimlight-sans - the letters of everything else
 */
export class ClaimLight extends LitElement {
  static override readonly styles = STYLES;
  static override readonly properties = {
    theme: { type: String, reflect: true },
    shortcuts: { type: String, reflect: true },
    for: { type: String, reflect: true },
    keep: { type: String, reflect: true },
    eager: { reflect: true, converter: EAGER },
    worker: { type: String },
    wasm: { type: String },
    view: { state: true },
    spoken: { state: true },
  };

  /** `light`, `dark`, or `auto`: as the device. */
  declare theme: "auto" | "light" | "dark";
  /** Where single-key shortcuts work: `inside` (focus in the element), `page` (anywhere but in inputs), `off`. */
  declare shortcuts: "inside" | "page" | "off";
  /** The id of an article on the page, which is marked in place; empty: articles are pasted. */
  declare for: string;
  /** Where pasted articles are kept: `tab` (until it is closed, or longer if the reader says so), `off`. */
  declare keep: "tab" | "off";
  /** Whether the engine is loaded at once, or when the element comes into view (`visible`); else when it is needed. */
  declare eager: boolean | "visible";
  /** The address of the package's `worker.js`, where the page's policy allows workers of files and not of `blob:`. */
  declare worker: string;
  /** The address of the package's `claimlight.wasm`, where the page's policy lets scripts fetch it: compiled while it comes. */
  declare wasm: string;
  declare view: View;
  /** What screen readers are told. */
  declare spoken: string;

  readonly shelf = new Shelf(
    device,
    () => this.requestUpdate(),
    (fault) => this.telling.notKept(fault),
  );
  readonly reader = new Reader(this, this.shelf, {
    files: () => this,
    began: () => this.telling.began(),
    preview: (analysis) => this.telling.preview(analysis),
    done: (analysis) => this.#analysed(analysis),
    failed: (error) => this.telling.failed(error),
    refused: (message) => this.telling.refused(message),
  });
  readonly telling = new Telling(this);
  readonly notices = new Notices(this);
  readonly article = new ArticleView(this);
  readonly host = new HostView(this);
  readonly keeping = new Keeping(this);
  readonly intake = new Intake(this);
  readonly keyboard = new Keyboard(this);
  readonly adding = new Adding(this);
  readonly comparing = new Comparing(this);
  readonly maps = new Maps(this);
  readonly ends = new Ends(this);
  readonly tag = new Tag(this);
  readonly placing = new Placing(this);
  readonly focusing = new Focus(this);

  constructor() {
    super();
    this.theme = "auto";
    this.shortcuts = "inside";
    this.for = "";
    this.keep = "tab";
    this.eager = false;
    this.worker = this.wasm = "";
    this.view = FIRST_VIEW;
    this.spoken = "";
    this.#takeEarlier();
  }

  /** What was set before the element was known stands in the way of its accessors. */
  #takeEarlier(): void {
    const { text, analysis } = Object.fromEntries(Object.entries(this)) as {
      text?: string;
      analysis?: Analysis | null;
    };
    for (const name of ["text", "analysis"]) Reflect.deleteProperty(this, name);
    if (analysis) this.analysis = analysis;
    if (text !== undefined) this.text = text;
  }

  /** The text that is shown; setting it analyses it. */
  get text(): string {
    return this.reader.reading.text;
  }
  set text(text: string) {
    void this.reader.read(readPlain(text), { isSet: true });
  }

  /** The whole analysis with the reader's corrections; `null` before there is one. Setting one spares the work, for the text at hand or the next. */
  get analysis(): Analysis | null {
    return this.reader.phase === "ready" ? this.reader.analysis : null;
  }
  set analysis(analysis: Analysis | null) {
    if (analysis !== null) this.reader.give(analysis);
  }

  /** The analysis of what is shown, once it is there; rejects with what went wrong. */
  get ready(): Promise<Analysis> {
    return this.telling.ready;
  }

  look(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
  }

  /** Selects something; from the panel the text is scrolled to it, from the text the panel. */
  select(target: Target | null, from: "text" | "panel" | "card", open = false): void {
    this.look({ target, card: open && target !== null, spot: null });
    if (target !== null && from !== "text") (this.host.isOn ? this.host : this.article).scrollTo(target);
    if (target !== null && from === "text") this.#showInPanel(target);
    this.dispatchEvent(new CustomEvent("claimlight-select", { detail: target, bubbles: true, composed: true }));
  }

  /** The card goes without a trace: nothing stays selected, and the focus is where it was. */
  closeCard(): void {
    const { target } = this.view;
    this.select(null, "card");
    (this.host.isOn ? this.host : this.article).focusMark(target);
  }

  toggle(layer: Layer): void {
    this.look({ layers: { ...this.view.layers, [layer]: !this.view.layers[layer] } });
  }

  toggleAll(): void {
    const shown = !LAYERS.some((layer) => this.view.layers[layer]);
    this.look({ layers: { claim: shown, speaker: shown, country: shown } });
    this.spoken = shown ? STRINGS.marksShown : STRINGS.marksHidden;
  }

  closeMenu(): void {
    this.look({ menu: false });
    this.renderRoot.querySelector<HTMLElement>(".menu-button")?.focus();
  }

  /** A new article: nothing of the one before stays selected or filtered. */
  forget(): void {
    this.look({
      target: null,
      card: false,
      editing: null,
      spot: null,
      selected: null,
      adding: false,
      menu: false,
      filters: NO_FILTERS,
      unfolded: new Set(),
      tab: "speakers",
    });
    toTop(this.renderRoot.querySelector(".reading"));
  }

  /** Says something that is also seen, to those who cannot see it; the same words once more are said once more. */
  say(words: string): void {
    this.spoken = this.spoken === words ? `${words}\u00a0` : words;
  }

  protected override render(): TemplateResult {
    const { phase, analysis } = this.reader;
    const isHost = this.host.isOn;
    const isEmpty = phase === "empty" && !isHost;
    return html`
      <div class="root ${isEmpty ? "is-empty" : "has-article"} ${isHost ? "is-host" : ""} ${this.host.wraps ? "is-around" : ""}" part="root" dir="ltr" lang="en">
        ${bar(this)}
        ${statusLine(this)}
        ${notice(this)}${endBar(this)}
        ${
          isEmpty
            ? pasteBox(this)
            : html`
          <div class="body">
            ${this.host.wraps ? html`<div class="own" part="article" dir=${getComputedStyle(this).direction}><slot @slotchange=${() => this.requestUpdate()}></slot></div>` : isHost ? nothing : reading(this, analysis)}
            ${panel(this)}
          </div>
          ${isHost && analysis !== null ? marksList(this, analysis) : nothing}
          ${analysis === null ? nothing : this.view.adding ? addCard(this, analysis) : this.view.card ? card(this, analysis) : nothing}`
        }
        <div class="spoken" role="status">${this.spoken}</div>
        ${this.host.wraps ? nothing : html`<slot @slotchange=${() => this.requestUpdate()}></slot>`}
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.article.update();
    if (changed.has("eager")) this.intake.early();
    if (!changed.has("view")) return;
    const before = changed.get("view") as View | undefined;
    this.placing.update();
    if (before && before.tab !== this.view.tab) toTop(this.renderRoot.querySelector(".tab-panel"));
    if (this.view.card && !(before?.card && before.target === this.view.target)) {
      this.article.uncover(this.view.target);
      this.renderRoot.querySelector<HTMLElement>(".card")?.focus({ preventScroll: true });
    }
  }

  #showInPanel(target: Target): void {
    const { analysis } = this.reader;
    if (analysis !== null) this.look(placeInPanel(target, this.view, analysis));
    void this.updateComplete.then(() => this.placing.showRow());
  }

  #analysed(analysis: Analysis): void {
    this.spoken = STRINGS.announce(this.article.shownCount(), analysis.speakers.length, analysis.countries.length);
    this.telling.done(analysis);
  }
}
