"""What is a rule worth? Disables each rule in turn and reports what changes.

    python3 -m evaluate.worth country|attribution|speaker [--corpora DIR] [--analyze target/release/analyze] [--only TEXT]

Rules are named in the code, as in `rule::applies("country.town.town-in-state")`; a build of the tools disables them
with `--without`. The table shows in how many sentences the reading changes, and the score with the rule minus the score
without it: above 0, the rule is worth keeping. Country rules are measured on every file of `countries`, as it is and
with the gazetteer's phrases emptied (which simulates phrases that no list has); attribution and speaker
rules are measured on parts of the training files of `articles`, `sources` and `quotes`.
"""

import argparse
import re
import sys
from pathlib import Path

from . import gold as golden
from .engine import Engine
from .measures import KINDS
from .report import Report

NAME = re.compile(r'rule::applies\(\s*"([^"]+)"')
SOURCES = Path(__file__).parents[1] / "src"

# Which part of a training file to read: every Nth document.
PARTS = {"articles": 3, "sources": 4, "quotes": 10}
# For each stage: the kind of gold, the figures, and additional arguments of the command.
STAGES = {
    "country": [
        ("countries", ("exact.P", "exact.R", "metonyms.R"), "--preview"),
        ("countries", ("exact.P", "exact.R"), "--preview --without country.phrase"),
    ],
    "attribution": [
        ("articles", ("statements.P", "statements.R", "with_speaker.F1", "nested.F1"), ""),
        ("sources", ("all.right",), ""),
        ("quotes", ("content_overlap.P", "content_overlap.R", "attribution.F1"), ""),
    ],
    "speaker": [
        (
            "articles",
            (
                "with_speaker.F1",
                "nested.F1",
                "speaker_list.P",
                "speaker_list.F1",
                "speaker_list.role",
                "speaker_list.country",
            ),
            "",
        ),
        ("sources", ("all.right",), ""),
    ],
}


def names(stage):
    """The rules of a stage, in the order of the code."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((SOURCES / stage).rglob("*.rs")))
    found = [name for text in texts for name in NAME.findall(text)]
    return list(dict.fromkeys(name for name in found if name.startswith(f"{stage}.")))


def documents(corpora, kind):
    folder = corpora / kind
    if kind in PARTS:
        return golden.read(folder / "train.jsonl")[:: PARTS[kind]]
    # Ids are unique in a file, not in a folder. The hard cases are left out: they were written along with the rules.
    files = [path for path in golden.files(folder) if path.stem != "hard"]
    return [{**d, "id": f"{path.stem} {d['id']}"} for path in files for d in golden.read(path)]


class Measure:
    """One kind of gold with its scores and readings under all rules."""

    def __init__(self, corpora, kind, figures, options, analyze):
        self.gold, self.kind, self.figures = documents(corpora, kind), kind, figures
        self.command = f"{analyze} {options}"
        self.readings, self.scores = self.run()

    def run(self, rule=None):
        engine = Engine(f"{self.command} --without {rule}" if rule else self.command)
        readings = engine.read(self.gold)
        report = Report(self.kind)
        KINDS[self.kind].score(self.gold, readings, report)
        return readings, [report.figures[name] for name in self.figures]

    def without(self, rule):
        """The sentences that change, and what the rule adds to each score."""
        readings, scores = self.run(rule)
        changed = sum(len(changes(self.readings[i], readings[i])) for i in readings)
        return changed, [before - after for before, after in zip(self.scores, scores)]


def changes(a, b):
    """The sentences in which two readings of a text differ."""
    differ = set(marks(a)) ^ set(marks(b))
    return {max((s for s, _, _ in a.sentences if s <= start), default=0) for start, *_ in differ}


def marks(reading):
    for claim in reading.claims:
        for start, end in claim.content:
            yield start, end, tuple(claim.source), tuple(claim.cue), claim.nested, tuple(claim.speakers)
    yield from reading.countries


def main(arguments):
    parser = argparse.ArgumentParser(
        prog="evaluate.worth", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument(
        "--analyze",
        default="target/release/analyze",
        metavar="FILE",
        help="a build with the feature `tools` (%(default)s)",
    )
    parser.add_argument(
        "--corpora", default="../shared/corpora", type=Path, metavar="DIR", help="the gold files (%(default)s)"
    )
    parser.add_argument("--only", default="", metavar="TEXT", help="only rules whose name contains TEXT")
    chosen = parser.parse_args(arguments)
    measures = [Measure(chosen.corpora, *rest, chosen.analyze) for rest in STAGES[chosen.stage]]
    heads = [
        f"{m.kind} {name}{' (no phrases)' if 'without' in m.command else ''}" for m in measures for name in m.figures
    ]
    print("| rule | sentences |", " | ".join(heads), "|")
    print("|---|---:|", "---:|" * len(heads), sep="")
    for rule in (name for name in names(chosen.stage) if chosen.only in name):
        results = [measure.without(rule) for measure in measures]
        worth = [f"{figure:+.2f}" for _, figures in results for figure in figures]
        print(f"| {rule} | {sum(changed for changed, _ in results)} |", " | ".join(worth), "|", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
