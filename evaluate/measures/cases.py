"""Short texts for many kinds of error, each with what must and must not be found.

A case can have
    statements       [[speaker or null, content], ...]: all attributed statements
    has              the same, but only some of them
    hasnt            [content, ...]: no statement starts like that, or shares half of its characters
    speakers         all names in the list; not_speakers: none of these, nor a name that ends with one
    roles            {name: role or null}; speaker_country: {name: code or null}
    countries        [[words, code or null], ...]: the mention at the first occurrence of these words
    blocks           {line: kind or kind|kind}
    top              words of the sentence with the highest score
A content matches if 0.7 of the characters of either are shared; " … " separates its parts. A name matches without
title, case, accents and articles, but only as a whole; "A | B" allows either.
"""

import re

from ..gold import Trouble
from ..names import untitled, words
from ..reading import characters, shared
from .pairing import overlap

ALIKE = 0.7
HALF = 0.5


def score(gold, readings, report):
    kinds = {}
    for case in gold:
        wrong = Check(case, readings[case["id"]]).wrong()
        count = kinds.setdefault(case["kind"], [0, 0])
        count[0] += not wrong
        count[1] += 1
        for line in wrong:
            report.error(case["kind"], f"{case['id']}: {line}")
    report.count("cases.right", sum(right for right, _ in kinds.values()))
    report.count("cases.of", sum(of for _, of in kinds.values()))
    for kind, (right, of) in sorted(kinds.items()):
        report.count(f"{kind}.right", right)
        report.count(f"{kind}.of", of)


class Check:
    """A case and its reading."""

    def __init__(self, case, reading):
        self.case = case
        self.text = case["text"]
        self.reading = reading
        self.listed = [speaker["name"] for speaker in reading.speakers]
        self.found = [(characters(c.content), [n for n in c.speakers if n], c) for c in reading.claims if c.attributed]

    def wrong(self):
        """The errors, one line each."""
        if self.reading.bad_ranges:
            return ["a range outside the text"]
        checks = (self.statements, self.speakers, self.facts, self.countries, self.blocks, self.top)
        return [line for check in checks for line in check()]

    def place(self, content):
        """The characters of a content, whose parts are searched one after the other."""
        chars, at = set(), 0
        for part in content.split(" … "):
            start = self.find(part, at)
            at = start + len(part)
            chars.update(range(start, at))
        return chars

    def find(self, words, after=0):
        start = self.text.find(words, after)
        if start < 0:
            raise Trouble(f"{self.case['id']}: {words!r} is not in the text")
        return start

    def statements(self):
        if "statements" in self.case:
            left = list(self.found)
            for wanted in self.case["statements"]:
                hit, line = self.match(wanted, left)
                if hit:
                    left.remove(hit)
                yield from line
            for _, names, claim in left:
                yield f"false statement: {names!r}: {self.words_of(claim)[:60]!r}"
        for wanted in self.case.get("has", []):
            yield from self.match(wanted, self.found)[1]
        for content in self.case.get("hasnt", []):
            chars = self.place(content)
            for found, names, claim in self.found:
                common = len(chars & found)
                alike = found and common >= HALF * len(chars) and common >= HALF * len(found)
                if alike or self.words_of(claim).startswith(content):
                    yield f"false statement: {names!r}: {self.words_of(claim)[:60]!r}"

    def match(self, wanted, pool):
        """The matching statement, if any, and its errors."""
        name, content = wanted
        chars = self.place(content)
        said_by = lambda names: not names if name is None else any(is_name(found, name) for found in names)
        fit = [item for item in pool if item[0] and overlap(chars, item[0]) >= ALIKE]
        if not fit:
            return None, [f"not found: {content[:60]!r}"]
        best = max(fit, key=lambda item: (said_by(item[1]), overlap(chars, item[0])))
        return best, [] if said_by(best[1]) else [f"speaker {best[1]!r}, not {name!r}: {content[:40]!r}"]

    def words_of(self, claim):
        return " … ".join(self.text[start:end] for start, end in claim.content)

    def speakers(self):
        wanted = self.case.get("speakers")
        if wanted is not None:
            for name in wanted:
                if not any(is_name(listed, name) for listed in self.listed):
                    yield f"speaker {name!r} is not listed: {self.listed}"
            for listed in self.listed:
                if not any(is_name(listed, name) for name in wanted):
                    yield f"speaker {listed!r} is listed"
        for name in self.case.get("not_speakers", []):
            for listed in self.listed:
                if is_name(listed, name) or listed.lower().endswith(f" {name.lower()}"):
                    yield f"speaker {listed!r} is listed"

    def facts(self):
        for field, fact, equal in (("roles", "role", is_role), ("speaker_country", "country", is_code)):
            for name, wanted in self.case.get(field, {}).items():
                speaker = next((s for s in self.reading.speakers if is_name(s["name"], name)), None)
                told = speaker.get(fact) if speaker else None
                if speaker is None:
                    yield f"speaker {name!r} is not listed: {self.listed}"
                elif bool(told) if wanted is None else not equal(told, wanted):
                    yield f"{fact} of {name!r}: {told!r}, not {wanted!r}"

    def countries(self):
        for name, code in self.case.get("countries", []):
            word = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", self.text)
            start = word.start() if word else self.find(name)
            place = (start, start + len(name))
            codes = sorted({found[2] for found in self.reading.countries if shared(found, place)})
            if codes != ([code] if code else []):
                yield f"{name!r}: {codes}, not {code}"

    def blocks(self):
        for line, kinds in self.case.get("blocks", {}).items():
            at = self.find(line)
            kind = next((kind for start, end, kind in self.reading.blocks if start <= at < end), None)
            if kind not in kinds.split("|"):
                yield f"block {line[:40]!r}: {kind}, not {kinds}"

    def top(self):
        if "top" in self.case:
            best = max(self.reading.sentences, key=lambda sentence: sentence[2], default=(0, 0))
            words_of_best = self.text[best[0] : best[1]]
            if self.case["top"] not in words_of_best:
                yield f"most worth checking: {words_of_best[:60]!r}"


def either(wanted):
    return [name.strip() for name in wanted.split("|")]


def is_name(found, wanted):
    return bool(found) and any(untitled(found) == untitled(name) for name in either(wanted))


def is_role(found, wanted):
    return any(words(found or "") == words(role) for role in either(wanted))


def is_code(found, wanted):
    return (found or "").lower() == wanted.lower()
