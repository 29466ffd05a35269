#!/usr/bin/env python3
"""The kinds of names that say nothing: data/models/names.bin.

    names.py untrained MODEL       placeholder after a change of clues, to build the core
    names.py cases CORPORA WORK    the names of the labelled articles with their clues, to WORK/names.json
    names.py score WORK            cross-validation by article
    names.py fit WORK MODEL        writes the model file
    names.py parity MODEL FILE     random rows with the scores of the model, for tests/names/

The names and their clues come from the Rust core (`src/bin/candidates.rs`). `labels/name-kinds.tsv` has the kind of every
name in 386 articles of CORPORA/articles/train.jsonl: person, organisation, place, other. Places, the others, and what
only looks like a name are nobody. Members of a people, a faith or a party ("Kurds") are a group. Some clues are the
kinds of the words (kinds.bin), which has learned from the same articles: each fifth of them is read with a model that
has not seen it (WORK/kinds-K.bin of `kinds.py folds`).
"""

import collections
import json
import os
import random
import re
import subprocess
import sys

import numpy as np

import kinds
import trees

HERE = os.path.dirname(os.path.abspath(__file__))
TOOL = ["cargo", "run", "--quiet", "--release", "--features", "tools", "--bin", "candidates", "--"]
KINDS = ["person", "organisation", "group", "nobody"]
TREES, FOLDS = 20, 5
GROWTH = {"num_leaves": 10, "learning_rate": 0.25, "feature_fraction": 0.5, "min_data_in_leaf": 10}


def labels():
    out = collections.defaultdict(dict)
    for line in open(os.path.join(HERE, "labels/name-kinds.tsv"), encoding="utf-8"):
        article, kind, name = line.rstrip("\n").split("\t")
        out[article][name.lower()] = kind
    return out


def kind_of(names, known, is_people):
    """The kind of an entity by the labels; None if only a part of its name is labelled, which decides nothing."""
    plain = [re.sub(r"^the ", "", name.lower()) for name in names]
    found = [known[name] for name in plain if name in known]
    if found:
        if found[0] == "other" and is_people and plain[0].endswith(("s", "ese", "ish")):
            return "group"
        return found[0] if found[0] in KINDS else "nobody"
    part = any(name.endswith(" " + label) or name.startswith(label + " ") for name in plain for label in known)
    return None if part else "nobody"


def cases(corpora, work):
    known, out = labels(), []
    articles = [json.loads(line) for line in open(f"{corpora}/articles/train.jsonl", encoding="utf-8")]
    articles = [article for article in articles if article["id"] in known]
    for k in range(kinds.FOLDS):
        unseen = f"{os.path.abspath(work)}/kinds-{k}.bin"
        tool = subprocess.Popen(
            [*TOOL, "--kinds", unseen],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=os.path.join(HERE, ".."),
        )
        clues = json.loads(tool.stdout.readline())["mentioned"]

        def ask(**line):
            tool.stdin.write(json.dumps(line) + "\n")
            tool.stdin.flush()
            return json.loads(tool.stdout.readline())

        for article in articles:
            if kinds.fold_of(article["id"]) != k:
                continue
            ask(text=article["text"])
            for one in ask(mentioned=True)["mentioned"]:
                people = dict(zip(clues, one["clues"]))["as_people"] > 50
                kind = kind_of(one["names"], known[article["id"]], people)
                out.append({"article": article["id"], "name": one["names"][:1], "kind": kind, "clues": one["clues"]})
        tool.stdin.close()
    with open(f"{work}/names.json", "w", encoding="utf-8") as file:
        json.dump({"clues": clues, "names": out}, file)
    print(len(out), "names:", dict(collections.Counter(one["kind"] for one in out)))


def read(work):
    with open(f"{work}/names.json", encoding="utf-8") as file:
        found = json.load(file)
    return found["clues"], [one for one in found["names"] if one["kind"]]


def grow(names):
    rows = np.array([one["clues"] for one in names], np.int32)
    return [trees.grow(rows, np.array([one["kind"] == k for one in names]), None, TREES, **GROWTH) for k in KINDS]


def score(work):
    _, names = read(work)
    articles = sorted({one["article"] for one in names})
    random.Random(1).shuffle(articles)
    fold = {article: at % FOLDS for at, article in enumerate(articles)}
    told = collections.Counter()
    for k in range(FOLDS):
        models = grow([one for one in names if fold[one["article"]] != k])
        held = [one for one in names if fold[one["article"]] == k]
        rows = np.array([one["clues"] for one in held], np.int32)
        for one, best in zip(held, np.argmax([model.predict(rows, raw_score=True) for model in models], 0)):
            told[one["kind"], KINDS[best]] += 1
    for kind in KINDS:
        right = told[kind, kind]
        said, gold = (sum(n for pair, n in told.items() if pair[place] == kind) for place in (1, 0))
        print(f"{kind:13} P {100 * right / max(1, said):.1f} R {100 * right / max(1, gold):.1f} of {gold}")
    print(f"right {100 * sum(told[kind, kind] for kind in KINDS) / sum(told.values()):.1f} % of {sum(told.values())}")
    shown = sum(n for (_, said), n in told.items() if said != "nobody")
    print(f"shown entities right: {100 * sum(told[kind, kind] for kind in KINDS[:3]) / shown:.1f} % of {shown}")


def clue_names():
    """The names of all clues as listed in the sources of the core."""
    listed = lambda file: re.findall(
        r"^    (\w+),$",
        (text := open(os.path.join(HERE, "../src/speaker/profile", file), encoding="utf-8").read())[
            text.index("\nclues! {") :
        ],
        re.MULTILINE,
    )
    return listed("kind.rs") + listed("mentioned.rs")


def parity(path, out):
    """Random rows with the output of the file's trees."""
    data, width, draw, at = open(path, "rb").read(), len(clue_names()), random.Random(1), 14
    with open(out, "w", encoding="utf-8") as handle:
        for place in range(len(KINDS)):
            found, at = trees.read(data, at)
            for _ in range(6):
                row = [draw.choice([0, 1, 2, 100, draw.randint(0, 120)]) for _ in range(width)]
                handle.write(json.dumps({"trees": place, "row": row, "score": trees.score(found, row)}) + "\n")


if __name__ == "__main__":
    command, *rest = sys.argv[1:] or ["help"]
    if command == "untrained":
        trees.write_file(rest[0], clue_names(), [None] * len(KINDS))
    elif command == "cases":
        cases(*rest)
    elif command == "score":
        score(*rest)
    elif command == "fit":
        clues, names = read(rest[0])
        trees.write_file(rest[1], clues, grow(names))
    elif command == "parity":
        parity(*rest)
    else:
        sys.exit(__doc__)
