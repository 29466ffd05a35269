/** `require("claimlight/element")`: `<claim-light>` is registered a moment later. */
export type { ClaimLight, ClaimLightEvents } from "../element/public.js";

void import("claimlight/element");
