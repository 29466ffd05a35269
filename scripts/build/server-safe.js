/**
 * Put in the place of the two globals that Lit needs when it is imported. On a server, where both are missing, the
 * module can then be imported; nothing of it is used there.
 */
export const HTMLElement = globalThis.HTMLElement ?? class {};
export const document = globalThis.document ?? { createComment: () => undefined, createTreeWalker: () => undefined };
