/** The paste-and-analyse page: one element that fills it. */
import "../element/index.js";
