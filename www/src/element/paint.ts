/**
 * Applies layers, filters and selection as classes on the marks. The text is not touched, so nothing moves and no
 * scroll position is lost.
 */
import type { Claim } from "../engine/index.js";
import { shows } from "../marks/target.js";
import { wholeOf } from "../store/article.js";
import { isOfKind, isSaidAs } from "../store/filters.js";
import type { State } from "../store/state.js";
import { LAYERS, type Tab, type View } from "../store/view.js";

const PASSES: Record<Tab, typeof isSaidAs> = {
  speakers: isSaidAs,
  claims: isOfKind,
  countries: () => true,
  compare: () => true,
};

/** `stops` are the marks that the keyboard reaches; `active` is the one that represents the selection. */
export function paint(
  { view, article: known }: State,
  margin: Element | null,
  article: HTMLElement,
  stops: readonly HTMLElement[],
  active: HTMLElement | null,
): void {
  const { layers, target, tab, colour, filters } = view;
  const claims = new Map(wholeOf(known)?.claims.map((claim) => [`claim-${claim.id}`, claim]));
  for (const layer of LAYERS) article.classList.toggle(`hide-${layer}`, !layers[layer]);
  margin?.classList.toggle("is-hidden", !layers.claim);
  article.classList.toggle("by-speaker", colour);
  article.classList.toggle("show-codes", layers.country && (tab === "countries" || target?.kind === "country"));
  for (const mark of article.querySelectorAll<HTMLElement>("[data-id]")) {
    const id = mark.dataset["id"] ?? "";
    const claim = claims.get(id);
    const isPart = target?.kind === "claim" && (id === `cue-${target.id}` || id === `source-${target.id}`);
    mark.classList.toggle("is-selected", isPart || (target !== null && shows(target, id)));
    if (claim === undefined) continue;
    mark.classList.toggle("is-related", isRelated(claim, view));
    // Lighter if the confidence is below the filter; without a stroke if the panel's filters exclude it.
    mark.classList.toggle("is-unsure", (claim.confidence ?? 1) < filters.sure);
    mark.classList.toggle("is-filtered", !PASSES[tab](claim, filters));
  }
  const hidden = LAYERS.filter((layer) => !layers[layer]);
  const stop = stops.find((mark) => mark === active) ?? stops.find((mark) => mark.matches(".claim")) ?? stops[0];
  for (const mark of article.querySelectorAll<HTMLElement>("mark")) {
    // A mark of a hidden layer is plain text, for screen readers too.
    const isHidden = hidden.some((layer) => mark.classList.contains(layer));
    set(mark, "role", isHidden ? "presentation" : null);
    set(mark, "tabindex", isHidden ? null : mark === stop ? "0" : "-1");
  }
}

/** The statements of the selected speaker, or about the selected country. */
const isRelated = (claim: Claim, { target }: View): boolean =>
  target?.kind === "speaker"
    ? claim.speakers.includes(target.id)
    : target?.kind === "country" && claim.countries.includes(target.code);

/** Sets an attribute only if it changes: setting it alone makes the browser recalculate styles. */
function set(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
