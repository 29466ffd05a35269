/**
 * `claimlight/host`: reads an article that is already on the page and marks it in place, without the element.
 *
 *     import { analyze } from "claimlight";
 *     import { mark, readArticle } from "claimlight/host";
 *     const { text, source, map } = readArticle(document.querySelector("article"));
 *     const marks = mark(map, await analyze(text));
 *
 * No wasm and no request: the analysis can come from anywhere.
 */

export type * from "../engine/types.js";
export type { Target } from "../marks/target.js";
export type { Source } from "../model/source.js";
export type { Tone } from "../styles/palette.js";
export { type Marking, type MarkOptions, mark, type ShownLayers, type Stop, type Words } from "./mark.js";
export { type HostArticle, readArticle } from "./read-article.js";
export type { Stretch, TextMap } from "./text-map.js";
