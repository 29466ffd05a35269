/** The page's state and commands, without a page: a command changes the state, or calls the stage. */
import assert from "node:assert/strict";
import test from "node:test";
import type { TemplateResult } from "lit";
import { statusLine } from "../../www/src/element/status-line.js";
import type { Target } from "../../www/src/marks/target.js";
import type { Article } from "../../www/src/store/article.js";
import type { Commands } from "../../www/src/store/commands.js";
import type { OwnSurface, Stage } from "../../www/src/store/stage.js";
import { FIRST_STATE, type Shown } from "../../www/src/store/state.js";
import { Store } from "../../www/src/store/store.js";
import { marked } from "./marked.js";

const { text, analysis } = marked("{Ana Ruiz|s0} said {it rains in {Peru|PE}|c0}.", ["Ana Ruiz"]);
const CLAIM: Target = { kind: "claim", id: 0 };

/** A store with an open article, and the calls to its stage, in order. */
function opened(article: Partial<Article> = {}): { store: Store; asked: string[] } {
  const asked: string[] = [];
  const note =
    (name: string) =>
    (...with_: readonly unknown[]): void => {
      asked.push([name, ...with_.map((one) => JSON.stringify(one))].join(" "));
    };
  const surface = { scrollTo: note("scroll to"), focusMark: note("focus on") } as unknown as OwnSurface;
  const stage = {
    surface: () => surface,
    own: () => surface,
    afterwards: (act: () => void) => act(),
    focus: note("focus"),
    toTop: note("to top"),
    showRow: note("show row"),
    tell: note("tell"),
  } as unknown as Stage;
  const store = new Store(stage, () => undefined);
  store.change({
    article: { ...FIRST_STATE.article, phase: "ready", reading: { text, headings: new Set() }, analysis, ...article },
  });
  return { store, asked };
}

/** A command, the expected view (only the given fields are compared), and the calls to the stage. */
const CASES: readonly (readonly [string, (store: Store) => void, object, readonly string[]])[] = [
  [
    "what is selected in the panel is scrolled to in the text",
    (store) => store.select(CLAIM, "panel"),
    { target: CLAIM, card: false, tab: "speakers" },
    [`scroll to ${JSON.stringify(CLAIM)}`, `tell "claimlight-select" ${JSON.stringify(CLAIM)}`],
  ],
  [
    "what is selected in the text is shown in the panel, where it stands",
    (store) => store.select({ kind: "country", code: "PE" }, "text", true),
    { card: true, tab: "countries" },
    ["show row", 'tell "claimlight-select" {"kind":"country","code":"PE"}'],
  ],
  [
    "a closed card leaves nothing selected, and gives the focus back",
    (store) => {
      store.look({ target: CLAIM, card: true });
      store.closeCard();
    },
    { target: null, card: false },
    ['tell "claimlight-select" null', `focus on ${JSON.stringify(CLAIM)}`],
  ],
  [
    "one layer goes, the others stay",
    (store) => store.toggle("speaker"),
    { layers: { claim: true, speaker: false, country: true } },
    [],
  ],
  [
    "while a layer is shown all go",
    (store) => {
      store.toggle("speaker");
      store.toggleAll();
    },
    { layers: { claim: false, speaker: false, country: false } },
    [],
  ],
  [
    "a new article leaves nothing of the one before: no filter, no tab, no selection",
    (store) => {
      store.look({ target: CLAIM, tab: "countries", filters: { ...store.state.view.filters, quoted: true } });
      store.forget();
    },
    { target: null, tab: "speakers", filters: FIRST_STATE.view.filters },
    ['to top ".reading"'],
  ],
];

for (const [what, act, looked, told] of CASES) {
  test(what, () => {
    const { store, asked } = opened();
    act(store);
    const now: Record<string, unknown> = { ...store.state.view };
    assert.deepEqual(Object.fromEntries(Object.keys(looked).map((name) => [name, now[name]])), looked);
    assert.deepEqual(asked, told);
  });
}

test("a change replaces the state and leaves the previous one as it was", () => {
  const { store } = opened();
  const before = store.state;
  store.look({ menu: true });
  assert.equal(before.view.menu, false);
  assert.equal(store.state.view.menu, true);
  assert.equal(store.state.article, before.article, "what does not change is the same");
});

test("a repeated message is announced again", () => {
  const { store } = opened();
  const said = ["Undone.", "Undone.", "Undone."].map((words) => {
    store.say(words);
    return store.state.spoken;
  });
  assert.deepEqual(said, ["Undone.", "Undone.\u00a0", "Undone."]);
});

/** The text of a template. */
const wordsOf = (template: unknown): string =>
  typeof template === "string"
    ? template
    : ((template as Partial<TemplateResult>).values ?? []).map((value) => wordsOf(value)).join(" ");

const LINES: readonly (readonly [Partial<Article>, RegExp | null])[] = [
  [{ phase: "ready" }, null],
  [{ phase: "working" }, /Stop/],
  [{ phase: "stopped" }, /Mark the rest/],
  [{ phase: "ready", problem: "That is a link." }, /That is a link\./],
];

for (const [article, expected] of LINES) {
  test(`a part is rendered from the state alone: ${article.problem ?? article.phase}`, () => {
    const { store } = opened(article);
    const line = statusLine(store.state as Shown, {} as Commands);
    if (expected === null) assert.equal(wordsOf(line).trim(), "");
    else assert.match(wordsOf(line), expected);
  });
}
