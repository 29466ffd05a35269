/**
 * The engine with its wasm from a file, which compiles while it downloads and which the browser caches compiled. If the
 * file cannot be fetched (the page's policy, the network) or does not match this build, the copy inside the scripts is
 * used.
 */
import { Analyzer } from "./analyzer.js";
import { blobWorker } from "./blob-worker.js";
import { compiled } from "./compiled.js";

const engines = new Map<string, { readonly analyze: Analyzer["analyze"]; readonly openArticle: Analyzer["open"] }>();

/** One engine per URL. */
export function streamed(
  address: string,
  integrity: string | undefined,
  instead: () => Promise<WebAssembly.Module>,
): NonNullable<ReturnType<typeof engines.get>> {
  let engine = engines.get(address);
  if (engine) return engine;
  let module: Promise<WebAssembly.Module> | undefined;
  const get = (): Promise<WebAssembly.Module> => {
    module ??= fetch(address, integrity === undefined ? {} : { integrity })
      .then(compiled)
      .catch(instead)
      .catch((error: unknown) => {
        module = undefined;
        throw error;
      });
    return module;
  };
  // It downloads while the text is being checked.
  get().catch(() => undefined);
  const analyzer = new Analyzer(typeof Worker === "function" ? { module: get, worker: blobWorker } : { module: get });
  engine = { analyze: (text, options) => analyzer.analyze(text, options), openArticle: () => analyzer.open() };
  engines.set(address, engine);
  return engine;
}
