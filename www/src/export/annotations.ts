/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one for each range, with its place and its words, so
 * that other tools find them again. Positions are UTF-16 code units of the text, as in the analysis.
 */
import { annotations } from "../marks/annotations.js";
import { targetOf } from "../marks/target.js";
import { claimOf, countryOf, speakerOf, whose } from "../model/look.js";
import type { Article } from "./index.js";

const AROUND = 32;

export function annotationsJson({ text, analysis }: Article): string {
  const items = annotations(analysis).filter(({ channel }) => channel === "claim" || channel === "speaker" || channel === "country")
    .map(({ start, end, channel, id }, at) => ({
      id: `urn:claimlight:${id}:${at}`,
      type: "Annotation",
      motivation: channel === "claim" ? "describing" : "identifying",
      body: body(id),
      target: {
        source: "urn:claimlight:text",
        selector: [
          { type: "TextPositionSelector", start, end },
          { type: "TextQuoteSelector", exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - AROUND), start), suffix: text.slice(end, end + AROUND) },
        ],
      },
    }));
  return `${JSON.stringify({
    "@context": "http://www.w3.org/ns/anno.jsonld", id: "urn:claimlight:annotations", type: "AnnotationCollection", total: items.length,
    first: { id: "urn:claimlight:annotations:1", type: "AnnotationPage", startIndex: 0, items },
  }, null, 2)}\n`;

  function body(id: string): object[] {
    const target = targetOf(id);
    if (target?.kind === "country") return [tag("country"), tag(target.code), words(countryOf(analysis, target.code)?.name ?? "")];
    if (target?.kind === "speaker") return [tag("speaker"), words(speakerOf(analysis, target.id)?.name ?? "")];
    const claim = target && claimOf(analysis, target.id);
    if (!claim) return [];
    return [tag("claim"), ...claim.kinds.map(tag), words(whose(analysis, claim)), { ...words(String(claim.checkability)), purpose: "assessing" }];
  }
}

const words = (value: string) => ({ type: "TextualBody", value, format: "text/plain", purpose: "describing" });
const tag = (value: string) => ({ type: "TextualBody", value, purpose: "tagging" });
