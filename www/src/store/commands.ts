/** The commands that parts send: everything a reader can ask for. */
import type { Claim, Range } from "../engine/index.js";
import type { Format } from "../export/index.js";
import type { Target } from "../marks/target.js";
import type { Correction } from "../model/corrections.js";
import type { Kept } from "../model/shelf.js";
import type { Source } from "../model/source.js";
import type { Settings } from "./state.js";
import type { Editing, Layer, View } from "./view.js";

export interface Commands {
  look(change: Partial<View>): void;
  select(target: Target | null, from: "text" | "panel" | "card", open?: boolean): void;
  closeCard(): void;
  closeMenu(): void;
  toggle(layer: Layer): void;
  /** Shows a place in the text without a mark, and announces who is named there. */
  spot(name: string, place: Range): void;
  theme(theme: Settings["theme"]): void;
  /** What floats beside the words must be repositioned. */
  place(): void;
  /** Focuses the first element that matches a selector, after the next render. */
  focus(selector: string): void;
  /** Focuses the marks in the text. */
  focusMark(): void;
  /** Closes the notice, or undoes what it reports. */
  closeNotice(undo?: boolean): void;
  copy(words: string): void;
  save(format: Format): void;

  readonly reader: {
    /** Continues after a stop or an error, or with a text in an unsupported language. */
    again(isAnyway?: boolean): Promise<void>;
    cancel(): void;
    /** Shows what is wrong; `null` clears it. */
    fail(problem: string | null): void;
    fill(source: Source): void;
    /** Brings the folded lines that start at these places back into the article, or folds them again. */
    bring(starts: readonly number[]): Promise<void>;
  };
  readonly correcting: {
    correct(correction: Correction): void;
    turn(at: number): void;
  };
  readonly ends: {
    open(claim: Claim, mode: Editing["mode"]): void;
    apply(): void;
    close(): void;
    key(nth: number, event: KeyboardEvent): void;
    drag(nth: number, event: PointerEvent): void;
  };
  readonly adding: {
    open(): void;
    close(): void;
    choose(what: Layer): void;
  };
  readonly comparing: {
    start(): void;
    again(): void;
    end(): void;
    pasted(words: string): void;
    open(kept: Kept): Promise<void>;
  };
  readonly intake: {
    typed(text: string): void;
    example(): Promise<void>;
    file(file: File | undefined): Promise<void>;
  };
  /** Which article is open, and which recent ones are kept. */
  readonly opening: {
    reopen(kept: Kept): void;
    close(): void;
    drop(kept: Kept, at: number): void;
    forgetAll(): void;
  };
  /** Where articles are kept. */
  readonly shelf: {
    keepOnDevice(isOn: boolean): Promise<void>;
    dismiss(): void;
  };
  /** The keyboard is at a mark on the page, or has left the marks. */
  readonly onPage: {
    entered(target: Target): void;
    left(): void;
  };
}
