/** The paste-and-analyse page: one element that fills it. */
import "claimlight/element";
