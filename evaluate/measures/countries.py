"""Country mentions: place and code.

`exact`: same range and code. `overlap`: a shared character and the same code, one to one, longest first. A prediction
is ignored if it touches no scored mention and lies on one that the gold leaves open (`ignore`; `constituent`: England
for the United Kingdom) or on a metonym of the same country. `document`: the set of codes in each document, and whether
the most frequent one is among the gold's most frequent ones. `metonyms`: "Moscow said", scored separately.
"""

from collections import Counter

from ..reading import OWN_WORDS, shared
from .pairing import one_to_one


def score(gold, readings, report):
    exact, loose, sets = Counts(), Counts(), Counts()
    top = {"right": 0, "documents": 0, "without": 0, "left_clean": 0}
    metonyms = [0, 0]
    for document in gold:
        reading = readings[document["id"]]
        found = sorted((c for c in reading.countries if c[3] in OWN_WORDS), key=lambda c: c[0])
        scored = [c for c in document["countries"] if not (c.get("ignore") or c.get("constituent"))]
        places = [(c["start"], c["end"], c["code"]) for c in scored]
        whole = pair(places, found, lambda a, b: int(a[:2] == b[:2]))
        partly = pair(places, found, shared)
        touching = {j for j, f in enumerate(found) if any(shared(f, g) for g in places)}
        open_ = left_open(document)
        # Correct predictions are among those that touch.
        kept = [
            j
            for j, f in enumerate(found)
            if j in touching or not any(code in (None, f[2]) and shared(f, (s, e)) for s, e, code in open_)
        ]
        exact.add(scored, whole, found, kept)
        loose.add(scored, partly, found, kept)
        codes, gold_codes = [found[j][2] for j in kept], [g[2] for g in places]
        sets.right += len(set(codes) & set(gold_codes))
        sets.predicted += len(set(codes))
        sets.gold += len(set(gold_codes))
        if gold_codes:
            top["documents"] += 1
            count = Counter(gold_codes)
            first = Counter(codes).most_common(1)
            top["right"] += bool(first) and count[first[0][0]] == max(count.values())
        else:
            top["without"] += 1
            top["left_clean"] += not codes
        for metonym in document.get("metonyms", []):
            place = (metonym["start"], metonym["end"])
            hit = any(code == metonym["code"] and shared((s, e), place) for s, e, code, _ in reading.countries)
            metonyms[0] += hit
            metonyms[1] += 1
            if not hit:
                report.error("metonym missed", f"{metonym['text']} → {metonym['code']}")
        tell_errors(document, scored, partly, found, kept, touching, report)
    exact.tell("exact", report)
    loose.tell("overlap", report)
    for via, (right, predicted) in sorted(loose.by_via.items()):
        report.share(f"overlap_precision.{via}", right, predicted)
    report.precision_recall("document", sets.right, sets.predicted, sets.right, sets.gold)
    report.share("document.most_frequent", top["right"], top["documents"])
    report.count("document.left_clean", top["left_clean"])
    report.count("document.without_country", top["without"])
    if metonyms[1]:
        report.share("metonyms.R", *metonyms)


class Counts:
    def __init__(self):
        self.right = self.predicted = self.gold = 0
        self.by_type = {}
        self.by_via = {}

    def add(self, scored, pairs, found, kept):
        self.right += len(pairs)
        self.predicted += len(kept)
        self.gold += len(scored)
        for i, mention in enumerate(scored):
            of = self.by_type.setdefault(mention["type"], [0, 0])
            of[0] += i in pairs
            of[1] += 1
        hits = set(pairs.values())
        for j in kept:
            of = self.by_via.setdefault(found[j][3], [0, 0])
            of[0] += j in hits
            of[1] += 1

    def tell(self, name, report):
        report.precision_recall(name, self.right, self.predicted, self.right, self.gold)
        for kind, (right, of) in sorted(self.by_type.items()):
            report.share(f"{name}.R_{kind}", right, of)


def pair(places, found, alike):
    candidates = ((alike(g, f), i, j) for i, g in enumerate(places) for j, f in enumerate(found) if g[2] == f[2])
    return one_to_one([candidate for candidate in candidates if candidate[0] > 0])


def left_open(document):
    """Where predictions are ignored: start, end, the code they must have (None: any)."""
    open_ = [(c["start"], c["end"], None) for c in document["countries"] if c.get("ignore") or c.get("constituent")]
    return open_ + [(m["start"], m["end"], m["code"]) for m in document.get("metonyms", [])]


def tell_errors(document, scored, pairs, found, kept, touching, report):
    for i, mention in enumerate(scored):
        if i not in pairs:
            report.error("missed", f"{mention['text']} → {mention['code']}")
    hits = set(pairs.values())
    for j in kept:
        if j not in hits:
            start, end, code, _ = found[j]
            kind = "right place, wrong code or twice" if j in touching else "false"
            report.error(kind, f"{document['text'][start:end]} → {code}")
