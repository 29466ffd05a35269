/** The embed page: options on the left, a preview on the right, the code to copy below. */
import { ClaimLight } from "claimlight/element";
import { attributes, type Choice, type Place, type Script, snippet } from "./snippet.js";

const part = <T extends Element>(id: string): T => document.getElementById(id) as unknown as T;

const form = part<HTMLFormElement>("options");
const live = part<HTMLElement>("live");
const lines = part<HTMLElement>("lines");
const copy = part<HTMLButtonElement>("copy");
const article = part<HTMLTemplateElement>("article");
const scripts = JSON.parse(part("scripts").textContent ?? "[]") as Script[];

function choice(): Choice {
  const said = new FormData(form);
  const word = (name: string): string => String(said.get(name) ?? "");
  return {
    place: word("place") as Place,
    article: word("article") || "story",
    theme: word("theme"),
    shortcuts: word("shortcuts"),
    folder: word("folder") || ".",
  };
}

/** The element as configured, with a short article. */
function show(chosen: Choice): void {
  const element = new ClaimLight();
  for (const [name, value] of attributes(chosen)) element.setAttribute(name, value);
  const story = article.content.firstElementChild?.cloneNode(true) as HTMLElement;
  story.id = chosen.article;
  if (chosen.place === "around") element.append(story);
  live.replaceChildren(...(chosen.place === "for" ? [story, element] : [element]));
  if (chosen.place === "paste") element.text = story.textContent?.trim().replace(/\s*\n\s*/g, "\n\n") ?? "";
}

function update(): void {
  const chosen = choice();
  part<HTMLElement>("article-id").hidden = chosen.place !== "for";
  lines.textContent = snippet(chosen, scripts);
  copy.textContent = copy.dataset["ready"] ?? "";
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", update);
form.addEventListener("change", () => show(choice()));
copy.addEventListener("click", () => {
  const selection = getSelection();
  selection?.selectAllChildren(lines);
  // Without access to the clipboard, the code is selected, so that the keyboard copies it.
  navigator.clipboard?.writeText(lines.textContent ?? "").then(
    () => {
      copy.textContent = copy.dataset["done"] ?? "";
    },
    () => undefined,
  );
});

update();
show(choice());
