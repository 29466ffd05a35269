/** Where the state is drawn, as far as commands need it: what is scrolled, where the focus goes, who is told. */
import type { LitElement } from "lit";
import type { Range } from "../engine/index.js";
import type { Target } from "../marks/target.js";
import type { Settings } from "./state.js";

/** The element: where everything is drawn, and what the page says in its attributes. */
export type Host = LitElement & Settings;

/** The article with its marks: in the element, or on the page around it. */
export interface Surface {
  /** The marks that the keyboard goes through, or what stands for them. */
  stops(): HTMLElement[];
  /** The one that stands for the selection. */
  activeMark(): HTMLElement | null;
  activate(mark: HTMLElement): void;
  scrollTo(target: Target): void;
  /** Gives the focus to the mark of a target; nothing scrolls. */
  focusMark(target: Target | null): void;
  /** The other marks on the same words. */
  alsoAt(target: Target): readonly Target[];
}

/** The article that is drawn in the element. */
export interface OwnSurface extends Surface {
  readonly element: HTMLElement | null;
  /** How many statements begin before the one at hand. */
  place(): number;
  /** The statement at a place has the focus. */
  focusAfter(place: number): void;
  /** Takes the focus that a button has left behind. */
  takeFocus(): void;
  scrollToPlace(place: Range): void;
}

export interface Stage {
  /** The one of the two on which the article is marked. */
  surface(): Surface;
  own(): OwnSurface;
  /** Does something once what has changed is drawn. */
  afterwards(act: () => void): void;
  /**
   * Gives the focus to the first element that a selector finds in the element; nothing scrolls if it is to be still.
   */
  focus(selector: string, isStill?: boolean): void;
  /** The same once what has changed is drawn. */
  focusNext(selector: string, isStill?: boolean): void;
  /** Gives the focus to a row of the list of articles, to the last one, or to what stands where there is none. */
  focusRow(at: number): void;
  /** Scrolls the article, or what the panel shows, to its beginning. */
  toTop(selector: string): void;
  /** Scrolls the panel so that the selected row is in view. */
  showRow(): void;
  tell(name: string, detail: unknown): void;
}
