"""Whole articles: who said what, and the list of speakers that a reader sees.

Splitting a quotation differently is not an error. Recall: a gold statement is found if one claim covers 0.7 of its
characters, and at least half of what that claim shares with the gold belongs to statements of the same speaker.
Precision: a claim is wrong if less than 0.7 of it lies in gold statements; a right one counts once for each gold
statement that it overlaps. "With the right speaker" also requires the speaker to match. Nested statements are paired
one to one by an overlap of at least half, and need the right speaker.
"""

from ..names import NOBODY, means, same, words
from ..reading import characters, shown
from .pairing import overlap

COVERED = 0.7
HALF = 0.5


def score(gold, readings, report):
    counts = Counts()
    listing = Listing()
    for document in gold:
        reading = readings[document["id"]]
        statements(document, reading, counts, report)
        if all("names" in speaker for speaker in document["speakers"]):
            listing.add(document, reading, report)
    c = counts
    report.precision_recall("statements", c.right, c.right + c.false, c.found, c.gold)
    report.precision_recall("with_speaker", c.right_speaker, c.right + c.false, c.found_speaker, c.gold)
    report.precision_recall("nested", c.nested, c.nested_predicted, c.nested, c.nested_gold)
    report.share("speakers_right_where_found.R", c.found_speaker, c.found)
    report.count("statements.gold", c.gold)
    report.count("statements.predicted", c.right + c.false)
    listing.tell(report)


class Counts:
    gold = found = found_speaker = right = right_speaker = false = nested = nested_predicted = nested_gold = 0


class Row:
    """A gold statement: its characters and its speaker."""

    def __init__(self, gold):
        self.gold = gold
        self.chars = characters(gold["content"])
        self.speaker = gold["speaker"]

    def said_by(self, names):
        return any(right_speaker(name, self.gold) for name in names)


def right_speaker(name, gold):
    return means(name, gold["names"]) if "names" in gold else same(name or "", gold["speaker"])


def attributed(reading):
    """The attributed claims with their characters; claims with the same ranges count once."""
    seen = {}
    for claim in reading.claims:
        if claim.attributed and claim.content:
            seen.setdefault((tuple(claim.content), claim.nested), (characters(claim.content), claim))
    return list(seen.values())


def statements(document, reading, counts, report):
    text, rows = document["text"], [Row(gold) for gold in document["attributions"]]
    outer = [row for row in rows if not row.gold.get("nested")]
    claims = attributed(reading)
    top = [(chars, claim) for chars, claim in claims if not claim.nested]
    where = lambda row: f"{document['id']}: {shown(text, row.gold['content'][0][0])}"

    for row in outer:
        counts.gold += 1
        able = [(chars, claim) for chars, claim in top if covers(chars, row, outer)]
        if not able:
            report.error("statement missed", where(row))
            continue
        counts.found += 1
        _, best = max(able, key=lambda pair: overlap(pair[0], row.chars))
        if row.said_by(best.speakers):
            counts.found_speaker += 1
        else:
            report.error("wrong speaker", f"{where(row)}: {best.speakers[0]!r}, not {row.speaker!r}")

    reported = set().union(*(row.chars for row in rows))
    falls_into = {}
    for chars, claim in top:
        if len(chars & reported) < COVERED * len(chars):
            counts.false += 1
            report.error("false statement", f"{document['id']}: {claim.speakers[0]!r}: {shown(text, min(chars))}")
            continue
        share = lambda n: (len(chars & rows[n].chars) / len(rows[n].chars), not rows[n].gold.get("nested"))
        falls_into.setdefault(max(range(len(rows)), key=share), []).append((chars, claim))
    counts.right += len(falls_into)
    for n, fallen in falls_into.items():
        _, largest = max(fallen, key=lambda pair: len(pair[0] & rows[n].chars))
        counts.right_speaker += rows[n].said_by(largest.speakers)

    inner = [(chars, claim) for chars, claim in claims if claim.nested]
    counts.nested_predicted += len(inner)
    for row in (row for row in rows if row.gold.get("nested")):
        counts.nested_gold += 1
        fit = lambda pair: overlap(pair[0], row.chars) >= HALF and row.said_by(pair[1].speakers)
        if hit := next(filter(fit, inner), None):
            inner.remove(hit)
            counts.nested += 1
        else:
            report.error("nested statement missed", where(row))


def covers(chars, row, outer):
    if len(row.chars & chars) < COVERED * len(row.chars):
        return False
    own = sum(len(chars & other.chars) for other in outer if other.speaker == row.speaker)
    return own >= HALF * sum(len(chars & other.chars) for other in outer)


class Listing:
    """Scores the list of speakers: entries that match a gold speaker, once each; their kinds, roles and countries."""

    def __init__(self):
        self.listed = self.right = self.gold = self.kinds = self.kinds_right = 0
        self.any = False
        # right, predicted, gold
        self.facts = {"role": [0, 0, 0], "country": [0, 0, 0]}

    def add(self, document, reading, report):
        self.any = True
        left = [s for s in document["speakers"] if not NOBODY.intersection(s["names"])]
        self.gold += len(left)
        joint = []
        for fact, count in self.facts.items():
            count[1] += sum(bool(speaker.get(fact)) for speaker in reading.speakers)
            count[2] += sum(bool(speaker.get(fact)) for speaker in left)
        for speaker in reading.speakers:
            gold = next((g for g in left if means(speaker["name"], g["names"], g.get("role"))), None)
            if gold is None:
                # The other one of two people who speak together is right too, but counts once.
                if not any(means(speaker["name"], names) for names in joint):
                    self.listed += 1
                    report.error("listed wrongly", f"{document['id']}: {speaker['name']!r}")
                continue
            self.listed += 1
            self.right += 1
            left.remove(gold)
            if any(" + " in name for name in gold["names"]):
                joint.append(gold["names"])
            if gold.get("kind"):
                self.kinds += 1
                self.kinds_right += speaker.get("kind") == gold["kind"]
            if gold.get("role") and speaker.get("role"):
                self.facts["role"][0] += same_role(speaker["role"], gold["role"])
            if gold.get("country") and speaker.get("country"):
                self.facts["country"][0] += speaker["country"] == gold["country"]
        for gold in left:
            report.error("not listed", f"{document['id']}: {gold['names'][0]!r}")

    def tell(self, report):
        if not self.any:
            return
        report.precision_recall("speaker_list", self.right, self.listed, self.right, self.gold)
        report.share("speaker_list.kind", self.kinds_right, self.kinds)
        for fact, (right, told, gold) in self.facts.items():
            report.share(f"speaker_list.{fact}", 2 * right, told + gold)


SMALL = {"of", "in", "for", "at", "and", "who", "to", "from"}


def same_role(a, b):
    """Whether two roles share half of the shorter one's words, comparing four letters: Peru and Peruvian match."""
    a, b = ({word[:4] for word in words(role) if word not in SMALL} for role in (a, b))
    return bool(a & b) and len(a & b) >= HALF * min(len(a), len(b))
