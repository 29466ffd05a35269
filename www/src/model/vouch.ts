/**
 * Scripts that come later, vouched for by their hashes. Who names `element.js` with its hash (`integrity`) wants no other
 * script in the place of what it imports either; but an import while the page is in use has no place for a hash. So its files
 * are preloaded by theirs before: what is loaded then is what the import takes. Nothing is done where the page asks for no hashes,
 * or the browser knows of no such preload.
 */

/** The imports, by the names of their files. */
export type Later = "bytes" | "countries" | "export" | "example" | "file" | "html" | "index" | "parts" | "world";

/** Written by the build (scripts/build/integrity.js): `name:file=hash,file=hash;name:…`, files from the package's folder. */
const HASHES = "claimlight:hashes";

const loaded = new Map<Later, Promise<unknown>>();

/**
 * Waited for before each such import.
 *
 * @throws Where a file is another than the one that was built: some browsers would ask for it once more, without a hash.
 */
export async function vouch(name: Later): Promise<void> {
  const own = globalThis.document?.querySelector<HTMLScriptElement>('script[type="module"][integrity][src$="element.js"]');
  if (!own || !document.createElement("link").relList.supports("modulepreload")) return;
  if (!loaded.has(name)) loaded.set(name, Promise.all(links(name, own)));
  await loaded.get(name);
}

function links(name: Later, own: HTMLScriptElement): Promise<void>[] {
  const files = HASHES.split(";").find((group) => group.startsWith(`${name}:`))?.slice(name.length + 1).split(",") ?? [];
  return files.map((one) => new Promise((resolve, reject) => {
    const [file = "", hash = ""] = one.split("=sha");
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.integrity = `sha${hash}`;
    link.crossOrigin = own.crossOrigin;
    link.href = new URL(file, own.src).href;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`claimlight: ${file} is missing, or another than the one that was built`));
    document.head.append(link);
  }));
}
