/** The styles of the element, adopted by its shadow root, so they work under `style-src 'self'`. */
import { articleStyles } from "./article.js";
import { barStyles } from "./bar.js";
import { baseStyles } from "./base.js";
import { cardStyles } from "./card.js";
import { forcedStyles } from "./forced.js";
import { hostStyles } from "./host.js";
import { markStyles } from "./marks.js";
import { panelStyles } from "./panel.js";
import { pasteStyles } from "./paste.js";
import { printStyles } from "./print.js";
import { speakerStyles } from "./speakers.js";

export const STYLES = [
  baseStyles,
  barStyles,
  pasteStyles,
  articleStyles,
  markStyles,
  speakerStyles,
  panelStyles,
  cardStyles,
  hostStyles,
  forcedStyles,
  printStyles,
];
