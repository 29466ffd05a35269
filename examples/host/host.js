/**
 * A list of who says what beside an article, made with `claimlight/host` alone: no element, and the page's own
 * controls.
 */

import { mark, readArticle } from "./claimlight/host.js";
import { analyze } from "./claimlight/index.js";

const article = document.querySelector("article");
const list = document.querySelector("ol");

const { text, map } = readArticle(article);
const analysis = await analyze(text);
const marks = mark(map, analysis);

for (const claim of analysis.claims.filter(({ cue }) => cue.length > 0)) {
  const who = analysis.speakers[claim.speaker]?.name ?? "Not named";
  const words = claim.content.map(({ start, end }) => text.slice(start, end)).join(" … ");
  const button = document.createElement("button");
  button.textContent = `${who}: ${words}`;
  button.addEventListener("click", () => {
    const selected = { kind: "claim", id: claim.id };
    marks.show({ selected });
    marks.scrollTo(selected);
  });
  list.append(document.createElement("li"));
  list.lastElementChild.append(button);
}

article.addEventListener("click", ({ clientX, clientY }) => marks.show({ selected: marks.at(clientX, clientY) }));
