/** Routes the commands of the parts to the objects that carry them out; the rest go to the store. */
import type { Commands } from "../store/commands.js";
import type { Host } from "../store/stage.js";
import type { Store } from "../store/store.js";
import { STRINGS } from "../strings.js";
import type { Notices } from "./notice.js";
import type { Placing } from "./placing.js";
import { copy, save } from "./take-away.js";

type Handlers = Pick<
  Commands,
  "reader" | "correcting" | "ends" | "adding" | "comparing" | "intake" | "opening" | "shelf" | "onPage"
>;

export function commandsOf(host: Host, store: Store, notices: Notices, placing: Placing, handlers: Handlers): Commands {
  const { stage } = store;
  return {
    ...handlers,
    look: (change) => store.look(change),
    select: (target, from, open) => store.select(target, from, open),
    closeCard: () => store.closeCard(),
    closeMenu: () => store.closeMenu(),
    toggle: (layer) => store.toggle(layer),
    spot: (name, place) => {
      store.look({ target: null, card: false, spot: place, sheet: false });
      stage.own().scrollToPlace(place);
      store.say(STRINGS.summaryShown(name));
    },
    theme: (theme) => {
      host.theme = theme;
    },
    place: () => placing.update(),
    focus: (selector) => stage.focusNext(selector),
    focusMark: () => stage.own().focusMark(store.state.view.target),
    closeNotice: (undo = false) => {
      const { notice } = store.state;
      notices.close();
      if (undo) notice?.undo?.();
    },
    copy: (words) => void copy(store, handlers.reader, words),
    save: (format) => void save(store, format),
  };
}
