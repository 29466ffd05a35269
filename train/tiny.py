#!/usr/bin/env python3
"""Turns marked text into a corpus folder with random word vectors, so that anyone can train, predict and compare.

    tiny.py ../tests/network/tiny.txt FOLDER

Marks: `[content 1 …]`, with the number of the attribution in its paragraph; `== id` starts a document."""

import json
import pathlib
import random
import re
import sys

MARK = re.compile(r"\[(source|cue|content) (\d+) ([^\]]*)\]")


def documents(lines):
    out = []
    for line in lines:
        if line.startswith("== "):
            out.append({"id": line[3:], "text": "", "attributions": []})
            continue
        document, found, at = out[-1], {}, 0
        for mark in MARK.finditer(line):
            document["text"] += line[at : mark.start()]
            at, start = mark.end(), len(document["text"])
            document["text"] += mark[3]
            found.setdefault(mark[2], {"source": [], "cue": [], "content": []})[mark[1]].append(
                [start, len(document["text"])]
            )
        document["text"] += line[at:] + "\n\n"
        document["attributions"] += found.values()
    return out


def main():
    source, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    every = documents(open(source, encoding="utf-8").read().splitlines())
    (folder / "quotes").mkdir(parents=True, exist_ok=True)
    for name in ("train", "dev"):
        with open(folder / "quotes" / f"{name}.jsonl", "w", encoding="utf-8") as out:
            for document in every:
                print(json.dumps(document, ensure_ascii=False), file=out)
    words = sorted({w for d in every for w in re.findall(r"[a-z]+|[^\w\s]", d["text"].lower())})
    rng = random.Random(0)
    vectors = {w: [round(rng.gauss(0, 1), 3) for _ in range(100)] for w in words}
    json.dump({"words": words, "vectors": vectors}, open(folder / "vectors.json", "w"))


if __name__ == "__main__":
    main()
