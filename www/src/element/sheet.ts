/** On narrow screens the panel is a sheet whose handle can be dragged as well as pressed. */
import type { Commands } from "../store/commands.js";

export function sheetDrag(send: Commands, down: PointerEvent): void {
  const handle = down.currentTarget as HTMLElement;
  let moved = 0;
  handle.setPointerCapture(down.pointerId);
  const move = (event: PointerEvent): void => {
    moved = down.clientY - event.clientY;
  };
  const end = (): void => {
    handle.removeEventListener("pointermove", move);
    if (Math.abs(moved) < 24) return;
    send.look({ sheet: moved > 0 });
    // The click after a drag would toggle it back.
    handle.addEventListener("click", (event) => event.stopImmediatePropagation(), { once: true, capture: true });
  };
  handle.addEventListener("pointermove", move);
  handle.addEventListener("pointerup", end, { once: true });
  handle.addEventListener("pointercancel", end, { once: true });
}
