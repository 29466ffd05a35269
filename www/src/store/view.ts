/** What the reader looks at: layers, tab, selection, filters. No DOM. */
import type { Range } from "../engine/index.js";
import type { Target } from "../marks/target.js";
import { type Filters, NO_FILTERS } from "./filters.js";

export type Layer = "claim" | "speaker" | "country";
export const LAYERS: readonly Layer[] = ["claim", "speaker", "country"];

export type Tab = "speakers" | "claims" | "countries" | "compare";

/** The tabs of the panel; the comparison only if there is a second article. */
export const tabs = ({ comparing }: View): readonly Tab[] => [
  "speakers",
  "claims",
  "countries",
  ...(comparing ? ["compare" as const] : []),
];

/** A change of where a statement begins and ends, or where it is split. */
export interface Editing {
  readonly claim: number;
  readonly mode: "span" | "split";
  readonly content: readonly Range[];
  /** The positions of the handles: the two ends, or the split. */
  readonly at: readonly number[];
}

export interface View {
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly tab: Tab;
  readonly filters: Filters;
  /** The selection in text and panel. */
  readonly target: Target | null;
  /** Whether its card is open. */
  readonly card: boolean;
  /** The statement whose ends are being moved, or that is being split. */
  readonly editing: Editing | null;
  /** Outlined words: somebody without a mark is named there. */
  readonly spot: Range | null;
  /** The range of the article's text that the reader selected. */
  readonly selected: Range | null;
  /** Whether a statement is being added. */
  readonly adding: boolean;
  /** Whether each speaker has a colour and a pattern. */
  readonly colour: boolean;
  /** Whether a second article is compared with this one. */
  readonly comparing: boolean;
  readonly sheet: boolean;
  readonly menu: boolean;
  readonly keys: boolean;
  /** Unfolded lists, by their names in {@link FOLDS}. */
  readonly unfolded: ReadonlySet<string>;
}

/** Selection, filters and unfolded lists, which are reset for another article. */
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
