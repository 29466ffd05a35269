/**
 * A host's page with an article and the built element, on loopback. The article is the example, or the file in
 * `CLAIMLIGHT_ARTICLE`.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { EXAMPLE } from "../../www/src/example.js";

export interface HostPage {
  readonly address: string;
  close(): Promise<void>;
}

export async function hostPage(): Promise<HostPage> {
  const named = process.env["CLAIMLIGHT_ARTICLE"];
  const article = named === undefined ? EXAMPLE : await readFile(named, "utf8");
  const paragraphs = article
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`);
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><script type="module" src="element.js"></script>
    <main><article id="story">${paragraphs.join("\n")}</article></main><claim-light for="story"></claim-light>`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const answer = pathname === "/" ? Promise.resolve(page) : readFile(`dist${pathname}`);
    answer.then(
      (body) =>
        response
          .writeHead(200, {
            "content-type": pathname === "/" ? "text/html; charset=utf-8" : "text/javascript; charset=utf-8",
          })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
