/** `import "claimlight/react"`: registers `<claim-light>`, and React's JSX knows it. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ClaimLight, ClaimLightAttributes } from "../element/index.js";

export * from "../element/index.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "claim-light": DetailedHTMLProps<HTMLAttributes<ClaimLight>, ClaimLight> & ClaimLightAttributes;
    }
  }
}
