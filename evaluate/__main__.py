"""Scores a command that analyses articles against gold files.

The command reads {"id", "text"} lines on standard input and writes {"id", "analysis"} lines. If it also reads {"id",
"html"} lines, it answers {"id", "text", "analysis"}. Each folder of the corpora is a kind of gold; every *.jsonl in it
except train.jsonl is scored. The seed is a single article, seed/article.json.

Status 0: success; 1: a score is below its floor; 2: the arguments, the gold or the command are invalid.
"""

import argparse
import json
import math
import sys
from pathlib import Path

from . import floors as floor
from . import gold as golden
from .engine import Engine
from .gold import Trouble
from .measures import KINDS
from .report import Report


def options(arguments):
    parser = argparse.ArgumentParser(
        prog="evaluate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--run", default="target/release/analyze", metavar="COMMAND", help="the command to score (%(default)s)"
    )
    parser.add_argument(
        "--corpora", default="../shared/corpora", type=Path, metavar="DIR", help="the gold files (%(default)s)"
    )
    parser.add_argument("--only", type=kinds, metavar="A,B", help=f"some of {','.join(KINDS)}")
    parser.add_argument(
        "--fold",
        type=fold,
        metavar="K/N",
        help="every Nth document from the Kth on, of train.jsonl if the folder has one, otherwise of every file",
    )
    parser.add_argument(
        "--errors",
        type=int,
        default=0,
        metavar="N",
        help="list errors by kind, with the text of the first N of each",
    )
    parser.add_argument("--floors", metavar="FILE", help="exit with status 1 and list scores below their floors")
    parser.add_argument(
        "--raise",
        dest="raised",
        action="store_true",
        help="raise the floors in that file to the current scores minus 0.2; none is lowered",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object instead of tables")
    return parser.parse_args(arguments)


def kinds(value):
    names = value.split(",")
    if unknown := [name for name in names if name not in KINDS]:
        raise argparse.ArgumentTypeError(f"unknown kind {unknown[0]!r}; expected one of {', '.join(KINDS)}")
    return names


def fold(value):
    part, _, of = value.partition("/")
    if not (part.isdigit() and of.isdigit() and 1 <= int(part) <= int(of)):
        raise argparse.ArgumentTypeError(f"expected K/N with 1 <= K <= N, not {value!r}")
    return int(part), int(of)


def gold_files(chosen):
    """The files of each requested kind, in order."""
    if not chosen.corpora.is_dir():
        raise Trouble(f"no folder {chosen.corpora}; set the folder of the gold files with --corpora DIR")
    for kind in chosen.only or KINDS:
        folder = chosen.corpora / kind
        if kind == "seed":
            paths = [folder / "article.json"]
        elif chosen.fold and (folder / "train.jsonl").exists():
            paths = [folder / "train.jsonl"]
        else:
            paths = golden.files(folder)
        found = [path for path in paths if path.exists()]
        if not found and chosen.only:
            raise Trouble(f"no gold in {folder}")
        yield from ((kind, path) for path in found)


def score(kind, path, chosen):
    documents = [golden.read_one(path)] if kind == "seed" else golden.read(path)
    if chosen.fold:
        part, of = chosen.fold
        documents = documents[part - 1 :: of]
    engine = Engine(chosen.run)
    readings = engine.read(documents)
    report = Report("seed" if kind == "seed" else f"{kind}/{path.stem}")
    more = {}
    html = path.with_name(f"{path.stem}-html.jsonl")
    if kind == "pages" and html.exists():
        wanted = {document["id"] for document in documents}
        more["html_readings"] = engine.read_html([page for page in golden.read(html) if page["id"] in wanted])
    KINDS[kind].score(documents, readings, report, **more)
    report.count("bad_ranges", sum(reading.bad_ranges for reading in readings.values()))
    report.documents, report.words, report.seconds = len(documents), engine.words, engine.seconds
    return report


def main(arguments):
    chosen = options(arguments)
    floors = floor.read(chosen.floors) if chosen.floors else {}
    reports = []
    for kind, path in gold_files(chosen):
        report = score(kind, path, chosen)
        reports.append(report)
        if not chosen.json:
            print(report.table(), flush=True)
            if chosen.errors:
                print(report.error_table(chosen.errors))
            print()
    if chosen.json:
        # JSON has no NaN, so it becomes null.
        plain = lambda figure: None if isinstance(figure, float) and math.isnan(figure) else figure
        figures = {report.label: {name: plain(figure) for name, figure in report.figures.items()} for report in reports}
        print(json.dumps(figures, indent=1))
    short = floor.shortfalls(floors, reports, chosen.only or KINDS)
    for line in short:
        print(f"below its floor: {line}", file=sys.stderr)
    if chosen.raised and chosen.floors:
        floor.write(chosen.floors, floor.raised(floors, reports))
    return 1 if short else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Trouble as trouble:
        print(f"evaluate: {trouble}", file=sys.stderr)
        sys.exit(2)
