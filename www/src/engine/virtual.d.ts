/** What `scripts/build.js` puts in. */
declare module "claimlight:wasm" {
  /** The wasm, compressed with gzip, in base64. */
  const base64: string;
  export default base64;
}

declare module "claimlight:thread" {
  /** `thread.ts` with all it needs, as one classic script. */
  const code: string;
  export default code;
}

declare module "claimlight:module" {
  /** The file `claimlight.wasm`, for platforms that compile it when it is imported. */
  const module: WebAssembly.Module;
  export default module;
}
