/** Serves a folder on the loopback interface, like any static host. Needs no packages. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** File types that static hosts compress. */
const ZIPPED = /^text\/|^application\/(?:json|wasm|manifest)|svg/;

/**
 * @param {string} folder the folder to serve
 * @param {{ port?: number, headers?: Record<string, string> }} options port 0 takes any free port
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serve(folder, { port = 0, headers = {} } = {}) {
  const server = createServer((request, response) => {
    void answer(folder, request, response, headers);
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => {
      resolve({
        address: `http://127.0.0.1:${server.address().port}/`,
        close: () =>
          new Promise((closed) => {
            server.close(closed);
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function answer(folder, request, response, headers) {
  const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found\n");
    return;
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  const isZipped = ZIPPED.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  response.writeHead(200, {
    "content-type": type,
    "cache-control": "no-cache",
    vary: "accept-encoding",
    ...(isZipped ? { "content-encoding": "gzip" } : {}),
    ...headers,
  });
  const through = isZipped ? [createReadStream(file), createGzip(), response] : [createReadStream(file), response];
  pipeline(through, () => undefined);
}
