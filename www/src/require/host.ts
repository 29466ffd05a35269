/** `require("claimlight/host")`: included whole, because it needs no wasm. */
export * from "../host/index.js";
