/** Moves an element into the top layer, where no style of the page can cover or clip it. */
export function lift(element: HTMLElement): void {
  if (!("popover" in element)) return;
  element.popover = "manual";
  if (element.isConnected && !element.matches(":popover-open")) element.showPopover();
}
