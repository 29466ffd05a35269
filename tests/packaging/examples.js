/** The examples of the repository, each in its own tool; run.js explains the fields. */
import assert from "node:assert/strict";

const DIST = "../../node_modules/claimlight/dist";
/** Countries are marked on the page's own text. */
const MARKED = () => (CSS.highlights.get("claimlight-country")?.size ?? 0) >= 2;
/** The list is there, and the element has read its text. */
const LISTED = () =>
  document.querySelector("li")?.textContent.startsWith("Ana Ruiz: “The bridge is safe") &&
  document.querySelector("claim-light")?.analysis?.countries.length === 2;

const POST =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Post</title><body><div class="entry-content"><p>“Peru is safe,” said Ana Ruiz of Chile.</p></div>';

export const EXAMPLES = [
  { name: "example html", from: "examples/html", commands: [`cp -r ${DIST} claimlight`], serves: "", shows: MARKED },
  {
    name: "example host",
    from: "examples/host",
    commands: [`cp -r ${DIST} claimlight`],
    serves: "",
    shows: () =>
      (CSS.highlights.get("claimlight-country")?.size ?? 0) >= 2 &&
      document.querySelector("li button")?.textContent.startsWith("Ana Ruiz: “The bridge is safe"),
  },
  {
    name: "example eleventy",
    from: "examples/eleventy",
    commands: ["eleventy --quiet"],
    serves: "_site",
    shows: MARKED,
  },
  {
    name: "example wordpress",
    from: "examples/wordpress",
    files: { "post.html": POST },
    commands: [
      `mkdir -p wp-content/uploads && cp -r ${DIST} wp-content/uploads/claimlight`,
      "cat post.html block.html > index.html",
    ],
    serves: "",
    shows: MARKED,
  },
  { name: "example react", from: "examples/react", commands: ["vite build"], serves: "dist", shows: LISTED },
  { name: "example svelte", from: "examples/svelte", commands: ["vite build"], serves: "dist", shows: LISTED },
  {
    name: "example node",
    from: "examples/node",
    commands: ["npm start --silent"],
    prints: /^article\.txt\tAna Ruiz\t0\.\d\d\t“The bridge is safe/m,
  },
  {
    name: "example cloudflare",
    from: "examples/cloudflare",
    starts: "wrangler dev --port 5196 --ip 127.0.0.1",
    answers: async (address) => {
      const response = await fetch(address, { method: "POST", body: "Peru won." });
      assert.deepEqual(
        (await response.json()).countries.map(({ code }) => code),
        ["PE"],
      );
      assert.equal((await fetch(address)).status, 405);
    },
  },
];
