"""Attributions: source, cue and content, of statements that are not nested.

White space, quotation marks, comma and full stop are trimmed from ranges first; white space never counts.

    content_exact    equal ranges of content, counted one by one
    content_overlap  attributions whose contents overlap by half, best pairs first
    content_char     characters inside any content
    cue_overlap      cues that share a character, best pairs first
    attribution      pairs of content_overlap whose sources agree: the head of the gold one is covered, or both lack one
    attribution_src  the same, only those with a source

All but content_char and cue_overlap are also given for direct and for indirect content: recall by the kind of the gold,
precision by the kind of the prediction.
"""

import re
from collections import Counter, defaultdict

from ..reading import characters, shared, shown
from .pairing import one_to_one, overlap

TRIM = "\"“”„«»'‘’`‚‹›,."
# Some outlets write a double quotation mark as two single ones.
MARK = "(?:[\"“”„«»]|''|``|‘‘|’’)"
# At least a word between single marks; a lone apostrophe ("don't", "voters'") does not match.
SINGLE = re.compile(r"(?<!\w)['‘](?=\w)[^‘\n]*?\S['’](?!\w)")
MARK_BEFORE = re.compile(f"(?:{MARK}|['‘])$")
MARK_AFTER = re.compile(rf"[,.]?(?:{MARK}|['’](?!\w))")
HALF = 0.5

WORD = re.compile(r"\w+(?:[-.&]\w+)*")
# The head of a source is its last word before the first of these.
BEHIND_HEAD = set(
    "of who in for from at on with to that which whose whom by about against near inside outside among behind as".split()
)
BREAK = re.compile(r"[,(\[;:—–]|--")

WHOLE = ("content_exact", "content_overlap", "content_char", "cue_overlap", "attribution", "attribution_src")
BY_KIND = ("content_exact", "content_overlap", "attribution", "attribution_src")


def score(gold, readings, report):
    tally = Tally()
    for document in gold:
        text = document["text"]
        wanted = with_content(
            text, ((g.get("source", []), g.get("cue", []), g["content"]) for g in document["attributions"])
        )
        claims = (c for c in readings[document["id"]].claims if not c.nested and (c.cue or c.source))
        found = with_content(text, ((c.source, c.cue, c.content) for c in claims))
        one_document(wanted, found, tally, report, document)
    for measure in WHOLE:
        tally.tell(measure, None, report)
    for kind in ("direct", "indirect"):
        for measure in BY_KIND:
            tally.tell(measure, kind, report)


class Tally:
    """For each measure, the kinds of the gold, of the predictions, and of the matches on either side."""

    def __init__(self):
        self.counts = defaultdict(lambda: [Counter(), Counter(), Counter(), Counter()])

    def add(self, measure, *sides):
        for count, kinds in zip(self.counts[measure], sides):
            count.update(kinds)

    def tell(self, measure, kind, report):
        size = lambda count: count[kind] if kind else sum(count.values())
        gold, predicted, found, right = map(size, self.counts[measure])
        report.precision_recall(f"{measure}.{kind}" if kind else measure, right, predicted, found, gold)


class Attribution:
    """An attribution, prepared for the measures."""

    def __init__(self, text, source, cue, content):
        self.content = trimmed(text, content)
        self.source = trimmed(text, source)
        self.cue = sorted((start, end) for start, end in cue if start < end)
        self.chars = inked(text, self.content)
        self.cue_chars = inked(text, self.cue)
        self.head = head(text, self.source)
        self.kind = kind(text, sorted(map(tuple, content))) if self.content else None


def with_content(text, attributions):
    every = [Attribution(text, *parts) for parts in attributions]
    return [attribution for attribution in every if attribution.content]


def one_document(gold, found, tally, report, document):
    kinds = lambda side: [a.kind for a in side]
    gold_hits, found_hits = exact_hits(gold, found)
    tally.add(
        "content_exact", *([a.kind for a in side for _ in a.content] for side in (gold, found)), gold_hits, found_hits
    )

    pairs = paired(gold, found, lambda a: a.chars, HALF)
    agreed = {i: j for i, j in pairs.items() if sources_agree(gold[i], found[j])}
    with_source = {i: j for i, j in agreed.items() if gold[i].source}
    for measure, hits, keep in (
        ("content_overlap", pairs, lambda a: True),
        ("attribution", agreed, lambda a: True),
        ("attribution_src", with_source, lambda a: bool(a.source)),
    ):
        right = kinds(gold[i] for i in hits), kinds(found[j] for j in hits.values())
        tally.add(measure, kinds(filter(keep, gold)), kinds(filter(keep, found)), *right)

    inside, predicted = (set().union(*(a.chars for a in side)) for side in (gold, found))
    both = [""] * len(inside & predicted)
    tally.add("content_char", [""] * len(inside), [""] * len(predicted), both, both)

    cued, found_cued = ([a for a in side if a.cue_chars] for side in (gold, found))
    hits = kinds(cued[i] for i in paired(cued, found_cued, lambda a: a.cue_chars, 0.0))
    tally.add("cue_overlap", kinds(cued), kinds(found_cued), hits, hits)

    where = lambda a: f"{document['id']}: {shown(document['text'], a.content[0][0])}"
    for i, attribution in enumerate(gold):
        if i not in pairs:
            report.error(f"{attribution.kind} missed", where(attribution))
        elif i not in agreed:
            report.error(f"{attribution.kind} with a wrong source", where(attribution))
    hits = set(pairs.values())
    for j, attribution in enumerate(found):
        if j not in hits:
            report.error(f"{attribution.kind} false", where(attribution))


def paired(gold, found, of, least):
    places = defaultdict(set)
    for j, prediction in enumerate(found):
        for at in of(prediction):
            places[at].add(j)
    candidates = []
    for i, attribution in enumerate(gold):
        for j in set().union(*(places.get(at, ()) for at in of(attribution))):
            alike = overlap(of(attribution), of(found[j]))
            if alike >= least:
                candidates.append((alike, i, j))
    return one_to_one(candidates)


def sources_agree(gold, found):
    if not gold.source or not found.source:
        return not gold.source and not found.source
    return any(shared(span, gold.head) for span in found.source)


def exact_hits(gold, found):
    """The kinds of the ranges on both sides, counting equal ranges as often as both have them."""
    sides = []
    for side in (gold, found):
        table = defaultdict(list)
        for attribution in side:
            for span in attribution.content:
                table[span].append(attribution.kind)
        sides.append(table)
    both = [(kinds, sides[1][span]) for span, kinds in sides[0].items() if span in sides[1]]
    first = lambda n: [kind for pair in both for kind in pair[n][: min(map(len, pair))]]
    return first(0), first(1)


def trimmed(text, spans):
    out = []
    for start, end in spans:
        while start < end and (text[start].isspace() or text[start] in TRIM):
            start += 1
        while start < end and (text[end - 1].isspace() or text[end - 1] in TRIM):
            end -= 1
        if start < end:
            out.append((start, end))
    return sorted(out)


def inked(text, spans):
    return {at for at in characters(spans) if not text[at].isspace()}


def head(text, source):
    """The head of a source: "Roe" of "Jane Roe, a spokeswoman", "two" of "two of the officials", "who" of "who"."""
    first = last = None
    for start, end in source:
        stop = BREAK.search(text, start, end)
        limit = stop.start() if stop and stop.start() > start else end
        for word in WORD.finditer(text, start, end):
            first = first or word.span()
            low = word.group().lower()
            if word.start() >= limit or (low in BEHIND_HEAD and last):
                return last or first
            possessive = low == "s" and text[max(0, word.start() - 1)] in "'’"
            if low not in BEHIND_HEAD and not possessive:
                last = word.span()
    return last or first or (source[0] if source else None)


def kind(text, spans):
    """Direct: quotation marks in or around it, or a mark at one end that is closed elsewhere. Indirect: no marks."""
    marks = 0
    for start, end in spans:
        before = MARK_BEFORE.search(text[max(0, start - 2) : start])
        after = MARK_AFTER.match(text[end : end + 3])
        left = start - len(before.group()) if before else start
        right = end + after.end() if after else end
        marks += len(re.findall(MARK, text[left:right]))
        if SINGLE.search(re.sub(MARK, " ", text[max(0, left - 1) : right + 1])):
            return "direct"
    if marks != 1:
        return "direct" if marks else "indirect"
    first, last = spans[0][0], spans[-1][1]
    ends = text[max(0, first - 2) : first], text[max(0, last - 3) : last + 2]
    opened = re.match(MARK, text[first:]) or any(re.search(MARK, end) for end in ends)
    return "direct" if opened else "other"
