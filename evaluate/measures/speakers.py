"""Subjects of reporting verbs with the names of their coreference chain.

A subject is resolved if a speaker mention overlaps its head; the shortest such mention gives the name. Precision is
over the resolved subjects, recall over all. By kind of subject: name, nominal, pronoun.
"""

from ..names import same
from ..reading import shared


def score(gold, readings, report):
    rows = {}
    for document in gold:
        mentions = readings[document["id"]].speaker_mentions
        for source in document["sources"]:
            place = source["text"].rfind(source["head"])
            start = source["start"] + place
            head = (start, start + len(source["head"])) if place >= 0 else (source["start"], source["end"])
            hits = [mention for mention in mentions if shared(mention, head)]
            name = min(hits, key=lambda hit: hit[1] - hit[0])[2] if hits else None
            right = name is not None and any(same(name, known) for known in source["names"])
            for row in (source["type"], "all"):
                counts = rows.setdefault(row, [0, 0, 0])
                counts[0] += 1
                counts[1] += name is not None
                counts[2] += right
            if not right:
                report.error(
                    source["type"], f"{document['id']}: {source['text'][:40]!r}: {name!r}, not {source['names'][0]!r}"
                )
    for row, (of, named, right) in sorted(rows.items()):
        report.precision_recall(row, right, named, right, of)
        report.count(f"{row}.gold", of)
