/**
 * Makes text from an article, a file name or an error safe to print on a terminal: no control sequences, no changes of
 * the reading direction.
 */

/** C0 and C1 controls except tabs and line breaks; characters that embed, override or isolate a direction. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

export const harmless = (words: string): string => words.replace(STEERING, "");
