/** Words on their way from HTML to text: blocks with an empty line between, items of a list close together. */
import { type Reading, readPlain } from "./plain.js";
import { type Box, row } from "./structure.js";

export class Lines {
  heading = false;
  /** What comes next is set higher: figures there are no part of the word or number before. */
  isRaised = false;
  /** What stands in front of the block under way, if it is an item of a list, and whether the block before was one. */
  #sign = "";
  #wasItem = false;
  #text = "";
  /** Lines of the block that are ended, and the one under way. */
  #ended: string[] = [];
  #line = "";
  /**
   * Which element the words of the block under way stand in, how many letters they have, and how many of those are
   * links.
   */
  #box: Box | null = null;
  #letters = 0;
  #linked = 0;
  readonly #structure: number[] = [];
  readonly #headings = new Set<number>();

  word(text: string, box: Box | null = this.#box, isLink = false): void {
    const words = text.replace(/[ \t\r\n\f]+/g, " ");
    if (this.isRaised && /^\d/.test(words) && /[\p{L}\p{N}]$/u.test(this.#line.slice(-2))) this.#line += "^";
    this.isRaised = false;
    this.#line += words;
    const letters = words.trim().length;
    if (letters === 0) return;
    if (this.#letters === 0) this.#box = box;
    this.#letters += letters;
    if (isLink) this.#linked += letters;
  }

  /** The block that begins is an item of a list. */
  item(sign: string): void {
    this.#sign = `${sign} `;
  }

  breakLine(): void {
    this.#ended.push(this.#line.trim());
    this.#line = "";
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
    this.#structure.push(...row(this.#text.length, box, linked));
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
