/** Words for the codes of the analysis. Reasons are in reasons.ts. */
import type { Claim, ClaimKind, Country, MentionVia, Quotation, Speaker, Via } from "./engine/index.js";

export const KIND_WORDS: Record<ClaimKind, string> = {
  quantity: "a number",
  comparison: "a comparison",
  cause: "cause and effect",
  prediction: "a forecast or promise",
  rule: "a rule or law",
  event: "something that happened",
  position: "a position",
  opinion: "an opinion",
  experience: "a personal experience",
  question: "a question",
  advice: "advice",
  scene: "a description",
};

/** Short names of kinds, for the filters. */
export const KIND_CHIPS: Record<ClaimKind, string> = {
  quantity: "Numbers",
  comparison: "Comparisons",
  cause: "Causes",
  prediction: "Forecasts",
  rule: "Rules",
  event: "Events",
  position: "Positions",
  opinion: "Opinions",
  experience: "Experiences",
  question: "Questions",
  advice: "Advice",
  scene: "Descriptions",
};

/** Codes that are not shown, because the reasons already say that nobody is quoted. */
export const QUOTATION_WORDS: Record<Quotation, string> = {
  direct: "in quotation marks",
  mixed: "partly in quotation marks",
  indirect: "in the article’s words",
  none: "",
};

export const MENTION_WORDS: Record<MentionVia, string> = {
  name: "by name",
  role: "by role",
  pronoun: "by a pronoun",
  metonym: "by a place that stands for its government",
};

export const VIA_WORDS: Record<Via, string> = {
  name: "by its name",
  adjective: "as an adjective",
  demonym: "as its people",
  abbreviation: "by an abbreviation",
  capital: "by its capital",
  seat: "by the building where its government sits",
  metonym: "by a place that stands for its government",
};

export const SPEAKER_KIND_WORDS: Record<Speaker["kind"], string> = {
  person: "person",
  organisation: "organisation",
  government: "government",
  group: "group",
  unnamed: "not named",
};

/** "a number and a comparison" */
export const kindWords = (claim: Claim): string => list(claim.kinds.map((kind) => KIND_WORDS[kind]));

/** "Ana, Ben and Cem" */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** "3 by its name, 1 by its capital" */
export function viaCounts(country: Country): string {
  const counts = new Map<Via, number>();
  for (const { via } of country.mentions) counts.set(via, (counts.get(via) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([via, count]) => `${count} ${VIA_WORDS[via]}`)
    .join(", ");
}
