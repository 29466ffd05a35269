/** Storage on the device, used only with the reader's consent: a record per article in IndexedDB, and the consent. */
import { clear, createStore, del, entries, get, set, type UseStore } from "idb-keyval";
import type { Device } from "../model/shelf.js";

const ALLOWED = "allowed";

let store: UseStore | undefined;

/** Opened when first needed. */
const place = (): UseStore => (store ??= createStore("claimlight", "articles"));

export const device: Device = {
  // Asking must leave no trace, so a database that does not exist is not created.
  allowed: async () => {
    const known = await indexedDB.databases();
    return known.some(({ name }) => name === "claimlight") && (await get(ALLOWED, place())) === true;
  },
  allow: (isAllowed) => (isAllowed ? set(ALLOWED, true, place()) : clear(place())),
  all: async () => (await entries(place())).filter(([key]) => key !== ALLOWED).map(([, kept]) => kept as unknown),
  put: (kept) => set(kept.id, kept, place()),
  drop: async (id) => {
    if (store !== undefined) await del(id, store);
  },
  clear: async () => {
    if (store !== undefined) await clear(store);
  },
};
