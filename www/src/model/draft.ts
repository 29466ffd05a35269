/**
 * An analysis while corrections are applied to it. Claims point to their speakers, so merging two speakers does not
 * touch the claims. List positions and the countries of each statement are computed once, at the end.
 */
import type { Analysis, Claim, Country, Range, Speaker } from "../engine/index.js";
import { inOrder, missed, type Statement, told } from "./draft-statement.js";
import { MentionSet, within } from "./mention-set.js";
import { newVoice, type Voice } from "./voice.js";

export class Draft {
  readonly #found: Analysis;
  readonly #voices = new Map<number, Voice>();
  readonly #listed: Voice[] = [];
  readonly #byName = new Map<string, Voice[]>();
  readonly #statements = new Map<number, Statement>();
  readonly #order: Statement[];
  readonly #added: Statement[] = [];
  readonly #countries = new Map<
    string,
    { readonly of: Country; readonly mentions: MentionSet<Country["mentions"][number]> }
  >();
  readonly #newMentions: (Range & { readonly code: string })[] = [];
  #greatest = -1;

  constructor(found: Analysis) {
    this.#found = found;
    for (const speaker of found.speakers) this.#list(speaker);
    this.#order = found.claims.map((claim) => this.#statement(claim));
    for (const country of found.countries)
      this.#countries.set(country.code, { of: country, mentions: new MentionSet(country.mentions) });
  }

  /** The speaker with this number, created if unknown; undefined for nobody. */
  voice(id: number | null): Voice | null {
    if (id === null) return null;
    const known = this.#voices.get(id);
    if (known) return known;
    const unknown = newVoice({ id, name: "", kind: "person", mentions: [], claims: [], entity: null }, false);
    this.#voices.set(id, unknown);
    return unknown;
  }

  /** The speaker with this name, or a new one. */
  named(name: string, number?: number): Voice {
    const known = this.#byName
      .get(name.toLowerCase())
      ?.find((voice) => voice.isKnown && voice.name.toLowerCase() === name.toLowerCase());
    if (known) return known;
    const id = number ?? this.#greatest + 1;
    const taken = this.#voices.get(id);
    return taken?.isKnown ? taken : this.#list({ id, name, kind: "person", mentions: [], claims: [], entity: null });
  }

  say(claim: number, speaker: Voice | null): void {
    this.#change(claim, (statement) => {
      statement.speaker = speaker;
      // A speaker whom the reader names replaces all others.
      statement.speakers = speaker === null ? [] : [speaker];
      if (statement.quotation === "none") statement.quotation = "indirect";
      return true;
    });
  }

  /** A missed statement: only its words and the countries in them are known. */
  addClaim(id: number, content: Range, quotation: Claim["quotation"]): boolean {
    if (this.#statements.has(id)) return false;
    this.#added.push(this.#statement(missed(id, content, quotation)));
    return true;
  }

  span(claim: number, content: readonly Range[]): void {
    this.#change(claim, (statement) => {
      statement.content = content;
      return true;
    });
  }

  split(claim: number, at: number, into: number): void {
    if (this.#statements.has(into)) return;
    this.#change(claim, (statement) => {
      const first = statement.content.flatMap(({ start, end }) =>
        start < at ? [{ start, end: Math.min(end, at) }] : [],
      );
      const second = statement.content.flatMap(({ start, end }) =>
        end > at ? [{ start: Math.max(start, at), end }] : [],
      );
      if (first.length === 0 || second.length === 0) return false;
      const half: Statement = {
        ...statement,
        of: { ...statement.of, id: into },
        content: second,
        isCorrected: true,
        cut: [],
      };
      this.#statements.set(into, half);
      statement.content = first;
      statement.cut.push(half);
      return true;
    });
  }

  join(claim: number, into: number): void {
    const gone = this.#statements.get(claim);
    if (gone === undefined || claim === into) return;
    this.#change(into, (kept) => {
      kept.content = [...kept.content, ...gone.content].sort((a, b) => a.start - b.start);
      kept.countries = [...new Set([...kept.countries, ...gone.countries])];
      this.reject(claim);
      return true;
    });
  }

  reject(claim: number): void {
    const statement = this.#statements.get(claim);
    if (statement) statement.isGone = true;
    this.#statements.delete(claim);
  }

  rename(id: number, name: string): void {
    const voice = this.#voices.get(id);
    if (!voice?.isKnown) return;
    voice.name = name;
    this.#call(voice);
  }

  merge(id: number, into: number): void {
    const gone = this.#voices.get(id);
    const kept = this.#voices.get(into);
    if (!gone?.isKnown || !kept?.isKnown || gone === kept) return;
    kept.mentions.take(gone.mentions);
    gone.isKnown = false;
    gone.into = kept;
    this.#voices.delete(id);
  }

  addMention(id: number, name: string | undefined, { start, end }: Range): void {
    const known = this.#voices.get(id);
    if (!known?.isKnown && name === undefined) return;
    const voice = known?.isKnown
      ? known
      : this.#list({ id, name: name ?? "", kind: "person", mentions: [], claims: [], entity: null });
    voice.mentions.add({ start, end, via: "name", because: [{ rule: "corrected" }] });
  }

  rejectMention(id: number, start: number): void {
    this.#voices.get(id)?.mentions.removeAt(start);
  }

  addCountry(code: string, name: string, { start, end }: Range): void {
    const country = this.#countries.get(code) ?? {
      of: { code, name, mentions: [] },
      mentions: new MentionSet<Country["mentions"][number]>([]),
    };
    this.#countries.set(code, country);
    country.mentions.add({ start, end, via: "name", because: "corrected" });
    this.#newMentions.push({ start, end, code });
  }

  rejectCountry(code: string, start: number): void {
    this.#countries.get(code)?.mentions.removeAt(start);
  }

  /** The corrected analysis, without countries that have no mentions and speakers that have nothing. */
  analysis(): Analysis {
    const countries = [...this.#countries.values()]
      .map(({ of, mentions }) => ({ ...of, mentions: mentions.inOrder() }))
      .filter(({ mentions }) => mentions.length > 0);
    const all = within(
      countries.flatMap(({ code, mentions }) => mentions.map(({ start, end }) => ({ start, end, code }))),
    );
    for (const statement of this.#added)
      statement.countries = [...new Set([...statement.countries, ...statement.content.flatMap(all)])];
    const fresh = within(this.#newMentions);
    const claims = inOrder(this.#order, this.#added).map((statement) => told(statement, fresh));
    const said = new Map<number, number[]>();
    for (const { id, speaker } of claims) {
      if (speaker === null) continue;
      const list = said.get(speaker);
      if (list) list.push(id);
      else said.set(speaker, [id]);
    }
    const speakers = this.#listed
      .filter(({ isKnown }) => isKnown)
      .map(({ of, name, mentions }) => ({ ...of, name, mentions: mentions.inOrder(), claims: said.get(of.id) ?? [] }))
      .filter((speaker) => speaker.claims.length > 0 || speaker.mentions.length > 0);
    return { ...this.#found, claims, speakers, countries };
  }

  /** Changes an existing statement; `change` returns whether it did. */
  #change(claim: number, change: (statement: Statement) => boolean): void {
    const statement = this.#statements.get(claim);
    if (statement && change(statement)) statement.isCorrected = true;
  }

  #statement(claim: Claim): Statement {
    const statement: Statement = {
      of: claim,
      content: claim.content,
      countries: claim.countries,
      quotation: claim.quotation,
      isCorrected: false,
      isGone: false,
      cut: [],
      speaker: this.voice(claim.speaker),
      speakers: claim.speakers.flatMap((id) => this.voice(id) ?? []),
    };
    this.#statements.set(claim.id, statement);
    return statement;
  }

  #list(speaker: Speaker): Voice {
    const waiting = this.#voices.get(speaker.id);
    const voice = newVoice(speaker, true);
    // The reader's speaker replaces the earlier one.
    if (waiting) waiting.into = voice;
    this.#voices.set(speaker.id, voice);
    this.#listed.push(voice);
    this.#greatest = Math.max(this.#greatest, speaker.id);
    this.#call(voice);
    return voice;
  }

  #call(voice: Voice): void {
    const name = voice.name.toLowerCase();
    const called = this.#byName.get(name);
    if (called) called.push(voice);
    else this.#byName.set(name, [voice]);
  }
}
