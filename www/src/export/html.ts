/**
 * The marked article as one self-contained HTML page: marks, legend, list of speakers, no script. Every word of the
 * article is escaped.
 */
import { annotations, isAttributed } from "../marks/annotations.js";
import { type Annotation, weave } from "../marks/weave.js";
import { countryOf, numbers, saidWords, shownClaims, slice, speakerOf, voices, whose } from "../model/look.js";
import { STRINGS } from "../strings.js";
import { DARK, declarations, LIGHT } from "../styles/palette.js";
import type { Article } from "./article.js";
import { madeBy, sourceLine } from "./made-by.js";

const TAGS: Record<string, string> = {
  headline: "h1",
  subheading: "h2",
  list: "li",
  caption: "figcaption",
  duplicate: "p",
  boilerplate: "p",
};

export function htmlPage(article: Article): string {
  const { text, analysis } = article;
  const all = annotations(analysis)
    .filter(({ channel }) => channel !== "cue" && channel !== "source")
    .sort((a, b) => a.start - b.start);
  const known = numbers(analysis);
  const numbered = new Set<string>();
  const open = ({ channel, id }: Annotation): string => {
    const [, of = ""] = id.split("-");
    const claim =
      channel === "claim" || channel === "own" ? analysis.claims.find((one) => String(one.id) === of) : undefined;
    const title = claim
      ? whose(analysis, claim)
      : channel === "country"
        ? countryOf(analysis, of)?.name
        : speakerOf(analysis, Number(of))?.name;
    const isFirst = !numbered.has(id);
    numbered.add(id);
    const number = claim && isFirst ? `<sup>${known.get(claim.id) ?? ""}</sup>` : "";
    return `${number}<mark class="${channel}" title="${escaped(title ?? "")}">`;
  };
  const blocks = analysis.blocks
    .filter(({ kind }) => kind !== "boilerplate" && kind !== "duplicate")
    .map((block) => {
      const touching = all.filter(({ start, end }) => start < block.end && end > block.start);
      const inside = weave(block.start, block.end, touching)
        .map(
          (piece) =>
            piece.open.map(open).join("") +
            escaped(text.slice(piece.start, piece.end)) +
            "</mark>".repeat(piece.open.length),
        )
        .join("");
      const tag = TAGS[block.kind] ?? "p";
      return `<${tag} class="${block.kind}">${inside}</${tag}>`;
    });
  const own = {
    speaker: null,
    claims: shownClaims(analysis).filter((claim) => !isAttributed(claim)),
    name: STRINGS.ownWords,
  };
  const lists = [
    ...voices(analysis).map((voice) => ({ ...voice, name: voice.speaker?.name ?? STRINGS.notNamed })),
    ...(own.claims.length > 0 ? [own] : []),
  ];
  const list = lists.map(
    ({ speaker, claims, name }) => `<section><h3>${escaped(name)}</h3>
${speaker?.role ? `<p>${escaped(speaker.role)}</p>\n` : ""}<ul>${claims
      .map(
        (claim) =>
          `<li value="${known.get(claim.id) ?? ""}"><small>${known.get(claim.id) ?? ""} ${escaped(slice(text, claim.cue))}</small> ${escaped(saidWords(text, claim))}</li>`,
      )
      .join("\n")}</ul></section>`,
  );
  const headline = analysis.blocks.find(({ kind }) => kind === "headline");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(headline ? text.slice(headline.start, headline.end) : STRINGS.exportTitle)}</title>
<style>${STYLE}</style>
<p class="legend"><mark class="claim">${STRINGS.layer.claim}</mark> · <mark class="speaker">${STRINGS.layer.speaker}</mark> · <mark class="country">${STRINGS.layer.country}</mark></p>
<article>
${blocks.join("\n")}
</article>
<h2>${STRINGS.exportTitle}</h2>
${list.join("\n")}
<footer>${[sourceLine(article), madeBy(article)]
    .filter(Boolean)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("")}</footer>
</html>
`;
}

const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `:root { color-scheme: light dark; ${declarations(LIGHT)} }
@media (prefers-color-scheme: dark) { :root { ${declarations(DARK)} } }
body { font: 1.125rem/1.6 Charter, Georgia, Cambria, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: var(--_ink); background: var(--_paper) }
h1 { line-height: 1.2 } .caption, .byline, .dateline, .legend, footer, small { color: var(--_faint); font-size: .9rem }
figcaption { display: block; margin: 1em 0 } li.list { list-style: none } sup { font: .6em system-ui }
mark { background: none; color: inherit } mark.claim { background: var(--_claim) }
mark.speaker { text-decoration: underline solid 2px var(--_speaker); text-underline-offset: .18em }
mark.country { text-decoration: underline dotted 2px var(--_country); text-underline-offset: .38em }`;
