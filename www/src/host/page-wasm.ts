/**
 * The part of the wasm that reads and marks a page's own DOM, on the page's thread. It is made from the module that the
 * worker has too: compiled once, and only here when an article of the page is marked. No model is read.
 */
import { HostText, initSync } from "../../../build/wasm/claimlight.js";
import { embedded } from "../engine/bytes.js";
import { currentInstance } from "../engine/instance.js";

export { highlight, type HostText, unhighlight } from "../../../build/wasm/claimlight.js";

const instances = new WeakMap<HostText, number>();

/** Before it, nothing else of this file may be called. */
export async function ready(): Promise<void> {
  initSync({ module: await embedded() });
}

/** The text of an element, to be let go with {@link release}. */
export function readHost(root: Element): HostText {
  const text = new HostText(root);
  instances.set(text, currentInstance());
  return text;
}

/** Whether the text can still be asked: an analysis that fails on this thread takes the whole instance along. */
export const isAlive = (text: HostText): boolean => instances.get(text) === currentInstance();

/** Lets the page's nodes go. */
export function release(text: HostText): void {
  if (isAlive(text)) text.free();
}
