/** How to read an HTML element by its name, role, class and style: as text, left out, or with its line breaks. */

type Attributes = Readonly<Record<string, string>>;

/** Elements that are invisible, or controls rather than text. */
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

/** Unknown elements are inline, as in a browser: `<x-link>`, `<st1:country-region>`. */
export const isInline = (name: string): boolean => INLINE.has(name) || name.includes("-") || name.includes(":");

/** Classes for text that only screen readers read: ", opens new tab". */
const UNSEEN =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|hidden-visually|u-hidden-visually|assistive-text)(?:\s|$)/i;
/** Whether a superscript number leads to a note and is not part of the text; an exponent is. */
const NOTE = /(?:^|[\s_-])(?:reference|footnote|noteref|cite)/i;
/** Word's comments and the signs that lead to them. */
const REMARK = /(?:^|\s)(?:MsoComment(?:Reference|Text)|msocom\w+|Mso(?:Foot|End)noteReference)(?:\s|$)/i;
const REMARK_STYLE = /mso-(?:element|special-character)\s*:\s*comment/i;
/** Links from a word to a comment about it, in Word and Google Docs. */
const TO_REMARK = /^#(?:_msocom|cmnt)/i;

/** Tags and roles that mark content outside the article. */
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

/** Whether the page itself marks an element as not part of its article. */
export const isAround = (name: string, { role = "" }: Attributes): boolean => AROUND.has(name) || ROLES.has(role);

/** Whether the words of an element are left out. */
export function isLeftOut(name: string, attributes: Attributes): boolean {
  const { class: names = "", style = "" } = attributes;
  return (
    SKIPPED.has(name) ||
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
 * Whether line breaks in the text of an element are kept; undefined if it inherits that. The last declaration in a
 * style counts.
 */
export function keepsLines(name: string, { style = "" }: Attributes): boolean | undefined {
  const said = [...style.matchAll(/white-space(?:-collapse)?\s*:\s*([a-z-]+)/gi)].at(-1)?.[1];
  if (said !== undefined) return /^(?:pre|break-spaces)/i.test(said);
  return name === "pre" ? true : undefined;
}

/** A paragraph that Word writes for a list item, and the marker in front of it. */
export const isWordItem = ({ style = "" }: Attributes): boolean => /mso-list\s*:\s*l\d/i.test(style);
export const isWordSign = ({ style = "" }: Attributes): boolean => /mso-list\s*:\s*ignore/i.test(style);

/** The marker of an item: its number as Word counts it, or one bullet for all of Word's. */
export const signOf = (words: string): string =>
  /^\(?(?:\d{1,3}|[a-z]{1,4})[.)]+(?=\s|$)/i.exec(words.trim())?.[0] ?? "•";
