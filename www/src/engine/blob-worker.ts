/**
 * Makes a worker from code in this script. A worker from a `blob:` URL inherits the page's policy, so `connect-src
 * 'none'` holds in it too; a policy in a `<meta>` tag does not apply to a worker from a file.
 */
import code from "claimlight:thread";

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | undefined;

/** @throws if the page's policy forbids such a worker; some browsers report that later, with an `error` event. */
export function blobWorker(): Worker {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  try {
    return new Worker(trusted(url), { name: "claimlight" });
  } finally {
    // The worker has its script when its first task runs; pages that make many workers must not accumulate URLs.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}

/** The URL as Trusted Types require it: the policy `claimlight` accepts only the URL of this code. */
function trusted(url: string): string {
  const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy("claimlight", {
    createScriptURL(address) {
      if (!address.startsWith("blob:")) throw new TypeError("claimlight makes workers from blobs only");
      return address;
    },
  });
  return policy.createScriptURL(url);
}
