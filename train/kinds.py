#!/usr/bin/env python3
"""The kinds of names: data/models/kinds.bin.

    kinds.py untrained MODEL         placeholder after a change of clues, to build the core
    kinds.py cases CORPORA WORK      the words of the labelled articles with their clues, to WORK/kinds.jsonl
    kinds.py score CORPORA WORK      cross-validation by article
    kinds.py fit CORPORA WORK MODEL  writes the model file
    kinds.py folds CORPORA WORK      for each fifth of the articles a model without them, WORK/kinds-K.bin
    kinds.py parity MODEL FILE       random rows with the scores of the model, for tests/kinds/
    kinds.py evaluate CORPORA WORK   the names that the core finds, scored on labels/names.jsonl

The words and their clues come from the Rust core (`src/bin/names.rs`). `labels/name-kinds.tsv` has the kind of every name
in 386 articles of CORPORA/articles/train.jsonl; every occurrence as whole words counts, the longest name first.
`labels/names.jsonl` (texts in CORPORA/texts/world.jsonl) is for evaluation only.
"""

import bisect
import json
import os
import random
import re
import subprocess
import sys
import zlib

import numpy as np

import data
import trees
from annotations import without_article

HERE = os.path.dirname(os.path.abspath(__file__))
TOOL = ["cargo", "run", "--quiet", "--release", "--features", "tools", "--bin", "names"]
KINDS = ["person", "organisation", "place"]
OUTPUTS = [*KINDS, "goes on"]
TREES = 20
GROWTH = {"num_leaves": 16, "learning_rate": 0.3, "feature_fraction": 0.4, "min_data_in_leaf": 20}
FOLDS = 5
NAMED = 40  # added to every kind; src/annotate/name/model.rs has the same number


def ask(texts):
    """The answers of the core for documents with `id` and `text`."""
    tool = subprocess.Popen(
        TOOL, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=os.path.join(HERE, "..")
    )
    lines = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in texts)
    return [json.loads(line) for line in tool.communicate(lines)[0].splitlines()]


def labels():
    return data.read_names(os.path.join(HERE, "labels", "name-kinds.tsv"))


def articles(corpora):
    known = labels()
    return {d["id"]: d["text"] for d in data.read_jsonl(f"{corpora}/articles/train.jsonl") if d["id"] in known}


def cases(corpora, work):
    texts = articles(corpora)
    with open(f"{work}/kinds.jsonl", "w", encoding="utf-8") as out:
        for answer in ask([{"id": n, "text": text} for n, text in texts.items()]):
            answer.pop("names")
            print(json.dumps(answer), file=out)


class Article:
    """A labelled article: rows of clues, where their words are, and what each word is."""

    def __init__(self, answer, text, known):
        self.id, self.text, self.clues = answer["id"], text, answer["clues"]
        self.blocks = [[(start, end) for start, end, _ in block] for block in answer["words"]]
        self.rows = np.array([row for block in answer["words"] for *_, row in block], np.int32)
        self.gold = {(*span, kind) for span, kind in data.occurrences(text, known).items()}
        names = sorted(self.gold)
        starts = [name[0] for name in names]
        self.kinds, self.goes_on = [], []
        for start, end in (word for block in self.blocks for word in block):
            at = bisect.bisect_left(starts, end) - 1
            inside = at >= 0 and names[at][1] > start
            self.kinds.append(names[at][2] if inside else None)
            self.goes_on.append(inside and names[at][0] < start)


def read(corpora, work):
    texts, known = articles(corpora), labels()
    answers = data.read_jsonl(f"{work}/kinds.jsonl")
    return [Article(answer, texts[answer["id"]], known[answer["id"]]) for answer in answers]


def grow(some):
    rows = np.concatenate([article.rows for article in some])
    kinds = [kind for article in some for kind in article.kinds]
    goes_on = [x for article in some for x in article.goes_on]
    targets = [[kind == k for kind in kinds] for k in KINDS] + [goes_on]
    return [trees.grow(rows, np.array(target), None, TREES, **GROWTH) for target in targets]


def paths(article, scores, named=NAMED):
    """The names in an article by the scores of its words, as src/annotate/name/path.rs finds them."""
    found, at = set(), 0
    gap = article.text
    for block in article.blocks:
        n = 0
        while n < len(block):
            end = n + 1
            # Words side by side: only blanks between them, or nothing.
            while end < len(block) and not gap[block[end - 1][1] : block[end][0]].strip():
                end += 1
            words = [(start, stop, opens(gap[start:stop])) for start, stop in block[n:end]]
            found |= best(words, scores[at + n : at + end], named)
            n = end
        at += len(block)
    return without_article(found, article.text)


def opens(word):
    """Whether a name can start with a word."""
    return word.lower() != "the" and any(letter.isupper() for letter in word)


def best(words, scores, named):
    totals, back = np.zeros(len(KINDS) + 1), []
    for at, row in enumerate(scores):
        own = np.concatenate([[0], row[: len(KINDS)] + named])
        joined = max(0, row[-1]) if at else 0
        top, stays = int(totals.argmax()), totals + joined
        comes = np.where([True] + [words[at][2]] * len(KINDS), totals[top], -1e9)
        back.append([state if stays[state] >= comes[state] else top for state in range(len(totals))])
        totals = own + np.maximum(stays, comes)
        if at == 0 and not words[0][2]:
            totals[1:] = -1e9
    state, states = int(totals.argmax()), []
    for row in reversed(back):
        states.append(state)
        state = row[state]
    found, before = [], 0
    for (start, end, may_open), row, state in zip(words, scores, reversed(states)):
        if state and state == before and (row[-1] > 0 or not may_open):
            found[-1][1] = end
        elif state:
            found.append([start, end, KINDS[state - 1]])
        before = state
    return {tuple(name) for name in found}


def shown(gold, said):
    for kind in (*KINDS, None):
        g, s = ({x for x in some if x[-1] in (KINDS if kind is None else [kind])} for some in (gold, said))
        hit = len(g & s)
        p, r, f = 100 * hit / max(1, len(s)), 100 * hit / max(1, len(g)), 200 * hit / max(1, len(g) + len(s))
        print(f"{kind or 'all':13} P {p:.1f} R {r:.1f} F1 {f:.1f} of {len(g)}")


def fold_of(article):
    """The fifth that an article belongs to."""
    return zlib.crc32(article.encode()) % FOLDS


def folds(corpora, work):
    some = read(corpora, work)
    for k in range(FOLDS):
        models = grow([article for article in some if fold_of(article.id) != k])
        trees.write_file(f"{work}/kinds-{k}.bin", some[0].clues, models)


def score(corpora, work):
    some = read(corpora, work)
    gold, said = set(), set()
    for k in range(FOLDS):
        models = grow([article for article in some if fold_of(article.id) != k])
        for article in some:
            if fold_of(article.id) != k:
                continue
            scores = trees.ONE * np.stack([model.predict(article.rows, raw_score=True) for model in models], 1)
            gold |= {(article.id, *name) for name in article.gold}
            said |= {(article.id, *name) for name in paths(article, scores)}
    shown(gold, said)


def clue_names():
    """The names of the clues as listed in the core."""
    source = open(os.path.join(HERE, "../src/annotate/name/clue.rs"), encoding="utf-8").read()
    listed = source[source.index("\nclues! {") : source.index("\n}\n", source.index("\nclues! {"))]
    return re.findall(r"^    (\w+),$", listed, re.MULTILINE)


def parity(path, out):
    """Random rows with the output of the file's trees."""
    file, width, draw, at = open(path, "rb").read(), len(clue_names()), random.Random(1), 14
    with open(out, "w", encoding="utf-8") as handle:
        rows = [[draw.choice([0, 1, 100, draw.randint(-120, 120)]) for _ in range(width)] for _ in range(12)]
        scores = []
        for _ in OUTPUTS:
            found, at = trees.read(file, at)
            scores.append([trees.score(found, row) for row in rows])
        lines = (json.dumps({"row": row, "scores": values}) for row, values in zip(rows, zip(*scores)))
        handle.writelines(line + "\n" for line in lines)


def evaluate(corpora, work):
    labelled = data.read_jsonl(os.path.join(HERE, "labels", "names.jsonl"))
    world = {d["id"]: d["text"] for d in data.read_jsonl(f"{corpora}/texts/world.jsonl")}
    texts = {d["id"]: world[d["id"]][: d["end"]] for d in labelled}
    answers = ask([{"id": n, "text": text} for n, text in texts.items()])
    with open(f"{work}/names-found.jsonl", "w", encoding="utf-8") as out:
        for answer in answers:
            print(json.dumps({"id": answer["id"], "names": answer["names"]}), file=out)
    said = {
        (a["id"], *name)
        for a in answers
        for name in without_article({tuple(x) for x in a["names"] if x[2] in KINDS}, texts[a["id"]])
    }
    shown({(d["id"], *name) for d in labelled for name in d["names"]}, said)


if __name__ == "__main__":
    command, *rest = sys.argv[1:] or ["help"]
    if command == "untrained":
        trees.write_file(rest[0], clue_names(), [None] * len(OUTPUTS))
    elif command in ("cases", "score", "folds", "parity", "evaluate"):
        globals()[command](*rest)
    elif command == "fit":
        some = read(rest[0], rest[1])
        trees.write_file(rest[2], some[0].clues, grow(some))
    else:
        sys.exit(__doc__)
