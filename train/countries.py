#!/usr/bin/env python3
"""The country of a speaker: the last trees of data/models/speakers.bin. The others stay as they are.

    countries.py untrained MODEL      no trees for countries, after a change of clues, to build the core
    countries.py cases CORPORA WORK   the speakers that the core lists, with their clues, to WORK/countries.pkl
    countries.py score WORK           cross-validation by article, and what is held out
    countries.py fit WORK MODEL       learns the trees and writes them into MODEL

The core (`src/bin/candidates.rs`) lists the speakers of the articles of CORPORA/articles/train.jsonl and of those of
labels/statements.jsonl. A country is right if the speaker is in the gold list and has it there, so those who are
listed by mistake are of no country. Every tenth article of articles/train and half of those that no network has
learned from are held out.
"""

import json
import os
import pickle
import random
import subprocess
import sys

import numpy as np

import data
import speakers
import trees
from labelled import SEEN
from model_file import Writer

HERE = os.path.dirname(os.path.abspath(__file__))
TREES, FOLDS = 200, 5
GROWTH = {"num_leaves": 12, "learning_rate": 0.06, "feature_fraction": 0.6, "max_bin": 63}
LEAST = -0.47  # as in src/speaker/profile/country.rs, in logits
HEADER = 14  # bytes before the trees


def gold(corpora):
    """Articles with their corpus, and whether they are held out."""
    train = data.read_jsonl(os.path.join(corpora, "articles", "train.jsonl"))
    yield from ((article, "train", place % 10 == 0) for place, article in enumerate(train))
    known = {article["id"] for article in train}
    order = {
        d["id"]: place for place, d in enumerate(data.read_jsonl(os.path.join(HERE, "labels", "statements.jsonl")))
    }
    own = [d for d in data.texts(corpora)["articles"] if d["id"] in order and d["id"] not in known]
    own.sort(key=lambda d: order[d["id"]])
    for place, article in enumerate(own):
        yield article, "seen" if place < SEEN else "unseen", place > SEEN and (place - SEEN) % 2 == 1


def cases(corpora, work):
    tool = subprocess.Popen(
        speakers.TOOL, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=os.path.join(HERE, "..")
    )
    clues = json.loads(tool.stdout.readline())["country"]

    def ask(**line):
        tool.stdin.write(json.dumps(line) + "\n")
        tool.stdin.flush()
        return json.loads(tool.stdout.readline())

    articles = []
    for article, corpus, held in gold(corpora):
        left = [s for s in article["speakers"] if not any(name in speakers.NOBODY for name in s["names"])]
        listed, wanted = [], sum(bool(s.get("country")) for s in left)
        ask(text=article["text"])
        for one in ask(listed=True)["listed"]:
            match = next((s for s in left if speakers.means(one["name"], s["names"], s.get("role"))), None)
            if match:
                left.remove(match)
            country = match and match.get("country")
            rows = np.array([row for _, row in one["countries"]], np.int32).reshape(-1, len(clues))
            listed.append((rows, np.array([code == country for code, _ in one["countries"]], bool)))
        articles.append({"corpus": corpus, "held": held, "listed": listed, "wanted": wanted})
    tool.stdin.close()
    with open(f"{work}/countries.pkl", "wb") as file:
        pickle.dump((clues, articles), file)
    print(len(articles), "articles;", sum(len(a["listed"]) for a in articles), "speakers")


def grow(articles):
    listed = [one for article in articles for one in article["listed"]]
    rows = np.concatenate([rows for rows, _ in listed])
    right = np.concatenate([right for _, right in listed])
    return trees.grow(rows, right, None, TREES, **GROWTH)


def shown(name, articles, models):
    """Precision, recall and F1 of the best country, by a model for each article."""
    told = hit = 0
    for article, model in zip(articles, models):
        for rows, right in article["listed"]:
            scores = model.predict(rows, raw_score=True) if len(rows) else np.zeros(0)
            if len(scores) and scores.max() > LEAST:
                told, hit = told + 1, hit + bool(right[scores.argmax()])
    wanted = sum(article["wanted"] for article in articles)
    p, r, f = 100 * hit / max(1, told), 100 * hit / max(1, wanted), 200 * hit / max(1, told + wanted)
    print(f"{name:20} P {p:.1f} R {r:.1f} F1 {f:.1f} of {wanted}", flush=True)


def score(work):
    _, articles = pickle.load(open(f"{work}/countries.pkl", "rb"))
    known = [article for article in articles if not article["held"]]
    random.Random(1).shuffle(known)
    models = [grow([a for at, a in enumerate(known) if at % FOLDS != k]) for k in range(FOLDS)]
    whole = grow(known)
    for corpus in ("train", "seen", "unseen"):
        some = [(a, models[at % FOLDS]) for at, a in enumerate(known) if a["corpus"] == corpus]
        shown(corpus, *zip(*some))
        held = [a for a in articles if a["held"] and a["corpus"] == corpus]
        shown(f"{corpus}, held out", held, [whole] * len(held))


def replace(path, model):
    """Writes a model's trees in place of those for countries, with the names of all clues."""
    file, at = open(path, "rb").read(), HEADER
    names = speakers.clue_names()
    for _ in range(1 + speakers.KINDS):
        _, at = trees.read(file, at)
    header = Writer(" | ".join(" ".join(names[of]) for of in ("clues", "kind", "country"))).bytes()
    out = Writer("")
    trees.write(out, model)
    with open(path, "wb") as handle:
        handle.write(header + file[HEADER:at] + out.bytes()[HEADER:])


def fit(work, path):
    _, articles = pickle.load(open(f"{work}/countries.pkl", "rb"))
    replace(path, grow([article for article in articles if not article["held"]]))


if __name__ == "__main__":
    command, *rest = sys.argv[1:] or ["help"]
    if command == "untrained":
        replace(rest[0], None)
    elif command in ("cases", "score", "fit"):
        globals()[command](*rest)
    else:
        sys.exit(__doc__)
