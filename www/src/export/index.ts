/** The export formats. Each is a function from an article to a string, without DOM. */
import { annotationsJson } from "./annotations.js";
import type { Article } from "./article.js";
import { claimReview } from "./claimreview.js";
import { csv } from "./csv.js";
import { htmlPage } from "./html.js";
import { json } from "./json.js";
import { markdown } from "./markdown.js";
import { wrong } from "./wrong.js";

export type { Article } from "./article.js";
export { fileName } from "./file-name.js";

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
