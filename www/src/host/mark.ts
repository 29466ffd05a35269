/**
 * Marks an analysis on an article of the page: what is marked, where it is, and what is at a point of the viewport.
 *
 * The caller (the element, an extension, the page's own script) decides what is shown and selected; this module
 * applies it to the page. Only the painters touch the page, and `end` undoes all of it.
 */
import type { Analysis } from "../engine/types.js";
import { annotations } from "../marks/annotations.js";
import { sameTarget, shows, type Target, targetOf } from "../marks/target.js";
import type { Annotation } from "../marks/weave.js";
import type { Tone } from "../styles/palette.js";
import { boxesOf, markAt } from "./boxes.js";
import { canHighlight, Highlights } from "./highlights.js";
import type { Painter, Places } from "./layers.js";
import { MarkElements } from "./mark-elements.js";
import { bringIntoView } from "./scroll.js";
import type { TextMap } from "./text-map.js";
import { toneOf } from "./tone.js";

const LAYERS = ["claim", "speaker", "country"] as const;

/** Which layers are shown. */
export type ShownLayers = Readonly<Record<(typeof LAYERS)[number], boolean>>;

const ALL: ShownLayers = { claim: true, speaker: true, country: true };

/** What to show of an analysis. */
export interface MarkOptions {
  /** The layers to show; all by default. */
  readonly layers?: Partial<ShownLayers>;
  /** What is selected. */
  readonly selected?: Target | null;
  /** Whether the page is light or dark there; by default detected from its colours. */
  readonly tone?: Tone | undefined;
}

/** A mark that a reader can navigate to. */
export interface Stop {
  /** The same id for every part of it. */
  readonly id: string;
  readonly target: Target;
  readonly start: number;
  readonly end: number;
}

/** The position of words on the page. */
export interface Words {
  /** The element of the page around them. */
  readonly around: Element;
  /** The boxes of their lines in the viewport now. */
  boxes(): DOMRect[];
}

/** Marks on an article of the page, until `end`. */
export class Marking {
  readonly map: TextMap;
  readonly analysis: Analysis;
  readonly #marks: readonly Annotation[];
  readonly #painter: Painter = canHighlight() ? new Highlights() : new MarkElements();
  #layers = ALL;
  #selected: Target | null = null;

  constructor(map: TextMap, analysis: Analysis, options: MarkOptions = {}) {
    this.map = map;
    this.analysis = analysis;
    this.#marks = annotations(analysis);
    this.show(options);
  }

  /** Changes what is shown; omitted options stay as they are. */
  show({ layers, selected, tone }: MarkOptions): void {
    this.#layers = { ...this.#layers, ...layers };
    if (selected !== undefined) this.#selected = selected;
    const target = this.#selected;
    const of = (channel: (typeof LAYERS)[number]): readonly Annotation[] =>
      this.#layers[channel] ? this.#marks.filter((mark) => mark.channel === channel) : [];
    const parts = target?.kind === "claim" ? [`cue-${target.id}`, `source-${target.id}`] : [];
    const places: Places = {
      claim: of("claim"),
      speaker: of("speaker"),
      country: of("country"),
      part: this.#marks.filter(({ id }) => parts.includes(id)),
      selected: target === null ? [] : this.#marks.filter(({ id }) => shows(target, id)),
    };
    this.#painter.paint(this.map, places, tone ?? toneOf(this.map.root));
  }

  /** What is shown now. */
  get shown(): MarkOptions {
    return { layers: this.#layers, selected: this.#selected };
  }

  /** The marks on layers that are shown, each once, in the order of the text. */
  stops(): readonly Stop[] {
    const seen = new Set<string>();
    return [...this.#marks]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .flatMap(({ id, start, end }) => {
        const target = targetOf(id);
        if (target === null || !this.#layers[target.kind] || seen.has(id)) return [];
        seen.add(id);
        return [{ id, target, start, end }];
      });
  }

  /** The other marks on the words of a target. */
  alsoAt(target: Target): readonly Target[] {
    const here = this.#placesOf(target);
    return this.stops()
      .filter(
        (stop) =>
          !sameTarget(stop.target, target) && here.some(({ start, end }) => stop.start < end && stop.end > start),
      )
      .map((stop) => stop.target);
  }

  /** The mark at a point of the viewport; of several marks the shortest. */
  at(x: number, y: number): Target | null {
    const shown = this.#marks.filter(({ channel }) => LAYERS.some((layer) => layer === channel && this.#layers[layer]));
    const mark = markAt(this.map, this.#painter, shown, x, y);
    return mark ? targetOf(mark.id) : null;
  }

  /** The position of the words of a target; `null` if they are gone. */
  wordsOf(target: Target): Words | null {
    const places = this.#placesOf(target);
    const around = places[0] && this.map.stretches(places[0].start, places[0].end)[0]?.node.parentElement;
    return around ? { around, boxes: () => places.flatMap((place) => boxesOf(this.map, this.#painter, place)) } : null;
  }

  /** Scrolls words that are out of view to a third from the top. */
  scrollTo(target: Target): void {
    const words = this.wordsOf(target);
    if (words !== null) bringIntoView(words.around, () => words.boxes()[0]);
  }

  /** Removes every mark. */
  end(): void {
    this.#painter.end();
  }

  /** This mention, or the first one if none is given. */
  #placesOf(target: Target): readonly Annotation[] {
    const own = this.#marks.filter(({ id }) => sameTarget(targetOf(id), target));
    return own.length > 0 ? own : this.#marks.filter(({ id }) => shows(target, id)).slice(0, 1);
  }
}

/** Marks an analysis of the map's text on the page. */
export function mark(map: TextMap, analysis: Analysis, options: MarkOptions = {}): Marking {
  return new Marking(map, analysis, options);
}
