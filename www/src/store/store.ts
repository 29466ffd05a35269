/**
 * What is known and what is looked at, in one place: {@link State}, a value that every change replaces, and the
 * commands that change nothing but what is looked at. Whatever changes, the element draws it.
 */
import type { Target } from "../marks/target.js";
import { STRINGS } from "../strings.js";
import { placeInPanel } from "./place-in-panel.js";
import type { Stage } from "./stage.js";
import { FIRST_STATE, type Notice, type State } from "./state.js";
import { LAYERS, type Layer, UNTOUCHED, type View } from "./view.js";

export class Store {
  state: State = FIRST_STATE;
  readonly stage: Stage;
  readonly #changed: (state: State) => void;

  constructor(stage: Stage, changed: (state: State) => void) {
    this.stage = stage;
    this.#changed = changed;
  }

  change(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.#changed(this.state);
  }

  look(change: Partial<View>): void {
    this.change({ view: { ...this.state.view, ...change } });
  }

  /** Selects something; from the panel the text is scrolled to it, from the text the panel. */
  select(target: Target | null, from: "text" | "panel" | "card", open = false): void {
    this.look({ target, card: open && target !== null, spot: null });
    if (target !== null && from !== "text") this.stage.surface().scrollTo(target);
    if (target !== null && from === "text") {
      const { article, view } = this.state;
      if (article.analysis !== null) this.look(placeInPanel(target, view, article.analysis));
      this.stage.afterwards(() => this.stage.showRow());
    }
    this.stage.tell("claimlight-select", target);
  }

  /** The card goes without a trace: nothing stays selected, and the focus is where it was. */
  closeCard(): void {
    const { target } = this.state.view;
    this.select(null, "card");
    this.stage.surface().focusMark(target);
  }

  toggle(layer: Layer): void {
    const { layers } = this.state.view;
    this.look({ layers: { ...layers, [layer]: !layers[layer] } });
  }

  toggleAll(): void {
    const shown = !LAYERS.some((layer) => this.state.view.layers[layer]);
    this.look({ layers: { claim: shown, speaker: shown, country: shown } });
    this.change({ spoken: shown ? STRINGS.marksShown : STRINGS.marksHidden });
  }

  closeMenu(): void {
    this.look({ menu: false });
    this.stage.focus(".menu-button");
  }

  /** A new article: nothing of the one before stays selected or filtered. */
  forget(): void {
    this.look(UNTOUCHED);
    this.stage.toTop(".reading");
  }

  /** Says something that is also seen, to those who cannot see it; the same words once more are said once more. */
  say(words: string): void {
    this.change({ spoken: this.state.spoken === words ? `${words}\u00a0` : words });
  }

  /** Says what went well, for a moment. */
  note(notice: Notice): void {
    this.change({ notice });
    this.say(notice.words);
  }
}
