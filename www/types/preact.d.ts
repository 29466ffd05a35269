/** `import "claimlight/preact"`: registers `<claim-light>` and adds it to Preact's JSX types. */
import type { HTMLAttributes } from "preact";
import type { ClaimLight, ClaimLightAttributes } from "../element/index.js";

export * from "../element/index.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "claim-light": HTMLAttributes<ClaimLight> & ClaimLightAttributes;
    }
  }
}
