/**
 * `claimlight/element`: registers `<claim-light>`. A second copy of this file on a page leaves the first in place. On a
 * server, where there are no elements, importing it does nothing.
 */
import { ClaimLight as Element } from "./claim-light.js";
import type { ClaimLightEvents, ClaimLight as Public } from "./public.js";

export type { ClaimLightAttributes, ClaimLightEvents } from "./public.js";

export type ClaimLight = Public;

/** The class of `<claim-light>`. */
export const ClaimLight: { new (): Public; readonly prototype: Public } = Element;

if (typeof customElements !== "undefined" && !customElements.get("claim-light"))
  customElements.define("claim-light", ClaimLight);

declare global {
  interface HTMLElementTagNameMap {
    "claim-light": Public;
  }
  interface HTMLElementEventMap extends ClaimLightEvents {}
}
