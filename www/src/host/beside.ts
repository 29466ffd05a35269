/**
 * Shows a card beside words of the page, above everything else, and keeps it there while the page scrolls. Nothing else
 * moves.
 */
import { autoUpdate, computePosition, flip, hide, inline, offset, shift, size } from "@floating-ui/dom";
import { lift } from "./lift.js";
import type { Words } from "./mark.js";

/** The gaps between words and card, and between card and window edge, in pixels. */
const GAP = 8;
/** The height of the smallest useful card. */
const LEAST = 160;

/** A position in the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Below or above all lines of the words, or at the clicked line if there is no room for that. In narrow windows the
 * styles place the card at the bottom. Returns a function that stops following.
 * @public
 */
export function putBeside(card: HTMLElement, words: Words, clicked: Point | null): () => void {
  const lineAt =
    clicked === null
      ? 0
      : Math.max(
          0,
          words
            .boxes()
            .findIndex(
              ({ top, bottom, left, right }) =>
                top <= clicked.y && clicked.y <= bottom && left <= clicked.x && clicked.x <= right,
            ),
        );
  const lines = (): readonly DOMRect[] => {
    const all = words.boxes();
    const { top, bottom } = bounds(all);
    const hasRoom = Math.max(top, window.innerHeight - bottom) >= LEAST + 2 * GAP;
    return hasRoom ? all : all.slice(lineAt, lineAt + 1);
  };
  const reference = {
    contextElement: words.around,
    getBoundingClientRect: () => bounds(lines()),
    getClientRects: () => [...lines()],
  };
  const place = async (): Promise<void> => {
    if (getComputedStyle(card).getPropertyValue("--_card-is-sheet").trim() === "1") {
      for (const property of ["left", "top", "max-height", "visibility"]) card.style.removeProperty(property);
      return;
    }
    const { x, y, middlewareData } = await computePosition(reference, card, {
      strategy: "fixed",
      placement: "bottom-start",
      middleware: [
        inline(),
        offset(GAP),
        flip({ padding: GAP }),
        shift({ padding: GAP }),
        size({
          padding: GAP,
          apply: ({ availableHeight }) => {
            card.style.maxHeight = `${Math.max(LEAST, availableHeight)}px`;
          },
        }),
        hide(),
      ],
    });
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
    // The card scrolls away with its words, unless the reader is using it.
    card.style.visibility =
      middlewareData.hide?.referenceHidden === true && !card.matches(":focus-within") ? "hidden" : "";
  };
  return autoUpdate(reference, card, () => void place());
}

function bounds(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return boxes.length === 0 ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}

/** Frames each line of the words and keeps the frame there. Returns a function that removes it. @public */
export function frame(layer: HTMLElement, words: Words): () => void {
  lift(layer);
  const draw = (): void => {
    // A containing block of the page may not coincide with the window.
    const { left, top } = layer.getBoundingClientRect();
    layer.replaceChildren(
      ...words.boxes().map((box) => {
        const line = document.createElement("span");
        Object.assign(line.style, {
          left: `${box.left - left}px`,
          top: `${box.top - top}px`,
          width: `${box.width}px`,
          height: `${box.height}px`,
        });
        return line;
      }),
    );
  };
  const reference = { contextElement: words.around, getBoundingClientRect: () => bounds(words.boxes()) };
  const end = autoUpdate(reference, layer, draw);
  return () => {
    end();
    layer.replaceChildren();
    if ("popover" in layer && layer.matches(":popover-open")) layer.hidePopover();
  };
}
