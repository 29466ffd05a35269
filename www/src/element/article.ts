/**
 * The article with its marks, as DOM nodes.
 *
 * The text is rendered block by block and never changed: `textContent` of the result equals the analysed text,
 * including white space between blocks. Everything else (labels of folded lines, country codes, numbers in print) is
 * drawn by the styles from attributes.
 */
import type { Analysis, Block } from "../engine/index.js";
import { SCHEMA_VERSION } from "../engine/unpack.js";
import { annotations } from "../marks/annotations.js";
import { quoted } from "../marks/quoted.js";
import { type Annotation, type Piece, weave } from "../marks/weave.js";
import { STRINGS } from "../strings.js";
import { MarkMaker } from "./mark-maker.js";

export interface ArticleParts {
  readonly text: string;
  readonly headings: ReadonlySet<number>;
  readonly analysis: Analysis;
}

const TAGS: Record<Block["kind"], string> = {
  headline: "h2",
  subheading: "h3",
  byline: "p",
  dateline: "p",
  paragraph: "p",
  list: "li",
  caption: "p",
  duplicate: "p",
  boilerplate: "p",
};

/** Blocks that share one element: the items of a list, or folded lines that are not part of the article. */
const groupOf = (block: Block): "list" | "fold" | null =>
  block.kind === "list" ? "list" : block.kind === "boilerplate" || block.kind === "duplicate" ? "fold" : null;

/** How many blocks are made at a time: a few milliseconds of work. */
const SLICE = 40;

/** The article in consecutive slices, so that a long one can be rendered without blocking input. */
export function* articleNodes({ text, headings, analysis }: ArticleParts): Generator<DocumentFragment, void> {
  const marks = [...annotations(analysis), ...quoted(text, analysis)].sort((a, b) => a.start - b.start);
  const maker = new MarkMaker(analysis);
  let root = document.createDocumentFragment();
  let parent: Node = root;
  let group: ReturnType<typeof groupOf> = null;
  let at = 0;
  let next = 0;
  let touching: Annotation[] = [];

  for (const [index, block] of analysis.blocks.entries()) {
    if (index > 0 && index % SLICE === 0) {
      yield root;
      root = document.createDocumentFragment();
    }
    const wanted = groupOf(block);
    if (wanted !== group || wanted === null) {
      parent = wanted === null ? root : root.appendChild(groupElement(wanted, analysis.blocks, index));
      group = wanted;
    }
    parent.appendChild(document.createTextNode(text.slice(at, block.start)));
    at = block.end;

    // Annotations that continue from the previous block are found again here.
    touching = touching.filter((mark) => mark.end > block.start);
    for (let mark = marks[next]; mark !== undefined && mark.start < block.end; mark = marks[++next])
      touching.push(mark);

    const isHeading = headings.has(block.start) && block.kind === "paragraph";
    const element = document.createElement(isHeading ? "h3" : TAGS[block.kind]);
    element.className = isHeading ? "subheading" : block.kind;
    nest(element, text, weave(block.start, block.end, touching), maker);
    if (wanted === "fold") element.appendChild(bringButton(STRINGS.bringBack, [block]));
    else if (block.because === "brought-back") element.appendChild(bringButton(STRINGS.foldAgain, [block]));
    parent.appendChild(element);
  }
  root.appendChild(document.createTextNode(text.slice(at)));
  yield root;
}

/** The text before it is analysed. */
export const plainParts = (text: string, headings: ReadonlySet<number>): ArticleParts => {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/\S[^\n]*/g)) {
    blocks.push({
      start: line.index,
      end: line.index + line[0].trimEnd().length,
      kind: "paragraph",
      because: "unread",
    });
  }
  return {
    text,
    headings,
    analysis: {
      schemaVersion: SCHEMA_VERSION,
      language: { code: "und", confidence: 0 },
      blocks,
      sentences: [],
      claims: [],
      speakers: [],
      entities: [],
      countries: [],
    },
  };
};

/**
 * Nests pieces as elements: pieces share the elements of common outer annotations, and open new ones where they differ.
 */
function nest(block: HTMLElement, text: string, pieces: readonly Piece[], maker: MarkMaker): void {
  let open: { mark: Annotation; element: HTMLElement }[] = [];
  for (const piece of pieces) {
    const kept = open.findIndex(({ mark }, depth) => piece.open[depth] !== mark);
    if (kept >= 0) open = open.slice(0, kept);
    for (const mark of piece.open.slice(open.length)) {
      const element = maker.make(mark);
      if (mark.channel === "quoted" && mark.start === piece.start) element.classList.add("begins");
      (open.at(-1)?.element ?? block).appendChild(element);
      open.push({ mark, element });
    }
    for (const { mark, element } of open)
      if (mark.channel === "quoted" && mark.end === piece.end) element.classList.add("ends");
    (open.at(-1)?.element ?? block).appendChild(document.createTextNode(text.slice(piece.start, piece.end)));
  }
}

function groupElement(group: "list" | "fold", blocks: readonly Block[], from: number): HTMLElement {
  if (group === "list") return document.createElement("ul");
  let to = from;
  for (let block = blocks[to]; block !== undefined && groupOf(block) === "fold"; block = blocks[++to]);
  const lines = blocks.slice(from, to);
  const label = lines.every(({ kind }) => kind === "duplicate")
    ? STRINGS.repeated(lines.length)
    : STRINGS.notArticle(lines.length);
  const fold = document.createElement("details");
  fold.className = "fold";
  fold.appendChild(labelled("summary", label));
  if (lines.length > 1) fold.appendChild(bringButton(STRINGS.bringAllBack, lines));
  return fold;
}

/** Brings folded lines back into the article, or folds them again. */
function bringButton(label: string, lines: readonly Block[]): HTMLElement {
  const button = labelled("button", label);
  button.className = "link bring";
  button.dataset["at"] = lines.map(({ start }) => start).join();
  return button;
}

/** The styles draw these words; the text stays as pasted. */
function labelled(tag: string, label: string): HTMLElement {
  const element = document.createElement(tag);
  element.dataset["label"] = label;
  element.setAttribute("aria-label", label);
  return element;
}
