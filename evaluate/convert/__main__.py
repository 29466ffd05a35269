"""Turns a public corpus into gold lines.

python3 -m evaluate.convert polnear PolNeAR/data/train > CORPORA/quotes/train.jsonl
python3 -m evaluate.convert places lgl.xml > CORPORA/countries/lgl.jsonl
python3 -m evaluate.convert claimbuster groundtruth.csv crowdsourced.csv > CORPORA/claims/train.jsonl
python3 -m evaluate.convert gum gum/dep/*.conllu > CORPORA/speakers/dev.jsonl
python3 -m evaluate.convert ud UD_English-EWT/en_ewt-ud-train.conllu > CORPORA/pos/ewt-train.tsv
"""

import argparse
import json
import sys
from pathlib import Path

from . import claimbuster, gum, places, polnear, ud

FORMATS = {"polnear": polnear, "places": places, "claimbuster": claimbuster, "gum": gum, "ud": ud}


def main(arguments):
    parser = argparse.ArgumentParser(
        prog="evaluate.convert", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("format", choices=FORMATS)
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="files of the corpus, for polnear its folder"
    )
    chosen = parser.parse_args(arguments)
    for line in FORMATS[chosen.format].convert(chosen.paths):
        print(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
