/**
 * The hashes of what comes later, for those who ask for them (vouch.ts). Written by the build:
 * `name:file=hash,file=hash;name:…`.
 */
export const HASHES = "claimlight:hashes";
