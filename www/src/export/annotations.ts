/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one per range, with position and quote selectors, so
 * that other tools can find the words again. Positions are UTF-16 code units of the text, as in the analysis.
 */
import { annotations } from "../marks/annotations.js";
import { targetOf } from "../marks/target.js";
import { claimOf, countryOf, numbers, speakerOf, whose } from "../model/look.js";
import type { Article } from "./article.js";
import { inScript } from "./json.js";

const AROUND = 32;

export function annotationsJson({ text, analysis, source }: Article): string {
  const numbered = numbers(analysis);
  const items = annotations(analysis)
    .filter(({ channel }) => channel === "claim" || channel === "own" || channel === "speaker" || channel === "country")
    .map(({ start, end, channel, id }, at) => ({
      id: `urn:claimlight:${id}:${at}`,
      type: "Annotation",
      motivation: channel === "claim" || channel === "own" ? "describing" : "identifying",
      body: body(id),
      target: {
        source: source?.url ?? "urn:claimlight:text",
        selector: [
          { type: "TextPositionSelector", start, end },
          {
            type: "TextQuoteSelector",
            exact: text.slice(start, end),
            prefix: text.slice(Math.max(0, start - AROUND), start),
            suffix: text.slice(end, end + AROUND),
          },
        ],
      },
    }));
  return inScript({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "urn:claimlight:annotations",
    type: "AnnotationCollection",
    total: items.length,
    first: { id: "urn:claimlight:annotations:1", type: "AnnotationPage", startIndex: 0, items },
  });

  function body(id: string): object[] {
    const target = targetOf(id);
    if (target?.kind === "country")
      return [tag("country"), tag(target.code), words(countryOf(analysis, target.code)?.name ?? "")];
    if (target?.kind === "speaker") return [tag("speaker"), words(speakerOf(analysis, target.id)?.name ?? "")];
    const claim = target && claimOf(analysis, target.id);
    if (!claim) return [];
    const number = numbered.get(claim.id);
    return [
      tag("claim"),
      ...(number === undefined ? [] : [tag(`number ${number}`)]),
      ...claim.kinds.map(tag),
      words(whose(analysis, claim)),
      { ...words(String(claim.checkability)), purpose: "assessing" },
    ];
  }
}

const words = (value: string) => ({ type: "TextualBody", value, format: "text/plain", purpose: "describing" });
const tag = (value: string) => ({ type: "TextualBody", value, purpose: "tagging" });
