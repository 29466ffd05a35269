/**
 * Everything that the element renders, as an immutable value that every change replaces. The parts are functions from
 * it to templates; they change nothing and send commands (see commands.ts).
 */
import type { Analysis } from "../engine/index.js";
import type { Target } from "../marks/target.js";
import type { Kept, NotKept } from "../model/shelf.js";
import { type Article, NO_ARTICLE } from "./article.js";
import { FIRST_VIEW, type Layer, type View } from "./view.js";

export type World = typeof import("claimlight:world")["default"];
type Countries = typeof import("claimlight:countries")["default"];

/** A brief notice that something succeeded. */
export interface Notice {
  readonly words: string;
  /** Undoes it. */
  readonly undo?: () => void;
}

/** The article to compare with. */
export interface Other {
  readonly title: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/** The recent articles, and where they are kept. */
interface Shelved {
  readonly articles: readonly Kept[];
  /** Whether anything is kept at all. */
  readonly isOn: boolean;
  readonly onDevice: boolean;
  /** Whether the last article put on the shelf is kept in the tab. */
  readonly isKept: boolean;
  readonly notKept: NotKept | null;
}

export interface State {
  readonly article: Article;
  readonly view: View;
  readonly shelf: Shelved;
  readonly notice: Notice | null;
  /** The text announced to screen readers. */
  readonly spoken: string;
  readonly other: Other | null;
  /** Whether a second article is being read. */
  readonly isComparing: boolean;
  /** What the selected words would be added as. */
  readonly addAs: Layer;
  /** The countries that can be added; empty until something is added for the first time. */
  readonly countries: Countries;
  /** The map, once it has been loaded. */
  readonly world: World | null;
}

export const FIRST_STATE: State = {
  article: NO_ARTICLE,
  view: FIRST_VIEW,
  shelf: { articles: [], isOn: false, onDevice: false, isKept: true, notKept: null },
  notice: null,
  spoken: "",
  other: null,
  isComparing: false,
  addAs: "claim",
  countries: [],
  world: null,
};

/** The element's attributes. */
export interface Settings {
  theme: "auto" | "light" | "dark";
  shortcuts: "inside" | "page" | "off";
  for: string;
  keep: "tab" | "off";
  eager: boolean | "visible";
  worker: string;
  wasm: string;
}

/** An article on the page itself. */
export interface OnPage {
  /** Whether the article is the page's own, so that none can be pasted. */
  readonly isOn: boolean;
  /** Whether the element is around it. */
  readonly wraps: boolean;
  /** Whether there is nothing to read yet. */
  readonly isWaiting: boolean;
  /** Its marks, for the keyboard, and the mark that the keyboard is at. */
  readonly marks: readonly { readonly id: string; readonly target: Target }[];
  readonly stop: Target | null;
}

/** What parts render: the state and the attributes. */
export interface Shown extends State, Pick<Settings, "theme" | "shortcuts"> {
  readonly onPage: OnPage;
  /** The other marks on the words of the selection. */
  readonly also: readonly Target[];
}
