/**
 * Pasted or opened HTML as plain text: headings, paragraphs and list items survive as lines, everything else is dropped.
 *
 * htmlparser2 tokenizes the string without ever making a document of it: nothing can load or run, and no HTML sink is
 * touched that a Content-Security-Policy with Trusted Types would block. What a reader would not see (scripts, hidden
 * parts) or would not read (menus, forms) is left out with its contents.
 */
import { Parser } from "htmlparser2";
import { PageSource } from "./page-source.js";
import { readPlain, type Reading } from "./plain.js";
import { type Box, open, row } from "./structure.js";

const SKIPPED = new Set([
  "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio", "video", "canvas", "head",
  "title", "nav", "button", "select", "textarea", "dialog", "menu", "del",
]);
const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
const INLINE = new Set([
  "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img", "ins", "kbd",
  "label", "mark", "meter", "o:p", "output", "picture", "progress", "q", "ruby", "s", "samp", "small", "source", "span", "strike",
  "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
]);

/** Elements that no list knows belong to their line, as in a browser: `<x-link>`, `<st1:country-region>`. */
const isInline = (name: string): boolean => INLINE.has(name) || name.includes("-") || name.includes(":");

/** Classes of words for screen readers alone: ", opens new tab". */
const UNSEEN = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|hidden-visually|u-hidden-visually|assistive-text)(?:\s|$)/i;
/** A number behind a word that leads to a note is none of its text; an exponent is. */
const NOTE = /(?:^|[\s_-])(?:reference|footnote|noteref|cite)/i;

/** What a page says that it is no article, by its tag or its role. */
const AROUND = new Set(["footer", "aside"]);
const ROLES = new Set(["navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "tablist", "toolbar"]);

const isAround = (name: string, attributes: Record<string, string>): boolean => AROUND.has(name) || ROLES.has(attributes["role"] ?? "");

const isHidden = (name: string, attributes: Record<string, string>): boolean =>
  "hidden" in attributes ||
  UNSEEN.test(attributes["class"] ?? "") ||
  (name === "sup" && NOTE.test(`${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`)) ||
  attributes["aria-hidden"] === "true" ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes["style"] ?? "");

/** No page is nested deeper; the tokenizer's time for each tag grows with the depth. */
const DEEPEST = 1000;

class TooDeep extends Error {}

export function readHtml(html: string): Reading {
  try {
    return readTags(html);
  } catch (error) {
    if (error instanceof TooDeep) return readPlain(html.replace(/<[^<>]*>/g, "\n"));
    throw error;
  }
}

function readTags(html: string): Reading {
  const lines = new Lines();
  const lists: { ordered: boolean; items: number }[] = [];
  const skipped: string[] = [];

  const page = new PageSource();
  /** The data of the page that is being read. */
  let data: string | null = null;
  let depth = 0;
  let links = 0;
  let boxes = 0;
  let box: Box | null = null;

  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > DEEPEST) throw new TooDeep();
      tell(page, name, attributes);
      if (name === "script" && attributes["type"] === "application/ld+json") data = "";
      if (skipped.length > 0 || SKIPPED.has(name) || isAround(name, attributes) || isHidden(name, attributes)) {
        if (!VOID.has(name)) skipped.push(name);
        return;
      }
      if (name === "br") return lines.breakLine();
      if (name === "a") links++;
      if (isInline(name)) return;
      if (!VOID.has(name)) box = open(++boxes, name, attributes, box);
      if (name === "td" || name === "th") return lines.word(" ");
      if (name === "ul" || name === "ol") lists.push({ ordered: name === "ol", items: 0 });
      lines.endBlock();
      if (/^h[1-6]$/.test(name)) lines.heading = true;
      if (name === "li") {
        const list = lists.at(-1);
        if (list) list.items++;
        lines.prefix = list?.ordered ? `${list.items}. ` : "• ";
      }
    },
    ontext(text) {
      if (data !== null) data += text;
      if (skipped.length === 0) lines.word(text, box, links > 0);
    },
    onclosetag(name) {
      depth--;
      if (name === "script" && data !== null) {
        page.data(data);
        data = null;
      }
      if (skipped.length > 0) {
        if (skipped.at(-1) === name) skipped.pop();
        return;
      }
      if (name === "a") links--;
      if (isInline(name) || VOID.has(name)) return;
      box = box?.parent ?? null;
      if (name === "ul" || name === "ol") lists.pop();
      if (name !== "td" && name !== "th") lines.endBlock(name === "li");
    },
  });
  parser.end(html);
  return { ...lines.end(), source: page.end() };
}

/** What a tag tells of the page. */
function tell(page: PageSource, name: string, { content, href, rel, datetime, ...attributes }: Record<string, string>): void {
  const called = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"];
  if (name === "meta" && called !== undefined && content !== undefined) page.meta(called, content);
  if (name === "link" && rel === "canonical" && href !== undefined) page.canonical(href);
  if (name === "time" && datetime !== undefined) page.time(datetime);
}

/** Gathers words into lines with an empty line between blocks (list items follow each other closely). */
class Lines {
  heading = false;
  prefix = "";
  #text = "";
  /** Lines of the block that are ended, and the one under way. */
  #ended: string[] = [];
  #line = "";
  #close = false;
  /** Which element the words of the block under way stand in, how many letters they have, and how many of those are links. */
  #box: Box | null = null;
  #letters = 0;
  #linked = 0;
  readonly #structure: number[] = [];
  readonly #headings = new Set<number>();

  word(text: string, box: Box | null = this.#box, isLink = false): void {
    const words = text.replace(/[ \t\r\n\f]+/g, " ");
    this.#line += words;
    const letters = words.trim().length;
    if (letters === 0) return;
    if (this.#letters === 0) this.#box = box;
    this.#letters += letters;
    if (isLink) this.#linked += letters;
  }

  breakLine(): void {
    this.#ended.push(this.#line.trim());
    this.#line = "";
  }

  endBlock(close = false): void {
    this.breakLine();
    const block = readPlain(this.#ended.join("\n").replace(/\n{3,}/g, "\n\n").trim()).text;
    this.#ended = [];
    const [box, linked] = [this.#box, Math.round((1000 * this.#linked) / Math.max(1, this.#letters))];
    this.#letters = this.#linked = 0;
    if (block === "") return;
    if (this.#text !== "") this.#text += this.#close && close ? "\n" : "\n\n";
    if (this.heading) this.#headings.add(this.#text.length);
    this.#structure.push(...row(this.#text.length, box, linked));
    this.#text += this.prefix + block;
    this.#close = close;
    this.heading = false;
    this.prefix = "";
  }

  end(): Reading {
    this.endBlock();
    return { text: this.#text === "" ? "" : `${this.#text}\n`, headings: this.#headings, structure: this.#structure };
  }
}
