/** `import "claimlight/solid"`: registers `<claim-light>` and adds it to Solid's JSX types. */
import type {} from "solid-js";
import type { ClaimLight, ClaimLightAttributes } from "../element/index.js";

export * from "../element/index.js";

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "claim-light": HTMLAttributes<ClaimLight> & ClaimLightAttributes;
    }
  }
}
