/**
 * The article with its marks, as DOM nodes.
 *
 * The text is set block by block as the analysis has it, and stays exactly what was analysed: `textContent` of the
 * result is the text again, white space between the blocks included. Whatever else is to be seen (labels of folded
 * lines, codes of countries, numbers in print) is drawn by the styles from attributes.
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

/** Blocks that stand together in one element: list items in a list, lines that are not the article behind a fold. */
const groupOf = (block: Block): "list" | "fold" | null =>
  block.kind === "list" ? "list" : block.kind === "boilerplate" || block.kind === "duplicate" ? "fold" : null;

/** So many blocks are made at a time: a few milliseconds' worth. */
const SLICE = 40;

/**
 * The article in slices, which follow each other without a gap: a long one can be drawn without holding up the reader.
 */
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

    // What went on past the block before is met again here.
    touching = touching.filter((mark) => mark.end > block.start);
    for (let mark = marks[next]; mark !== undefined && mark.start < block.end; mark = marks[++next])
      touching.push(mark);

    const isHeading = headings.has(block.start) && block.kind === "paragraph";
    const element = document.createElement(isHeading ? "h3" : TAGS[block.kind]);
    element.className = isHeading ? "subheading" : block.kind;
    nest(element, text, weave(block.start, block.end, touching), maker);
    parent.appendChild(element);
  }
  root.appendChild(document.createTextNode(text.slice(at)));
  yield root;
}

/** The text while nothing is known of it yet. */
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

/** Pieces as elements: those that share their outer annotations share the elements; where they part, new ones open. */
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
  const summary = document.createElement("summary");
  // The words are drawn by the styles: the article's text stays what was pasted.
  summary.dataset["label"] = label;
  summary.setAttribute("aria-label", label);
  fold.appendChild(summary);
  return fold;
}
