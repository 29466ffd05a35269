#!/usr/bin/env python3
"""Our own labels as gold for `evaluate`: articles that the ranker of speakers has never seen.

    labelled.py CORPORA OUT    writes OUT/articles/seen.jsonl and OUT/articles/unseen.jsonl
    python3 -m evaluate --corpora OUT --run BINARY --only articles

The network of the attributions has learned from the first 358 articles of `labels/statements.jsonl` (seen), and from
none of the others (unseen). The labels are a single reader's, so compare scores with each other, not with articles/dev.
"""

import json
import os
import sys

import data

SEEN = 358


def main(corpora, out):
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "labels", "statements.jsonl")
    order = {document["id"]: place for place, document in enumerate(data.read_jsonl(path))}
    gold = {document["id"] for document in data.read_jsonl(os.path.join(corpora, "articles", "train.jsonl"))}
    own = [d for d in data.texts(corpora)["articles"] if d["id"] in order and d["id"] not in gold]
    own.sort(key=lambda document: order[document["id"]])
    os.makedirs(os.path.join(out, "articles"), exist_ok=True)
    for name, part in (("seen", own[:SEEN]), ("unseen", own[SEEN:])):
        with open(os.path.join(out, "articles", f"{name}.jsonl"), "w", encoding="utf-8") as file:
            file.writelines(json.dumps(document) + "\n" for document in part)
        print(name, len(part), "articles")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
