/** What the reader looks at: layers, tab, selection, filters. No DOM, so that parts of the page can be given a view. */
import type { Range } from "../engine/index.js";
import type { Target } from "../marks/target.js";
import { type Filters, NO_FILTERS } from "./filters.js";

export type Layer = "claim" | "speaker" | "country";
export const LAYERS: readonly Layer[] = ["claim", "speaker", "country"];

export type Tab = "speakers" | "claims" | "countries" | "compare";

/** What the panel can show; the other article only while there is one. */
export const tabs = ({ comparing }: View): readonly Tab[] => [
  "speakers",
  "claims",
  "countries",
  ...(comparing ? ["compare" as const] : []),
];

/** A change of where a statement begins and ends, or where it is cut in two. */
export interface Editing {
  readonly claim: number;
  readonly mode: "span" | "split";
  readonly content: readonly Range[];
  /** Where the handles stand: the two ends, or the place of the cut. */
  readonly at: readonly number[];
}

export interface View {
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly tab: Tab;
  readonly filters: Filters;
  /** What is selected in the text and in the panel. */
  readonly target: Target | null;
  /** Whether the card on it is open. */
  readonly card: boolean;
  /** A statement whose ends are being moved, or that is being cut in two. */
  readonly editing: Editing | null;
  /** Words that are outlined: somebody who has no mark is named there. */
  readonly spot: Range | null;
  /** What is selected of the article's words. */
  readonly selected: Range | null;
  /** Whether a statement is being added. */
  readonly adding: boolean;
  /** Whether each speaker has a colour and a pattern. */
  readonly colour: boolean;
  /** Whether another article is compared with this one. */
  readonly comparing: boolean;
  readonly sheet: boolean;
  readonly menu: boolean;
  readonly keys: boolean;
  /** Lists that are shown whole, by their names in {@link FOLDS}. */
  readonly unfolded: ReadonlySet<string>;
}

/** What is selected, filtered and unfolded in an article: another article begins without it. */
export const UNTOUCHED = {
  tab: "speakers",
  filters: NO_FILTERS,
  target: null,
  card: false,
  editing: null,
  spot: null,
  selected: null,
  adding: false,
  menu: false,
  unfolded: new Set<string>(),
} satisfies Partial<View>;

export const FIRST_VIEW: View = {
  ...UNTOUCHED,
  layers: { claim: true, speaker: true, country: true },
  colour: false,
  comparing: false,
  sheet: false,
  keys: true,
};
