/**
 * What the element draws, all of it: a value that every change replaces. The parts are functions from it to templates;
 * they change nothing and send what the reader asks for (see commands.ts).
 */
import type { Analysis } from "../engine/index.js";
import type { Target } from "../marks/target.js";
import type { Kept, NotKept } from "../model/shelf.js";
import { type Article, NO_ARTICLE } from "./article.js";
import { FIRST_VIEW, type Layer, type View } from "./view.js";

export type World = typeof import("claimlight:world")["default"];
type Countries = typeof import("claimlight:countries")["default"];

/** What went well, said for a moment. */
export interface Notice {
  readonly words: string;
  /** What takes it back. */
  readonly undo?: () => void;
}

/** The article beside this one. */
export interface Other {
  readonly title: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/** The last articles, and where they are kept. */
interface Shelved {
  readonly articles: readonly Kept[];
  /** Whether anything is kept at all. */
  readonly isOn: boolean;
  readonly onDevice: boolean;
  /** Whether what was put last is kept in the tab. */
  readonly isKept: boolean;
  readonly notKept: NotKept | null;
}

export interface State {
  readonly article: Article;
  readonly view: View;
  readonly shelf: Shelved;
  readonly notice: Notice | null;
  /** What screen readers are told. */
  readonly spoken: string;
  readonly other: Other | null;
  /** Whether another article is being read. */
  readonly isComparing: boolean;
  /** What the words are that the reader has selected to add them. */
  readonly addAs: Layer;
  /** The countries that can be added; empty until something is added for the first time. */
  readonly countries: Countries;
  /** The map, once it has been asked for. */
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

/** What a page says of the element, in its attributes. */
export interface Settings {
  theme: "auto" | "light" | "dark";
  shortcuts: "inside" | "page" | "off";
  for: string;
  keep: "tab" | "off";
  eager: boolean | "visible";
  worker: string;
  wasm: string;
}

/** An article that stands on the page itself. */
export interface OnPage {
  /** Whether the article is the page's own: then none is pasted. */
  readonly isOn: boolean;
  /** Whether the element stands around it. */
  readonly wraps: boolean;
  /** Whether there is nothing to be read yet. */
  readonly isWaiting: boolean;
  /** Its marks, for the keyboard, and the one that the keyboard is at. */
  readonly marks: readonly { readonly id: string; readonly target: Target }[];
  readonly stop: Target | null;
}

/** What parts draw from: the state, and what the page says. */
export interface Shown extends State, Pick<Settings, "theme" | "shortcuts"> {
  readonly onPage: OnPage;
  /** The other marks on the words of what is selected. */
  readonly also: readonly Target[];
}
