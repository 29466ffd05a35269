/** Registers `<claim-light>`; a second copy of this file on the same page leaves the first in place. */
import { ClaimLight } from "./claim-light.js";

if (!customElements.get("claim-light")) customElements.define("claim-light", ClaimLight);

declare global {
  interface HTMLElementTagNameMap {
    "claim-light": ClaimLight;
  }
}

export { ClaimLight };
