/** The engine, loaded when it is needed: an empty paste box does not need it yet. */
import type { Analysis, AnalyzeOptions, OpenArticle } from "../engine/index.js";
import { hashOf, vouch } from "./vouch.js";

/** The URLs of files that a page may name; if one is empty, the copy inside the scripts is used. */
export interface Files {
  /** The script of a worker. */
  readonly worker: string;
  readonly wasm: string;
}

/** The interface of an engine, whatever its wasm comes from. */
interface Engine {
  analyze(text: string, options: AnalyzeOptions): Promise<Analysis>;
  openArticle(): OpenArticle;
}

/** Like `analyze` of the package. */
export async function analyze(text: string, files: Files, options: AnalyzeOptions = {}): Promise<Analysis> {
  const engine = await brought(files);
  options.signal?.throwIfAborted();
  return engine.analyze(text, { ...options, worker: workerFrom(files) });
}

/** Like `openArticle` of the package. */
export function openArticle(files: () => Files): OpenArticle {
  let open: Promise<OpenArticle> | undefined;
  return {
    async update(text, options = {}) {
      open ??= brought(files()).then((engine) => engine.openArticle());
      const article = await open.catch((error: unknown) => {
        open = undefined;
        throw error;
      });
      options.signal?.throwIfAborted();
      return article.update(text, { ...options, worker: workerFrom(files()) });
    },
    close() {
      void open?.then(
        (article) => article.close(),
        () => undefined,
      );
    },
  };
}

/** Loads the engine before its first text. A failure is reported when a text comes. */
export function warm(files: Files): void {
  (files.wasm === "" ? embedded() : brought(files)).catch(() => undefined);
}

async function brought({ wasm }: Files): Promise<Engine> {
  if (wasm === "") {
    await vouch("index");
    return import("../engine/index.js");
  }
  await vouch("streamed");
  const { streamed } = await import("../engine/streamed.js");
  return streamed(new URL(wasm, document.baseURI).href, await hashOf("wasm"), embedded);
}

async function embedded(): Promise<WebAssembly.Module> {
  await vouch("bytes");
  return (await import("../engine/bytes.js")).embedded();
}

/** One engine per URL, so that its worker is reused. */
const makers = new Map<string, () => Worker>();

/** Makes a worker from a URL; if empty, the engine makes its own. */
function workerFrom({ worker: address }: Files): (() => Worker) | undefined {
  if (address === "") return undefined;
  const maker = makers.get(address) ?? ((): Worker => new Worker(address, { type: "module" }));
  makers.set(address, maker);
  return maker;
}
