"""The speakers of annotated sources.

Figures: the share of gold sources that have a statement with the right speaker, by kind of phrase; the share that have
a statement at all; and how many of these have the right speaker.
"""

from ..names import means
from ..reading import shared

PRONOUNS = set("he she they it who which that i we you this these those one his her their him them".split())


def score(gold, readings, report):
    rows = {}
    for document in gold:
        claims = [claim for claim in readings[document["id"]].claims if claim.source and not claim.nested]
        for source in document["sources"]:
            phrase = " ".join(document["text"][start:end] for start, end in source["span"])
            common = lambda claim: sum(shared(a, b) for a in source["span"] for b in claim.source)
            best = max(claims, key=common, default=None)
            covered = best is not None and common(best) > 0
            right = covered and any(means(name, source["names"], source.get("role")) for name in best.speakers)
            for row in (kind(phrase, source), "all"):
                counts = rows.setdefault(row, [0, 0, 0])
                counts[0] += 1
                counts[1] += covered
                counts[2] += right
            if not covered:
                report.error(f"{kind(phrase, source)} without a statement", f"{document['id']}: {phrase[:40]!r}")
            elif not right:
                wrong = f"{phrase[:40]!r}: {best.speakers[0]!r}, not {source['names'][0]!r}"
                report.error(f"{kind(phrase, source)} with a wrong speaker", f"{document['id']}: {wrong}")
    for row, (of, covered, right) in sorted(rows.items()):
        report.share(f"{row}.right", right, of)
        report.share(f"{row}.covered", covered, of)
        report.share(f"{row}.right_of_covered", right, covered)
        report.count(f"{row}.gold", of)


def kind(phrase, source):
    """The kind of phrase: a pronoun, a phrase that ends with the last word of a name of the speaker, or another one."""
    low = phrase.lower()
    if low in PRONOUNS:
        return "pronoun"
    named = source["kind"] != "unnamed" and any(name.split()[-1].lower() in low for name in source["names"])
    return "name" if named else "nominal"
