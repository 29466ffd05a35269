/** What commands need from the rendered page: scrolling, focus, announcements. */
import type { LitElement } from "lit";
import type { Range } from "../engine/index.js";
import type { Target } from "../marks/target.js";
import type { Settings } from "./state.js";

/** The element in which everything is rendered, and its attributes. */
export type Host = LitElement & Settings;

/** The article with its marks: in the element, or on the page around it. */
export interface Surface {
  /** The marks that the keyboard can reach, or the elements that represent them. */
  stops(): HTMLElement[];
  /** The mark that represents the selection. */
  activeMark(): HTMLElement | null;
  activate(mark: HTMLElement): void;
  scrollTo(target: Target): void;
  /** Focuses the mark of a target without scrolling. */
  focusMark(target: Target | null): void;
  /** The other marks on the same words. */
  alsoAt(target: Target): readonly Target[];
}

/** The article rendered in the element. */
export interface OwnSurface extends Surface {
  readonly element: HTMLElement | null;
  /** How many statements begin before the current one. */
  place(): number;
  /** Focuses the statement at an index. */
  focusAfter(place: number): void;
  /** Takes the focus that a removed button has left. */
  takeFocus(): void;
  scrollToPlace(place: Range): void;
}

export interface Stage {
  /** The view in which the article is marked. */
  surface(): Surface;
  own(): OwnSurface;
  /** Runs something after the next render. */
  afterwards(act: () => void): void;
  /** Focuses the first element that matches a selector in the element; `still` prevents scrolling. */
  focus(selector: string, isStill?: boolean): void;
  /** The same after the next render. */
  focusNext(selector: string, isStill?: boolean): void;
  /** Focuses a row of the list of articles, its last row, or what replaces an empty list. */
  focusRow(at: number): void;
  /** Scrolls the article, or the content of the panel, to its start. */
  toTop(selector: string): void;
  /** Scrolls the panel so that the selected row is in view. */
  showRow(): void;
  tell(name: string, detail: unknown): void;
}
