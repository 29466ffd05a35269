/**
 * A worker from code that is already here. A worker of a `blob:` address lives under the page's own policy, so that
 * `connect-src 'none'` holds in it too; one from a file would not be bound by a policy in a `<meta>` tag.
 */
import code from "claimlight:thread";

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | undefined;

/** @throws Where the page's policy allows no such worker; some browsers report that later, as an `error` event. */
export function blobWorker(): Worker {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  try {
    return new Worker(trusted(url), { name: "claimlight" });
  } finally {
    // The worker has the script by its first task; a page that makes many must not keep them all.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}

/** The address as Trusted Types want it: the policy `claimlight` passes the address of this very code and no other. */
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
