/**
 * Storage in the tab: survives a reload and back and forward, and is gone when the tab closes. Two elements on a page
 * never share a slot; the second one with the same id stores nothing.
 */
import { type Storage, storageFault } from "../model/shelf.js";

const taken = new Set<string>();

/** The slot of the element with this id; `null` if another element has it. */
export function takePlace(id: string): (Storage & { leave(): void }) | null {
  const key = id === "" ? "claimlight" : `claimlight:${id}`;
  if (taken.has(key)) return null;
  taken.add(key);
  return {
    read: () => {
      try {
        return sessionStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write: (list) => {
      try {
        sessionStorage.setItem(key, list);
        return null;
      } catch (error) {
        return storageFault(error);
      }
    },
    leave: () => void taken.delete(key),
  };
}
