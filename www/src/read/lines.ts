/** Builds text from HTML: blocks separated by empty lines, list items on consecutive lines. */
import { type Reading, readPlain } from "./plain.js";
import { type Box, row } from "./structure.js";

/** The superscript number of a note: "[3]", "[b]". */
const NOTE_NUMBER = /^ ?\[(?:\d{1,3}|[a-z])\] ?$/i;

export class Lines {
  heading = false;
  /** The next text is superscript: digits there are not part of the preceding word or number. */
  isRaised = false;
  /** The marker of the current block if it is a list item, and whether the previous block was one. */
  #sign = "";
  #wasItem = false;
  #text = "";
  /** The finished lines of the block, and the current one. */
  #ended: string[] = [];
  #line = "";
  /** Noted here because asking the line would copy it: it is a rope of many pieces. */
  #endsInBlank = false;
  /**
   * The element around the words of the current block, whether the page declares it not to be its article, its number of
   * letters, and how many of them are in links.
   */
  #box: Box | null = null;
  #isAround = false;
  #letters = 0;
  #linked = 0;
  readonly #structure: number[] = [];
  readonly #headings = new Set<number>();

  word(text: string, box: Box | null = this.#box, isLink = false, isAround = false): void {
    const spaced = text.replace(/[ \t\r\n\f]+/g, " ");
    const words = this.#endsInBlank ? spaced.trimStart() : spaced;
    if (this.isRaised && NOTE_NUMBER.test(words)) {
      this.isRaised = false;
      return;
    }
    if (this.isRaised && /^\d/.test(words) && /[\p{L}\p{N}]$/u.test(this.#line.slice(-2))) this.#line += "^";
    this.isRaised = false;
    this.#line += words;
    if (words !== "") this.#endsInBlank = words.endsWith(" ");
    const letters = words.trim().length;
    if (letters === 0) return;
    if (this.#letters === 0) [this.#box, this.#isAround] = [box, isAround];
    this.#letters += letters;
    if (isLink) this.#linked += letters;
  }

  /** Starts a block that is a list item. */
  item(sign: string): void {
    this.#sign = `${sign} `;
  }

  breakLine(): void {
    this.#ended.push(this.#line.trim());
    this.#line = "";
    this.#endsInBlank = false;
  }

  endBlock(): void {
    this.breakLine();
    const block = readPlain(
      this.#ended
        .join("\n")
        .replace(/\n{3,}/g, "\n\n")
        .trim(),
    ).text;
    this.#ended = [];
    const [box, linked] = [this.#box, Math.round((1000 * this.#linked) / Math.max(1, this.#letters))];
    this.#letters = this.#linked = 0;
    if (block === "") return;
    const isItem = this.#sign !== "";
    if (this.#text !== "") this.#text += this.#wasItem && isItem ? "\n" : "\n\n";
    if (this.heading) this.#headings.add(this.#text.length);
    this.#structure.push(...row(this.#text.length, box, linked, this.#isAround));
    this.#text += this.#sign + block;
    this.#wasItem = isItem;
    this.heading = false;
    this.#sign = "";
  }

  end(): Reading {
    this.endBlock();
    return { text: this.#text === "" ? "" : `${this.#text}\n`, headings: this.#headings, structure: this.#structure };
  }
}
