/** Modules that `scripts/build.js` generates. */
declare module "claimlight:wasm" {
  /** The wasm, compressed with gzip, in base64. */
  const base64: string;
  export default base64;
}

declare module "claimlight:thread" {
  /** `thread.ts` and everything it imports, as one classic script. */
  const code: string;
  export default code;
}

declare module "claimlight:module" {
  /** The file `claimlight.wasm`, for platforms that compile it when it is imported. */
  const module: WebAssembly.Module;
  export default module;
}

declare module "claimlight:world" {
  /** The map: its size, a path for every country that has a shape, and the place and size of every country. */
  const world: {
    readonly width: number;
    readonly height: number;
    readonly shapes: Readonly<Record<string, string>>;
    readonly places: Readonly<Record<string, readonly [x: number, y: number, area: number]>>;
  };
  export default world;
}

declare module "claimlight:countries" {
  /** Codes and names of all countries that can be marked, ordered by name. */
  const countries: readonly (readonly [code: string, name: string])[];
  export default countries;
}
