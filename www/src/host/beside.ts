/**
 * Puts a card beside words of the page, above everything, and keeps it there while the page is scrolled. Nothing else
 * moves.
 */
import { autoUpdate, computePosition, flip, hide, inline, offset, shift, size } from "@floating-ui/dom";
import { lift } from "./lift.js";
import type { Words } from "./mark.js";

/** Between the words and the card, and between the card and the edge of the window, in pixels. */
const GAP = 8;
/** The lowest useful card. */
const LEAST = 160;

/** A place of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Below or above all lines of the words; where there is no room for that, at the line that was clicked. On narrow
 * windows the styles place the card, at the foot. Gives what lets go.
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
    // Words that are scrolled away take the card along, unless somebody is at work in it.
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

/** Draws a frame around each line of the words, and keeps it there. Gives what takes it away. @public */
export function frame(layer: HTMLElement, words: Words): () => void {
  lift(layer);
  const draw = (): void => {
    // A containing block of the page's may lie somewhere else than the window.
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
