/** `require("claimlight/host")`: whole, as it needs no wasm. */
export * from "../host/index.js";
