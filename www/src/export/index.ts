/** What the reader takes away. Each format is a function from an article to a string; none touches the page. */
import type { Analysis } from "../engine/index.js";
import type { Correction } from "../model/corrections.js";
import type { Source } from "../model/source.js";
import { annotationsJson } from "./annotations.js";
import { claimReview } from "./claimreview.js";
import { csv } from "./csv.js";
import { htmlPage } from "./html.js";
import { json } from "./json.js";
import { markdown } from "./markdown.js";
import { wrong } from "./wrong.js";

export interface Article {
  readonly text: string;
  readonly analysis: Analysis;
  /** What the reader corrected; `analysis` has it already. */
  readonly corrections: readonly Correction[];
  /** Where it comes from, as far as that is known. */
  readonly source?: Source;
  /** What was found before the reader corrected it. */
  readonly found?: Analysis;
}

export type Format = "markdown" | "csv" | "html" | "json" | "annotations" | "claimreview" | "wrong";

export interface FormatOf {
  readonly type: string;
  readonly extension: string;
  readonly write: (article: Article) => string;
}

export const FORMATS: Readonly<Record<Format, FormatOf>> = {
  markdown: { type: "text/markdown", extension: "md", write: markdown },
  csv: { type: "text/csv", extension: "csv", write: csv },
  html: { type: "text/html", extension: "html", write: htmlPage },
  json: { type: "application/json", extension: "json", write: json },
  annotations: { type: "application/ld+json", extension: "annotations.jsonld", write: annotationsJson },
  claimreview: { type: "application/ld+json", extension: "claimreview.jsonld", write: claimReview },
  wrong: { type: "application/x-ndjson", extension: "wrong.jsonl", write: wrong },
};
