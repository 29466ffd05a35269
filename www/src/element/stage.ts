/** What commands need from the DOM, implemented on the element's shadow root. */
import type { HostView } from "../host/host-view.js";
import type { Host, Stage } from "../store/stage.js";
import type { ArticleView } from "./article-view.js";
import type { Placing } from "./placing.js";
import type { Telling } from "./telling.js";

/** The other objects that it needs. */
export interface Views {
  readonly own: ArticleView;
  readonly onPage: HostView;
  readonly placing: Placing;
  readonly telling: Telling;
}

/** `views` are looked up lazily, because they need the stage themselves. */
export function stageOf(host: Host, views: () => Views): Stage {
  const focus: Stage["focus"] = (selector, isStill = false) => find(selector)?.focus({ preventScroll: isStill });
  const afterwards = (act: () => void): void => void host.updateComplete.then(act);
  const find = (selector: string): HTMLElement | null => host.renderRoot.querySelector<HTMLElement>(selector);
  return {
    surface: () => (views().onPage.isOn ? views().onPage : views().own),
    own: () => views().own,
    afterwards,
    focus,
    focusNext: (selector, isStill) => afterwards(() => focus(selector, isStill)),
    focusRow: (at) => {
      const left = [...host.renderRoot.querySelectorAll<HTMLElement>(".kept-open")];
      (left[at] ?? left.at(-1) ?? find(".keep input, textarea, .menu button"))?.focus();
    },
    toTop: (selector) => {
      const scroller = find(selector);
      if (scroller !== null) scroller.scrollTop = 0;
    },
    showRow: () => views().placing.showRow(),
    tell: (name, detail) => views().telling.tell(name, detail),
  };
}
