/** The reader's options, stored in the browser. */
import type { ShownLayers } from "../../www/src/host/mark.js";

export interface Options {
  readonly layers: ShownLayers;
  readonly theme: "auto" | "light" | "dark";
}

const DEFAULTS: Options = { layers: { claim: true, speaker: true, country: true }, theme: "auto" };

export const options = async (): Promise<Options> => (await chrome.storage.local.get(DEFAULTS)) as unknown as Options;

export const choose = (chosen: Partial<Options>): Promise<void> => chrome.storage.local.set(chosen);
