/**
 * The articles that were read here, newest first, with the reader's corrections. They are kept in the tab, and on the
 * device only if the reader chooses. If something cannot be kept, the page says so, so that nobody relies on it.
 */
import type { Correction } from "./corrections.js";
import type { Source } from "./source.js";
import { isCorrections, isObject, isPlace } from "./valid.js";

export interface Kept {
  readonly id: string;
  readonly text: string;
  /** Its title, once it is known. */
  readonly title?: string;
  readonly headings: readonly number[];
  /** What the HTML source says about its lines, and which the reader has brought back. */
  readonly structure?: readonly number[];
  readonly corrections: readonly Correction[];
  /** The indices of undone corrections. */
  readonly undone: readonly number[];
  /** Where it comes from, as far as the reader or the page says. */
  readonly source?: Source;
  /** When it was last read or corrected, in milliseconds. */
  readonly at: number;
}

/** Why something cannot be kept: there is no room, or the browser forbids storage. */
export type StorageFault = "storage-full" | "storage-denied";

export const storageFault = (error: unknown): StorageFault =>
  error instanceof DOMException && /quota/i.test(error.name) ? "storage-full" : "storage-denied";

/** What is not kept, and where. */
export interface NotKept {
  readonly code: StorageFault;
  readonly where: "tab" | "device";
}

/** Where articles are kept. */
export interface Storage {
  /** The list as last written, as text; `null` if there is none. */
  read(): string | null;
  /** Returns the reason if it fails. */
  write(list: string): StorageFault | null;
}

/** Storage on the device, one record per article, so that two tabs do not overwrite each other. */
export interface Device {
  /** Whether the reader agreed to keep articles here. */
  allowed(): Promise<boolean>;
  allow(isAllowed: boolean): Promise<void>;
  all(): Promise<readonly unknown[]>;
  put(kept: Kept): Promise<void>;
  drop(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** The maximum number of articles and of characters: browsers give a tab about five million. */
const MOST_ARTICLES = 24;
const MOST_CHARACTERS = 4_000_000;

export class Shelf {
  /** Newest first. */
  articles: readonly Kept[] = [];
  /** The article that was open when the tab was left; empty if none. */
  open = "";
  onDevice = false;
  /** Whether the last article put here is kept in the tab. */
  isKept = true;
  /** What is not kept, until it is or the reader has dismissed the message. */
  notKept: NotKept | null = null;

  #tab: Storage | null;
  readonly #device: Device;
  readonly #changed: () => void;
  readonly #failed: (fault: NotKept) => void;
  /** The last error in each place; the same error is not reported twice. */
  readonly #faults: Record<NotKept["where"], StorageFault | null> = { tab: null, device: null };

  constructor(device: Device, changed: () => void, failed: (fault: NotKept) => void) {
    this.#tab = null;
    this.#device = device;
    this.#changed = changed;
    this.#failed = failed;
  }

  /** Loads the articles of the tab at once and those of the device when they arrive; without a tab, nothing is kept. */
  start(tab: Storage | null): void {
    this.#tab = tab;
    const saved = parsed(tab?.read() ?? null);
    this.articles = saved.articles;
    this.open = saved.open;
    this.#changed();
    if (tab !== null) void this.#join();
  }

  /** Whether anything is kept at all. */
  get isOn(): boolean {
    return this.#tab !== null;
  }

  find(id: string): Kept | undefined {
    return this.articles.find((one) => one.id === id);
  }

  put(kept: Kept): void {
    // The same text without corrections is superseded by the new one.
    const others = this.articles.filter(
      (one) => one.id !== kept.id && !(one.text === kept.text && one.corrections.length === 0),
    );
    this.#set(fitting([kept, ...others]), kept.id);
    if (this.onDevice) void this.#quietly(this.#device.put(kept));
  }

  /** Puts back a removed article at its position in time, without opening it. */
  bring(kept: Kept): void {
    this.#set(fitting([...this.articles, kept].sort((a, b) => b.at - a.at)), this.open);
    if (this.onDevice) void this.#quietly(this.#device.put(kept));
  }

  drop(id: string): void {
    this.#set(
      this.articles.filter((one) => one.id !== id),
      this.open === id ? "" : this.open,
    );
    void this.#quietly(this.#device.drop(id));
  }

  /** Records that no article is open. */
  close(): void {
    this.#set(this.articles, "");
  }

  async keepOnDevice(isOn: boolean): Promise<void> {
    this.onDevice = isOn;
    this.#changed();
    await this.#quietly(
      this.#device.allow(isOn).then(async () => {
        if (isOn) for (const kept of this.articles) await this.#device.put(kept);
      }),
    );
  }

  /** The reader has dismissed the message. */
  dismiss(): void {
    this.notKept = null;
    this.#changed();
  }

  /** Deletes everything, in the tab and on the device. */
  async forgetAll(): Promise<void> {
    this.onDevice = false;
    this.#set([], "");
    await this.#device.clear().catch(() => undefined);
  }

  async #join(): Promise<void> {
    try {
      if (!(await this.#device.allowed())) return;
      const kept = (await this.#device.all()).filter(isKept);
      const known = new Set(this.articles.map(({ id }) => id));
      this.onDevice = true;
      this.articles = fitting(
        [...this.articles, ...kept.filter(({ id }) => !known.has(id))].sort((a, b) => b.at - a.at),
      );
      this.#changed();
    } catch {
      // Without storage on the device, only the tab's articles exist.
    }
  }

  #set(articles: readonly Kept[], open: string): void {
    this.articles = articles;
    this.open = open;
    const fault = this.#tab === null ? null : this.#write(this.#tab);
    this.isKept = this.#tab !== null && fault === null;
    this.#note("tab", fault);
    this.#changed();
  }

  /** Drops old articles if the tab has too little room, but never the open one. */
  #write(tab: Storage): StorageFault | null {
    let fault: StorageFault | null = null;
    for (let count = this.articles.length; ; count--) {
      const why = tab.write(JSON.stringify({ open: this.open, articles: this.articles.slice(0, count) }));
      if (why === null && (count > 0 || this.articles.length === 0)) return null;
      fault ??= why;
      // Nothing is lost if there is nothing to keep.
      if (count === 0) return this.articles.length === 0 ? null : fault;
    }
  }

  async #quietly(work: Promise<void>): Promise<void> {
    try {
      await work;
      this.#note("device", null);
    } catch (error) {
      this.onDevice = false;
      this.#note("device", storageFault(error));
    }
    this.#changed();
  }

  #note(where: NotKept["where"], code: StorageFault | null): void {
    if (this.#faults[where] === code) return;
    this.#faults[where] = code;
    this.notKept = code === null ? null : { code, where };
    if (this.notKept !== null) this.#failed(this.notKept);
  }
}

function fitting(articles: readonly Kept[]): readonly Kept[] {
  let left = MOST_CHARACTERS;
  return articles.slice(0, MOST_ARTICLES).filter(({ text }, at) => {
    left -= text.length;
    return left >= 0 || at === 0;
  });
}

function parsed(list: string | null): { articles: readonly Kept[]; open: string } {
  try {
    const saved: unknown = JSON.parse(list ?? "null");
    if (!isObject(saved) || !Array.isArray(saved["articles"])) return { articles: [], open: "" };
    return { articles: saved["articles"].filter(isKept), open: typeof saved["open"] === "string" ? saved["open"] : "" };
  } catch {
    return { articles: [], open: "" };
  }
}

const isKept = (value: unknown): value is Kept =>
  isObject(value) &&
  typeof value["id"] === "string" &&
  typeof value["text"] === "string" &&
  typeof value["at"] === "number" &&
  typeof (value["title"] ?? "") === "string" &&
  Array.isArray(value["headings"]) &&
  value["headings"].every(isPlace) &&
  isCorrections(value["corrections"], value["text"].length) &&
  (value["structure"] === undefined || (Array.isArray(value["structure"]) && value["structure"].every(isPlace))) &&
  (value["source"] === undefined || isObject(value["source"])) &&
  Array.isArray(value["undone"]) &&
  value["undone"].every(isPlace);
