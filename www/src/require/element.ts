/** `require("claimlight/element")`: registers `<claim-light>` shortly afterwards. */
export type { ClaimLight, ClaimLightEvents } from "../element/public.js";

void import("claimlight/element");
