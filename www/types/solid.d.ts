/** `import "claimlight/solid"`: registers `<claim-light>`, and Solid's JSX knows it. */
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
