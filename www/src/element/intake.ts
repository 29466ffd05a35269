/** How a text comes in: typed, pasted, dropped, opened. Pasting works wherever the focus is, except in other inputs. */
import type { ReactiveController } from "lit";
import type { HostView } from "../host/host-view.js";
import { vouch } from "../model/vouch.js";
import type { FileProblem } from "../read/file.js";
import { readPlain } from "../read/plain.js";
import type { Opening } from "../store/opening.js";
import type { Reader } from "../store/reader.js";
import type { Host } from "../store/stage.js";
import type { Store } from "../store/store.js";
import { STRINGS } from "../strings.js";

const PROBLEMS: Record<FileProblem, string> = {
  "too-large": STRINGS.problemLarge,
  "not-text": STRINGS.problemNotText,
  unreadable: STRINGS.problemUnreadable,
};

/** An element this far below the window counts as about to come into view. */
const NEAR = "200px";

export class Intake implements ReactiveController {
  readonly #host: Host;
  readonly #store: Store;
  readonly #reader: Reader;
  readonly #opening: Opening;
  readonly #onPage: HostView;
  #visible: IntersectionObserver | null = null;

  constructor(host: Host, store: Store, reader: Reader, opening: Opening, onPage: HostView) {
    this.#host = host;
    this.#store = store;
    this.#reader = reader;
    this.#opening = opening;
    this.#onPage = onPage;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener("paste", this.#paste);
    this.#host.addEventListener("dragover", this.#over);
    this.#host.addEventListener("dragleave", this.#leave);
    this.#host.addEventListener("drop", this.#drop);
    this.#host.addEventListener("focusin", this.#warm);
    document.addEventListener("paste", this.#pasteOnPage);
    this.#host.addEventListener("pointerenter", this.#warm);
    if (this.#host.eager === "visible") this.early();
    // A page that is only for pasting loads the engine as soon as it is idle.
    if (this.#host.shortcuts === "page")
      setTimeout(() => {
        if (this.#host.isConnected && !this.#isElsewhere) this.#reader.start();
      });
  }

  hostDisconnected(): void {
    this.#visible?.disconnect();
    this.#visible = null;
    this.#host.removeEventListener("paste", this.#paste);
    this.#host.removeEventListener("dragover", this.#over);
    this.#host.removeEventListener("dragleave", this.#leave);
    this.#host.removeEventListener("drop", this.#drop);
    this.#host.removeEventListener("focusin", this.#warm);
    document.removeEventListener("paste", this.#pasteOnPage);
    this.#host.removeEventListener("pointerenter", this.#warm);
  }

  /** Loads the engine as early as `eager` says: at once, or when the element comes into view. */
  early(): void {
    const { eager, isConnected } = this.#host;
    this.#visible?.disconnect();
    this.#visible = null;
    if (eager === "visible" && isConnected && typeof IntersectionObserver === "function") {
      this.#visible = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          this.#visible?.disconnect();
          this.#reader.warm();
        },
        { rootMargin: NEAR },
      );
      this.#visible.observe(this.#host);
    } else if (eager) {
      this.#reader.warm();
    }
  }

  /** Whether the article is the page's own, so that none can be pasted. */
  get #isElsewhere(): boolean {
    return this.#onPage.isOn;
  }

  typed(text: string): void {
    this.#opening.take(readPlain(text));
  }

  async example(): Promise<void> {
    await vouch("example");
    const { EXAMPLE } = await import("../example.js");
    this.#opening.take(readPlain(EXAMPLE));
  }

  async file(file: File | null | undefined): Promise<void> {
    if (!file) return this.#reader.fail(STRINGS.problemNoFile);
    await vouch("file");
    const { readFile } = await import("../read/file.js");
    const reading = await readFile(file);
    if (typeof reading === "string") this.#reader.fail(PROBLEMS[reading]);
    else if (!("corrections" in reading)) this.#opening.take(reading);
    else {
      this.#opening.take(reading, reading.corrections);
      const [first] = reading.problems;
      if (first !== undefined) this.#store.note({ words: STRINGS.leftOut(reading.problems.length, first) });
    }
  }

  /** Takes pasted or dropped content; the HTML reader is loaded when needed. */
  async #transfer(html: string, plain: string): Promise<boolean> {
    if (html !== "") await vouch("html");
    const rich = html === "" ? null : (await import("../read/html.js")).readHtml(html);
    if (rich !== null && rich.text.trim() !== "") this.#opening.take(rich);
    else if (plain.trim() !== "") this.#opening.take(readPlain(plain));
    else return false;
    return true;
  }

  readonly #paste = (event: ClipboardEvent): void => {
    const at = event.composedPath()[0];
    const data = event.clipboardData;
    if (data === null || event.defaultPrevented || this.#isElsewhere) return;
    // Words pasted into typed text stay there; anything else is a new article.
    if (
      at instanceof HTMLInputElement ||
      (at instanceof HTMLTextAreaElement && (at.name !== "" || (at.value !== "" && !isWhollySelected(at))))
    )
      return;
    event.preventDefault();
    const file = data.files[0];
    void this.#transfer(data.getData("text/html"), data.getData("text/plain")).then((isTaken) => {
      if (isTaken) return;
      if (file) void this.file(file);
      else this.#reader.fail(STRINGS.problemEmpty);
    });
  };

  readonly #pasteOnPage = (event: ClipboardEvent): void => {
    if (this.#host.shortcuts === "page" && event.target === document.body) this.#paste(event);
  };

  /** A pointer nearby means that the engine will be needed soon. */
  readonly #warm = (): void => {
    if (!this.#isElsewhere) this.#reader.warm();
  };

  readonly #over = (event: DragEvent): void => {
    if (this.#isElsewhere) return;
    this.#warm();
    event.preventDefault();
    this.#host.toggleAttribute("data-drop", true);
  };

  readonly #leave = (event: DragEvent): void => {
    if (!(event.relatedTarget instanceof Node && this.#host.contains(event.relatedTarget)))
      this.#host.removeAttribute("data-drop");
  };

  readonly #drop = (event: DragEvent): void => {
    if (this.#isElsewhere) return;
    event.preventDefault();
    this.#host.removeAttribute("data-drop");
    const data = event.dataTransfer;
    if (data === null) return;
    const file = data.files[0];
    if (file) void this.file(file);
    else
      void this.#transfer(data.getData("text/html"), data.getData("text/plain")).then((isTaken) =>
        isTaken ? undefined : this.file(null),
      );
  };
}

const isWhollySelected = (area: HTMLTextAreaElement): boolean =>
  area.selectionStart === 0 && area.selectionEnd === area.value.length;
