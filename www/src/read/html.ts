/**
 * Reads pasted or opened HTML as plain text: headings, paragraphs and list items become lines.
 *
 * htmlparser2 tokenizes the string without creating a document, so nothing can load or run, and no HTML sink is used
 * that a Content-Security-Policy with Trusted Types would block. Invisible or non-text content (scripts, hidden parts,
 * buttons) is left out. What the page declares not to be its article (menus, asides) is marked as such.
 */
import { Parser } from "htmlparser2";
import { isAround, isInline, isLeftOut, isWordItem, isWordSign, keepsLines, signOf, VOID } from "./element.js";
import { Lines } from "./lines.js";
import { PageSource } from "./page-source.js";
import { type Reading, readPlain } from "./plain.js";
import { type Box, open } from "./structure.js";

/** No real page is nested deeper; the tokenizer's time per tag grows with the depth. */
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
  /** Whether line breaks are kept, for each open element that says so. */
  const spaces: { depth: number; kept: boolean }[] = [];

  const page = new PageSource();
  /** The JSON-LD of the page, while it is being read. */
  let data: string | null = null;
  /** The marker of a Word list item, while it is being read. */
  let sign: string | null = null;
  let depth = 0;
  let links = 0;
  /** How deep the outermost element is that the page marks as not part of its article; 0 outside of one. */
  let around = 0;
  let boxes = 0;
  let box: Box | null = null;

  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > DEEPEST) throw new TooDeep();
      tell(page, name, attributes);
      if (name === "script" && attributes["type"] === "application/ld+json") data = "";
      if (skipped.length === 0 && isWordSign(attributes)) sign = "";
      if (skipped.length > 0 || sign !== null || isLeftOut(name, attributes)) {
        if (!VOID.has(name)) skipped.push(name);
        return;
      }
      if (around === 0 && !VOID.has(name) && isAround(name, attributes)) {
        lines.endBlock();
        around = depth;
      }
      const kept = keepsLines(name, attributes);
      if (kept !== undefined && !VOID.has(name)) spaces.push({ depth, kept });
      if (name === "br") return lines.breakLine();
      if (name === "a") links++;
      if (name === "sup") lines.isRaised = true;
      if (isInline(name)) return;
      if (!VOID.has(name)) box = open(++boxes, name, attributes, box);
      if (name === "td" || name === "th") return lines.word(" ");
      if (name === "ul" || name === "ol") lists.push({ ordered: name === "ol", items: 0 });
      lines.endBlock();
      if (/^h[1-6]$/.test(name)) lines.heading = true;
      if (name === "li") {
        const list = lists.at(-1);
        if (list) list.items++;
        lines.item(list?.ordered ? `${list.items}.` : "•");
      } else if (isWordItem(attributes)) lines.item("•");
    },
    ontext(text) {
      if (data !== null) data += text;
      if (sign !== null) sign += text;
      if (skipped.length > 0) return;
      if (spaces.at(-1)?.kept)
        for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
          if (at > 0) lines.breakLine();
          lines.word(line, box, links > 0, around > 0);
        }
      else lines.word(text, box, links > 0, around > 0);
    },
    onclosetag(name) {
      if (spaces.at(-1)?.depth === depth) spaces.pop();
      if (around === depth) {
        lines.endBlock();
        around = 0;
      }
      depth--;
      if (name === "script" && data !== null) {
        page.data(data);
        data = null;
      }
      if (skipped.length > 0) {
        if (skipped.at(-1) === name) skipped.pop();
        if (skipped.length === 0 && sign !== null) {
          lines.item(signOf(sign));
          sign = null;
        }
        return;
      }
      if (name === "a") links--;
      if (isInline(name) || VOID.has(name)) return;
      box = box?.parent ?? null;
      if (name === "ul" || name === "ol") lists.pop();
      if (name !== "td" && name !== "th") lines.endBlock();
    },
  });
  parser.end(html);
  return { ...lines.end(), source: page.end() };
}

/** Metadata in a tag. */
function tell(
  page: PageSource,
  name: string,
  { content, href, rel, datetime, ...attributes }: Record<string, string>,
): void {
  const called = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"];
  if (name === "meta" && called !== undefined && content !== undefined) page.meta(called, content);
  if (name === "link" && rel === "canonical" && href !== undefined) page.canonical(href);
  if (name === "time" && datetime !== undefined) page.time(datetime);
}
