import { EXAMPLE } from "../example.js";
export function fixture(text: string): any {
  const find = (s: string, from = 0) => { const i = text.indexOf(s, from); if (i < 0) throw new Error("not found: " + s); return { start: i, end: i + s.length }; };
  const blocks: any[] = []; let at = 0; const seen = new Set<string>(); let headline = false;
  for (const line of text.split("\n")) { const t = line.trim(); const start = at + line.indexOf(t); at += line.length + 1; if (!t) continue;
    let kind = "paragraph";
    if (seen.has(t)) kind = "duplicate"; else if (/^FILE/.test(t)) kind = "caption"; else if (/^[-•] /.test(t)) kind = "list"; else if (/^By /.test(t)) kind = "byline"; else if (/^LISBON/.test(t)) kind = "dateline";
    else if (/^Iceland: /.test(t)) kind = "headline"; else if (/^(A dispute about|‘A shame)/.test(t)) kind = "subheading"; else if (t.split(" ").length < 5) kind = "boilerplate";
    seen.add(t); blocks.push({ start, end: start + t.length, kind, because: "x" }); }
  if (text !== EXAMPLE) return { blocks, sentences: [], claims: [], speakers: [], countries: [] };
  const SP: any[] = []; const sp = (name: string, kind: string, role?: string, country?: string) => { SP.push({ id: SP.length, name, kind, ...(role ? { role } : {}), ...(country ? { country } : {}), mentions: [], claims: [] }); return SP.length - 1; };
  const portugal = sp("Portugal", "government", undefined, "PT"), iceland = sp("Iceland", "government", undefined, "IS"), halvars = sp("Sigrun Halvars", "person", "Iceland’s minister for infrastructure", "IS"), inst = sp("Cable Safety Institute", "organisation", undefined, "KE"), arruda = sp("Tomas Arruda", "person", "the Portuguese envoy for the oceans", "PT"), officials = sp("Portuguese officials", "group", undefined, "PT"), ott = sp("An official in Ottawa", "unnamed", undefined, "CA"), wek = sp("Amina Wekesa", "person", "who leads the Cable Safety Institute", "KE"), lund = sp("Georgia Lund", "person", "who owns two boats");
  const claims: any[] = [];
  const C = (o: any) => { const base = o.near ? find(o.near).start : 0; const f = (s: string) => find(s, base); 
    const c = { id: claims.length, content: o.content.map(f), cue: (o.cue ?? []).map(f), source: (o.source ?? []).map(f), speaker: o.speaker ?? null, quotation: o.q ?? "indirect", kinds: o.kinds ?? [], checkability: o.check ?? 0.2, parent: o.parent ?? null, countries: o.countries ?? [], because: o.because ?? [] };
    if (c.cue[0]) c.because.unshift({ rule: "cue-verb", range: c.cue[0] });
    claims.push(c); if (c.speaker !== null) { SP[c.speaker].claims.push(c.id); if (c.source[0]) SP[c.speaker].mentions.push({ ...c.source[0], via: o.via ?? "name", because: o.why ?? [] }); } return c.id; };
  C({ near: "Iceland: ", content: ["Portugal Held ‘Quiet’ Talks on Atlantic Cable"], cue: [":"], source: ["Iceland"], speaker: iceland, via: "metonym", check: 0.41, kinds: ["event"], countries: ["PT"] });
  C({ near: "Iceland said", content: ["Portugal has held five rounds of talks with Canada about a new data cable under the Atlantic, besides the one meeting that was announced in May"], cue: ["said"], source: ["Iceland"], speaker: iceland, via: "metonym", check: 0.81, kinds: ["quantity", "event"], countries: ["PT", "CA"], because: [{ rule: "number", detail: "5", range: find("five rounds") }] });
  C({ content: ["“We learned of this from the newspapers,”", "“A cable of 3,900 kilometers is not a private matter between two capitals.”"], cue: ["said"], near: "“We learned", source: ["Sigrun Halvars"], speaker: halvars, q: "direct", check: 0.44, kinds: ["quantity", "opinion"], because: [{ rule: "number", range: find("3,900 kilometers"), detail: "3900" }] });
  C({ content: ["The old cable carries about 40 percent of Iceland’s data traffic."], q: "none", check: 0.78, kinds: ["quantity"], countries: ["IS"] });
  C({ content: ["It broke four times last winter, more often than in the ten years before"], cue: ["according to"], source: ["the Cable Safety Institute in Nairobi"], near: "It broke", speaker: inst, check: 0.86, kinds: ["quantity", "comparison"], countries: ["IS"] });
  C({ content: ["his government had \"invited everybody who asked\" and that the talks were ‘never secret.’"], cue: ["told"], source: ["Tomas Arruda"], near: "Tomas Arruda", speaker: arruda, q: "mixed", check: 0.38, kinds: ["event"] });
  C({ content: ["“There were two meetings, not five,”", "\"[They] will get the minutes of both before the end of the month.”"], cue: ["said"], source: ["he"], near: "“There were", speaker: arruda, q: "direct", via: "pronoun", check: 0.72, kinds: ["quantity", "prediction"], why: [{ rule: "last-named", detail: "Tomas Arruda" }] });
  const p = C({ content: ["Lisbon’s assertion that only two meetings took place"], cue: ["disputed"], source: ["Halvars"], near: "Halvars disputed", speaker: halvars, check: 0.5, kinds: ["position"] });
  C({ content: ["only two meetings took place"], cue: ["assertion that"], source: ["Lisbon"], near: "Halvars disputed", speaker: portugal, via: "metonym", parent: p, check: 0.7, kinds: ["quantity"] });
  const q = C({ content: ["Portuguese officials had told her in June that a third one was planned in Ottawa"], cue: ["said"], source: ["The minister"], near: "The minister said", speaker: halvars, via: "role", check: 0.55, kinds: ["event"], countries: ["PT", "CA"], why: [{ rule: "role-match", detail: "Iceland’s minister for infrastructure" }] });
  C({ content: ["a third one was planned in Ottawa"], cue: ["told"], source: ["Portuguese officials"], near: "The minister said", speaker: officials, parent: q, check: 0.5, kinds: ["event"], countries: ["CA"] });
  C({ content: ["Canada “does not count coffee as a meeting.”"], cue: ["said"], source: ["An official in Ottawa"], near: "An official in", speaker: ott, q: "mixed", check: 0.2, kinds: ["position"], countries: ["CA"] });
  C({ content: ["the quarrel hides the real problem: Norway and Morocco repaired their cables within nine days last year, while Iceland waited 31"], cue: ["said"], source: ["Amina Wekesa"], near: "Amina Wekesa, who", speaker: wek, check: 0.83, kinds: ["quantity", "comparison"], countries: ["NO", "MA", "IS"] });
  C({ content: ["“Nobody keeps a repair ship,”", "“That is why every storm costs about $2 million a day.”"], cue: ["said"], source: ["the Kenyan engineer"], near: "“Nobody", speaker: wek, via: "role", q: "direct", check: 0.77, kinds: ["quantity", "cause"], why: [{ rule: "role-match", detail: "Amina Wekesa" }], because: [{ rule: "number", range: find("$2 million"), detail: "2000000" }] });
  C({ content: ["a second cable will not help before 2031, and that prices will rise by a tenth unless the owners share one ship"], cue: ["warned"], source: ["She"], near: "She warned", speaker: wek, via: "pronoun", check: 0.36, kinds: ["prediction", "quantity"], why: [{ rule: "last-named", detail: "Amina Wekesa" }] });
  C({ content: ["Under Icelandic law, parliament must approve every cable that lands on the island."], q: "none", check: 0.66, kinds: ["rule"], countries: ["IS"] });
  C({ content: ["it will vote in March"], cue: ["believes"], source: ["Halvars"], near: "Halvars believes", speaker: halvars, check: 0.2, kinds: ["prediction"] });
  C({ content: ["the delay “a shame for both countries,”"], cue: ["called"], source: ["Arruda"], near: "Arruda called", speaker: arruda, q: "mixed", check: 0.05, kinds: ["opinion"] });
  C({ content: ["Portugal would wait"], cue: ["adding"], source: ["Arruda"], near: "Arruda called", speaker: arruda, check: 0.15, kinds: ["prediction"], countries: ["PT"] });
  C({ content: ["“It is the best thing that has happened to us in years,”"], cue: ["said"], source: ["Georgia Lund"], near: "“It is the best", speaker: lund, q: "direct", check: 0.06, kinds: ["opinion", "experience"] });
  C({ content: ["she had counted 14 survey ships this summer"], cue: ["said"], source: ["She"], near: "She said she", speaker: lund, via: "pronoun", check: 0.52, kinds: ["quantity", "experience"] });
  C({ content: ["Portugal has seven."], q: "none", check: 0.6, kinds: ["quantity"], countries: ["PT"] });
  for (const s of SP) s.mentions.sort((a: any, b: any) => a.start - b.start);
  const add = (id: number, phrase: string, name: string, via = "name") => SP[id].mentions.push({ ...find(name, find(phrase).start), via, because: [] });
  add(halvars, "Halvars believes", "Halvars"); 
  for (const s of SP) { const seen = new Set<number>(); s.mentions = s.mentions.filter((m: any) => !seen.has(m.start) && seen.add(m.start)).sort((a: any, b: any) => a.start - b.start); }
  const names: any = { IS: ["Iceland", /Iceland(ic)?/g], PT: ["Portugal", /Portugal|Portuguese|Lisbon/gi], CA: ["Canada", /Canada|Ottawa/g], NO: ["Norway", /Norway|Norwegian/g], MA: ["Morocco", /Morocco/g], KE: ["Kenya", /Kenyan?|Nairobi/g] };
  const countries = Object.entries(names).map(([code, [name, re]]: any) => ({ code, name, mentions: [...text.matchAll(re)].map((m: any) => ({ start: m.index, end: m.index + m[0].length, via: /ese|ic|ian|yan$/.test(m[0]) ? "adjective" : /Lisbon|LISBON|Ottawa|Nairobi/.test(m[0]) ? (/^ (rejected|said)|^’s/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 9)) ? "metonym" : "capital") : "name", because: "name" })) }));
  return { blocks, sentences: [], claims, speakers: SP.filter((s) => s.claims.length), countries };
}
