// temporary local copy, never committed
export interface Range { start: number; end: number }
export interface Evidence { rule: string; range?: Range; score?: number; detail?: string }
export type BlockKind = "headline"|"subheading"|"byline"|"dateline"|"paragraph"|"list"|"caption"|"duplicate"|"boilerplate";
export interface Block extends Range { kind: BlockKind; because: string }
export interface Sentence extends Range { checkability: number }
export type Quotation = "direct"|"mixed"|"indirect"|"none";
export type ClaimKind = "quantity"|"comparison"|"cause"|"prediction"|"rule"|"event"|"position"|"opinion"|"experience"|"question"|"advice"|"scene";
export interface Claim { id: number; content: Range[]; cue: Range[]; source: Range[]; speaker: number|null; quotation: Quotation; kinds: ClaimKind[]; checkability: number; parent: number|null; countries: string[]; because: Evidence[] }
export type MentionVia = "name"|"role"|"pronoun"|"metonym";
export interface SpeakerMention extends Range { via: MentionVia; because: Evidence[] }
export type SpeakerKind = "person"|"organisation"|"government"|"group"|"unnamed";
export interface Speaker { id: number; name: string; kind: SpeakerKind; role?: string; country?: string; mentions: SpeakerMention[]; claims: number[] }
export type Via = "name"|"adjective"|"demonym"|"abbreviation"|"capital"|"metonym";
export interface CountryMention extends Range { via: Via; because: string }
export interface Country { code: string; name: string; mentions: CountryMention[] }
export interface Analysis { blocks: Block[]; sentences: Sentence[]; claims: Claim[]; speakers: Speaker[]; countries: Country[] }
export interface AnalyzeOptions { signal?: AbortSignal; onPreview?: (a: Analysis) => void; onProgress?: (fraction: number) => void }
import { fixture } from "./fixture.js";
export async function analyze(text: string, options: AnalyzeOptions = {}): Promise<Analysis> {
  const delay = (globalThis as any).claimlightDelay ?? 30;
  await new Promise((r) => setTimeout(r, delay));
  options.onProgress?.(0.4);
  await new Promise((r) => setTimeout(r, delay));
  options.signal?.throwIfAborted();
  return fixture(text);
}
