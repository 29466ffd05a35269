/** `import "claimlight/solid"`: registers `<claim-light>`, and Solid's JSX knows it. */
// biome-ignore lint/correctness/noUnusedImports: what is added to, below
import type { JSX } from "solid-js";
import type { ClaimLight, ClaimLightAttributes } from "../element/index.js";

export * from "../element/index.js";

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "claim-light": HTMLAttributes<ClaimLight> & ClaimLightAttributes;
    }
  }
}
