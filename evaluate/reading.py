"""An analysis with positions in code points.

The public result counts UTF-16 code units; gold files count code points. Ranges that are empty, out of bounds or inside
a surrogate pair are left out and counted.
"""

from dataclasses import dataclass, field

# How a country is mentioned if the words are its own name; the other ways stand for its government.
OWN_WORDS = {"name", "adjective", "demonym", "abbreviation"}


@dataclass
class Claim:
    """A statement: its ranges and the names of its speakers (`[None]`: nobody is named)."""

    content: list
    cue: list
    source: list
    speakers: list
    quotation: str
    nested: bool

    @property
    def attributed(self):
        return bool(self.cue or self.source) or self.speakers != [None]


@dataclass
class Reading:
    """The content of an analysis, and the number of invalid ranges."""

    text: str
    analysis: dict
    bad_ranges: int = 0
    blocks: list = field(default_factory=list)
    sentences: list = field(default_factory=list)
    claims: list = field(default_factory=list)
    speakers: list = field(default_factory=list)
    speaker_mentions: list = field(default_factory=list)
    countries: list = field(default_factory=list)

    def __post_init__(self):
        found, self.points = self.analysis, code_points(self.text)
        names = {s["id"]: s["name"] for s in found.get("speakers", [])}
        self.speakers = found.get("speakers", [])
        self.blocks = [(*span, b["kind"]) for b in found.get("blocks", []) for span in self.ranges([b])]
        self.sentences = [(*span, s["checkability"]) for s in found.get("sentences", []) for span in self.ranges([s])]
        for claim in found.get("claims", []):
            who = [names.get(i) for i in claim.get("speakers") or [claim.get("speaker")]]
            parts = [self.ranges(claim.get(part) or []) for part in ("content", "cue", "source")]
            self.claims.append(
                Claim(*parts, who or [None], claim.get("quotation", "none"), claim.get("parent") is not None)
            )
        for speaker in self.speakers:
            self.speaker_mentions += [(*span, speaker["name"]) for span in self.ranges(speaker.get("mentions", []))]
        for country in found.get("countries", []):
            for mention in country["mentions"]:
                self.countries += [(*span, country["code"], mention["via"]) for span in self.ranges([mention])]

    def ranges(self, units):
        """Ranges of code units as pairs of code points."""
        pairs = [(self.points.get(r["start"]), self.points.get(r["end"])) for r in units]
        good = [(s, e) for s, e in pairs if s is not None and e is not None and s < e]
        self.bad_ranges += len(pairs) - len(good)
        return good

    def cut(self, start, end):
        return self.text[start:end]


def code_points(text):
    """Maps each code unit at which a code point starts, and the end, to the code point's index."""
    table, unit = {}, 0
    for point, char in enumerate(text):
        table[unit] = point
        unit += 2 if ord(char) > 0xFFFF else 1
    table[unit] = len(text)
    return table


def characters(spans):
    """The positions in a list of ranges."""
    return {at for start, end in spans for at in range(start, end)}


def shared(a, b):
    """The number of characters that two ranges share, each a tuple that starts with start and end."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def shown(text, start, length=60):
    """The words from a position on, on one line."""
    return repr(" ".join(text[start:][:length].split()))
