/** Modules for articles on the host's page, loaded with the first one. */
/** @public */
export { frame, putBeside } from "./beside.js";
export { Following } from "./follow.js";
export { Marking } from "./mark.js";
export { mend, withOwnWords } from "./mark-elements.js";
export { readArticle } from "./read-article.js";
/** @public */
export { toneOf } from "./tone.js";
