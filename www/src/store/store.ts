/**
 * Holds the {@link State}, an immutable value that every change replaces, and the commands that only change what is
 * looked at. The element renders every new state.
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

  /** Selects something. From the panel, the text scrolls to it; from the text, the panel does. */
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

  /** Closes the card: nothing stays selected, and the focus returns. */
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

  /** Clears selection and filters for a new article. */
  forget(): void {
    this.look(UNTOUCHED);
    this.stage.toTop(".reading");
  }

  /** Announces something visible to screen readers; a repeated text is announced again. */
  say(words: string): void {
    this.change({ spoken: this.state.spoken === words ? `${words}\u00a0` : words });
  }

  /** Shows a notice. */
  note(notice: Notice): void {
    this.change({ notice });
    this.say(notice.words);
  }
}
