/**
 * Words of an article, a name or an error as they may reach a terminal: nothing in them steers it, nothing turns the
 * reading direction.
 */

/** C0 and C1 but for tabs and line breaks; the marks that embed, override or isolate a direction. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

export const harmless = (words: string): string => words.replace(STEERING, "");
