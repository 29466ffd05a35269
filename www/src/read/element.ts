/**
 * What an element of HTML says of its words by its name, role, class and style: read, left out, or kept in their lines.
 */

type Attributes = Readonly<Record<string, string>>;

/** What no reader sees, or what is worked and not read. */
const SKIPPED = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
  "object",
  "embed",
  "audio",
  "video",
  "canvas",
  "head",
  "title",
  "button",
  "select",
  "textarea",
  "dialog",
  "del",
]);
export const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
const INLINE = new Set([
  "a",
  "abbr",
  "acronym",
  "b",
  "bdi",
  "bdo",
  "big",
  "cite",
  "code",
  "data",
  "dfn",
  "em",
  "font",
  "i",
  "img",
  "ins",
  "kbd",
  "label",
  "mark",
  "meter",
  "o:p",
  "output",
  "picture",
  "progress",
  "q",
  "ruby",
  "s",
  "samp",
  "small",
  "source",
  "span",
  "strike",
  "strong",
  "sub",
  "sup",
  "time",
  "tt",
  "u",
  "var",
  "wbr",
]);

/** Elements that no list knows belong to their line, as in a browser: `<x-link>`, `<st1:country-region>`. */
export const isInline = (name: string): boolean => INLINE.has(name) || name.includes("-") || name.includes(":");

/** Classes of words for screen readers alone: ", opens new tab". */
const UNSEEN =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|hidden-visually|u-hidden-visually|assistive-text)(?:\s|$)/i;
/** A number behind a word that leads to a note is none of its text; an exponent is. */
const NOTE = /(?:^|[\s_-])(?:reference|footnote|noteref|cite)/i;
/** What Word writes beside a text: what was said of it, and the signs that lead there. */
const REMARK = /(?:^|\s)(?:MsoComment(?:Reference|Text)|msocom\w+|Mso(?:Foot|End)noteReference)(?:\s|$)/i;
const REMARK_STYLE = /mso-(?:element|special-character)\s*:\s*comment/i;
/** Where a link leads from a word to what was said of it: Word, Google's documents. */
const TO_REMARK = /^#(?:_msocom|cmnt)/i;

/** What a page says that it is no article, by its tag or its role. */
const AROUND = new Set(["nav", "menu", "footer", "aside"]);
const ROLES = new Set([
  "navigation",
  "contentinfo",
  "complementary",
  "search",
  "dialog",
  "alertdialog",
  "menu",
  "menubar",
  "tablist",
  "toolbar",
]);

/** Whether the words of an element are left out. */
export function isLeftOut(name: string, attributes: Attributes): boolean {
  const { class: names = "", style = "" } = attributes;
  return (
    SKIPPED.has(name) ||
    AROUND.has(name) ||
    ROLES.has(attributes["role"] ?? "") ||
    "hidden" in attributes ||
    attributes["aria-hidden"] === "true" ||
    UNSEEN.test(names) ||
    REMARK.test(names) ||
    (name === "sup" && NOTE.test(`${names} ${attributes["id"] ?? ""}`)) ||
    (name === "a" && TO_REMARK.test(attributes["href"] ?? "")) ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) ||
    REMARK_STYLE.test(style)
  );
}

/**
 * Whether line ends in the text of an element are line ends, or undefined where it is as around it. The last word of a
 * style counts.
 */
export function keepsLines(name: string, { style = "" }: Attributes): boolean | undefined {
  const said = [...style.matchAll(/white-space(?:-collapse)?\s*:\s*([a-z-]+)/gi)].at(-1)?.[1];
  if (said !== undefined) return /^(?:pre|break-spaces)/i.test(said);
  return name === "pre" ? true : undefined;
}

/** A paragraph that Word writes for an item of a list, and the sign or number in front of it. */
export const isWordItem = ({ style = "" }: Attributes): boolean => /mso-list\s*:\s*l\d/i.test(style);
export const isWordSign = ({ style = "" }: Attributes): boolean => /mso-list\s*:\s*ignore/i.test(style);

/** What stands in front of an item: its number as Word counts it, or one sign for all that Word has. */
export const signOf = (words: string): string =>
  /^\(?(?:\d{1,3}|[a-z]{1,4})[.)]+(?=\s|$)/i.exec(words.trim())?.[0] ?? "•";
