/**
 * Replaces the two globals that Lit needs at import, so that the module can be imported on a server, where both are
 * missing. Nothing of it is used there.
 */
export const HTMLElement = globalThis.HTMLElement ?? class {};
export const document = globalThis.document ?? { createComment: () => undefined, createTreeWalker: () => undefined };
