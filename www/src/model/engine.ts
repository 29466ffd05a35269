/** The engine, which comes when it is needed: a page that shows an empty box has nothing to do with it yet. */
import type { Analysis, AnalyzeOptions, OpenArticle } from "../engine/index.js";
import { hashOf, vouch } from "./vouch.js";

/** The addresses of files that a page may name; where one is empty the engine takes what is in its scripts. */
export interface Files {
  /** The script of a worker. */
  readonly worker: string;
  readonly wasm: string;
}

/** What is asked of an engine, whatever its wasm comes from. */
interface Engine {
  analyze(text: string, options: AnalyzeOptions): Promise<Analysis>;
  openArticle(): OpenArticle;
}

/** As `analyze` of the package. */
export async function analyze(text: string, files: Files, options: AnalyzeOptions = {}): Promise<Analysis> {
  const engine = await brought(files);
  options.signal?.throwIfAborted();
  return engine.analyze(text, { ...options, worker: workerFrom(files) });
}

/** As `openArticle` of the package. */
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

/** Brings the engine ahead of its first text. Where that fails, the text will tell. */
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

/** One for each address, so that the worker stays the same. */
const makers = new Map<string, () => Worker>();

/** How a worker is made from an address; where it is empty the engine knows how. */
function workerFrom({ worker: address }: Files): (() => Worker) | undefined {
  if (address === "") return undefined;
  const maker = makers.get(address) ?? ((): Worker => new Worker(address, { type: "module" }));
  makers.set(address, maker);
  return maker;
}
