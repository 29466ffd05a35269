/**
 * Verifies scripts that are loaded later by their hashes. A page that loads `element.js` with a hash (`integrity`) does
 * not want its imports replaced either, but a dynamic import has no place for a hash. So its files are preloaded with
 * their hashes first, and the import then uses the preloaded files. If the page uses no hashes, or the browser does not
 * support such preloads, nothing happens.
 */

/** The dynamic imports, by the names of their files, and the file that is fetched. */
export type Later =
  | "bring"
  | "bytes"
  | "countries"
  | "export"
  | "example"
  | "file"
  | "html"
  | "index"
  | "parts"
  | "streamed"
  | "wasm"
  | "world";

/**
 * Written by the build (scripts/build/integrity.js): `file=hash` of the list of hashes, which is loaded only if needed.
 */
const LIST = "claimlight:list";

let groups: Promise<ReadonlyMap<string, readonly File[]>> | undefined;
const loaded = new Map<Later, Promise<unknown>>();

/** A file from the package's folder. */
interface File {
  readonly file: string;
  readonly hash: string;
}

/**
 * Called before each such import.
 *
 * @throws if a file is not the one that was built: some browsers would fetch it again, without a hash.
 */
export async function vouch(name: Later): Promise<void> {
  const own = asking();
  if (!own || !document.createElement("link").relList.supports("modulepreload")) return;
  if (!loaded.has(name))
    loaded.set(
      name,
      filesOf(name, own).then((files) => Promise.all(files.map((file) => preloaded(file, own)))),
    );
  await loaded.get(name);
}

/** The hash of the file with that name; undefined if the page uses no hashes. */
export async function hashOf(name: Later): Promise<string | undefined> {
  const own = asking();
  return own ? (await filesOf(name, own))[0]?.hash : undefined;
}

/** The script element with which the page asks for hashes. */
const asking = (): HTMLScriptElement | null | undefined =>
  globalThis.document?.querySelector<HTMLScriptElement>('script[type="module"][integrity][src$="element.js"]');

async function filesOf(name: Later, own: HTMLScriptElement): Promise<readonly File[]> {
  groups ??= preloaded(fileOf(LIST), own)
    .then(() => import("./hashes.js"))
    .then(
      ({ HASHES }) =>
        new Map(
          HASHES.split(";").map((group) => {
            const [name = "", files = ""] = group.split(":");
            return [name, files.split(",").map(fileOf)];
          }),
        ),
    );
  return (await groups).get(name) ?? [];
}

function fileOf(written: string): File {
  const [file = "", hash = ""] = written.split("=sha");
  return { file, hash: `sha${hash}` };
}

function preloaded({ file, hash }: File, own: HTMLScriptElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.integrity = hash;
    link.crossOrigin = own.crossOrigin;
    link.href = new URL(file, own.src).href;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`claimlight: ${file} is missing, or its hash does not match`));
    document.head.append(link);
  });
}
