/** Creates the objects of the element and connects them: the state, the reader and shelf, and what works on the DOM. */
import type { Analysis } from "../engine/index.js";
import { HostView } from "../host/host-view.js";
import { device } from "../keep/device.js";
import { shownClaims } from "../model/look.js";
import { Shelf } from "../model/shelf.js";
import type { Commands } from "../store/commands.js";
import { Comparing } from "../store/comparing.js";
import { Correcting } from "../store/correcting.js";
import { Opening } from "../store/opening.js";
import { Reader } from "../store/reader.js";
import type { Host } from "../store/stage.js";
import type { State } from "../store/state.js";
import { Store } from "../store/store.js";
import { STRINGS } from "../strings.js";
import { Adding } from "./adding.js";
import { ArticleView } from "./article-view.js";
import { commandsOf } from "./commands.js";
import { Maps } from "./country-map.js";
import { Ends } from "./ends.js";
import { Focus } from "./focus.js";
import { Intake } from "./intake.js";
import { Keeping } from "./keeping.js";
import { Keyboard } from "./keyboard.js";
import { Notices } from "./notice.js";
import { Placing } from "./placing.js";
import { stageOf } from "./stage.js";
import { Tag } from "./tag.js";
import { Telling } from "./telling.js";

/** The objects that the element itself uses. */
export interface Wired {
  readonly store: Store;
  readonly reader: Reader;
  readonly send: Commands;
  readonly telling: Telling;
  readonly article: ArticleView;
  readonly onPage: HostView;
  readonly placing: Placing;
  readonly intake: Intake;
  /** The element is removed from its page: the current work stops. */
  end(): void;
}

/** `changed` is called with every new state. */
export function wire(host: Host, changed: (state: State) => void): Wired {
  const telling = new Telling(host);
  const store = new Store(
    stageOf(host, () => ({ own: article, onPage, placing, telling })),
    changed,
  );
  const shelf: Shelf = new Shelf(
    device,
    () => {
      const { articles, isOn, onDevice, isKept, notKept } = shelf;
      store.change({ shelf: { articles, isOn, onDevice, isKept, notKept } });
    },
    (fault) => telling.notKept(fault),
  );
  const reader = new Reader(store, shelf, {
    files: () => host,
    began: () => telling.began(),
    preview: (analysis) => telling.preview(analysis),
    done: (analysis) => {
      store.change({ spoken: announced(analysis) });
      telling.done(analysis);
    },
    failed: (error) => telling.failed(error),
    refused: (message) => telling.refused(message),
  });
  const opening = new Opening(store, reader, shelf);
  const correcting = new Correcting(store, reader);
  const comparing = new Comparing(store, reader, shelf, host);
  const notices = new Notices(host, store);
  const article = new ArticleView(host, store);
  const onPage = new HostView(host, store, reader);
  new Keeping(host, store, reader, shelf, onPage);
  const placing = new Placing(host, store, article, onPage);
  const intake = new Intake(host, store, reader, opening, onPage);
  const adding = new Adding(host, store, onPage);
  const ends = new Ends(host, store, correcting);
  const handlers = { reader, correcting, comparing, opening, shelf, adding, ends, intake, onPage };
  const send = commandsOf(host, store, notices, placing, handlers);
  new Keyboard(host, store, reader, send);
  new Maps(host, store);
  new Tag(host, store);
  new Focus(host);
  const end = (): void => {
    reader.end();
    comparing.stop();
  };
  return { store, reader, send, telling, article, onPage, placing, intake, end };
}

const announced = (analysis: Analysis): string =>
  STRINGS.announce(shownClaims(analysis).length, analysis.speakers.length, analysis.countries.length);
