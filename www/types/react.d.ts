/** `import "claimlight/react"`: registers `<claim-light>` and adds it to React's JSX types. */
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
