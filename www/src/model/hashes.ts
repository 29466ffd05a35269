/**
 * The hashes of modules that are loaded later (see vouch.ts). Written by the build: `name:file=hash,file=hash;name:…`.
 */
export const HASHES = "claimlight:hashes";
