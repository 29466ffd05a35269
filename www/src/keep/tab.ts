/**
 * What the tab keeps: it stays through a reload and through back and forward, and goes with the tab. Two elements on a
 * page never share a place; the one that comes second keeps nothing.
 */
import { type Storage, storageFault } from "../model/shelf.js";

const taken = new Set<string>();

/** A place for the element with this id; `null` where another has it. */
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
