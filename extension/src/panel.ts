/**
 * The panel beside the page: asks the page for its article, analyses it in a worker under the extension's own policy,
 * and tells the page what to mark. Selections are synchronised in both directions.
 */
import type { ClaimLight } from "../../www/src/element/claim-light.js";
import "../../www/src/element/index.js";
import { codeOf } from "../../www/src/engine/failure.js";
import { openArticle } from "../../www/src/engine/index.js";
import type { Target } from "../../www/src/marks/target.js";
import { STRINGS } from "../../www/src/strings.js";
import { type Answer, type Ask, PORT } from "./messages.js";
import { options } from "./options.js";

const WORDS = {
  reading: "Reading the article …",
  closed:
    "This page cannot be read: browsers keep extensions out of their own pages, their stores, and files like PDF. Open an article and click the button again.",
  none: "No article was found on this page. Select its text, and choose “Mark the selection with Claimlight” in the context menu.",
  gone: "The page was left. Click the button again on the page that you are on.",
};

const said = document.querySelector("#said") as HTMLElement;
const app = document.querySelector("claim-light") as unknown as ClaimLight;
const query = new URLSearchParams(location.search);
const tab = Number(query.get("tab"));

const say = (words: string): void => {
  said.textContent = words;
  said.hidden = words === "";
  app.hidden = words !== "";
};

// Kept as long as the panel lives, like the worker.
const worker = (): Worker => new Worker(chrome.runtime.getURL("worker.js"));
const article = openArticle();
let abort = new AbortController();

function ask(port: Port, message: Ask): void {
  port.postMessage(message);
}

async function read(port: Port, { text, headings, source }: Extract<Answer, { kind: "article" }>): Promise<void> {
  abort.abort();
  abort = new AbortController();
  const { signal } = abort;
  try {
    const analysis = await article.update(text, { signal, worker });
    const { layers } = await options();
    if (signal.aborted) return;
    app.reader.give(analysis);
    await app.reader.read({ text, headings: new Set(headings), source }, { isSet: true });
    // Only the panel: the article is on the page.
    app.store.look({ sheet: true, layers });
    ask(port, { kind: "mark", analysis, layers });
    say("");
  } catch (error) {
    if (!signal.aborted) say(STRINGS.problems[codeOf(error)]);
  }
}

async function begin(): Promise<void> {
  say(WORDS.reading);
  app.theme = (await options()).theme;
  try {
    await chrome.scripting.executeScript({ target: { tabId: tab }, files: ["content.js"] });
  } catch {
    return say(WORDS.closed);
  }
  const port = chrome.tabs.connect(tab, { name: PORT });
  port.onDisconnect.addListener(() => say(WORDS.gone));
  port.onMessage.addListener((message) => {
    const answer = message as Answer;
    if (answer.kind === "none") say(WORDS.none);
    else if (answer.kind === "article") void read(port, answer);
    else app.store.select(answer.target, "text", true);
  });
  const show = (selected: Target | null, scroll: boolean): void =>
    ask(port, { kind: "show", layers: app.store.state.view.layers, selected, scroll });
  app.addEventListener("claimlight-select", (event) => show((event as CustomEvent<Target | null>).detail, true));
  // Layers are toggled on the page too.
  let { layers } = app.store.state.view;
  app.addController({
    hostUpdated: () => {
      if (app.store.state.view.layers === layers) return;
      layers = app.store.state.view.layers;
      show(app.store.state.view.target, false);
    },
  });
  ask(port, { kind: "read", selection: query.has("selection") });
}

chrome.storage.onChanged.addListener(
  () =>
    void options().then(({ theme, layers }) => {
      app.theme = theme;
      app.store.look({ layers });
    }),
);
document.querySelector("#options")?.addEventListener("click", () => void chrome.runtime.openOptionsPage());

void begin();
