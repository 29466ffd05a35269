#!/usr/bin/env python3
"""The confidence model: the probability that a draft is a statement (src/attribution/confidence/).

    confidence.py untrained MODEL        placeholder after a change of clues, to build the core
    confidence.py score CORPORA DRAFTS   cross-validation by article: calibration, and precision and recall by threshold
    confidence.py fit CORPORA DRAFTS MODEL
    confidence.py parity MODEL FILE      random rows with the scores of the model, for tests/confidence/

DRAFTS is the output of `drafts` (src/bin/drafts.rs) for articles/train.jsonl. A draft is right if 0.7 of its characters
lie in gold statements, as in the yardstick; a nested draft is right if it shares half of the characters of both with a
nested gold statement.
"""

import collections
import json
import math
import os
import random
import re
import struct
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import numpy as np

import trees
from model_file import Writer, by_bytes

COVERED, SHARED = 0.7, 0.5
LEAST = 6  # minimum number of drafts with a word for it to have odds
SMOOTH = 3  # pseudo-count of the prior mean
FOLDS = 5
TREES, GROWTH = 60, {"num_leaves": 10, "learning_rate": 0.12, "feature_fraction": 0.5, "min_data_in_leaf": 25}
WORDS = ("cue", "head")
ODDS = ("cue_odds", "source_odds")


def read(path):
    with open(path, encoding="utf-8") as handle:
        return [json.loads(line) for line in handle if line.strip()]


def examples(corpora, drafts):
    """The article, clues, words and correctness of each draft."""
    names, *found = read(drafts)
    found = {d["id"]: d["drafts"] for d in found}
    chars = lambda ranges: set().union(*(range(s, e) for s, e in ranges))
    rows = []
    for n, doc in enumerate(read(f"{corpora}/articles/train.jsonl")):
        gold = [(chars(a["content"]), bool(a.get("nested"))) for a in doc["attributions"] if a["content"]]
        union = set().union(*(g for g, _ in gold))
        inner = [g for g, nested in gold if nested]
        for draft in found[doc["id"]]:
            own = chars(draft["content"])
            right = (
                any(len(own & g) >= SHARED * len(own | g) for g in inner)
                if draft["nested"]
                else len(own & union) >= COVERED * len(own)
            )
            rows.append((n, draft["clues"], [draft[word] for word in WORDS], right))
    return names["clues"], rows


class Odds:
    """The log odds of drafts with a word relative to others, in tenths of a logit."""

    def __init__(self, words, right, documents):
        self.right, self.count, self.own = (collections.Counter() for _ in range(3))
        self.mean = sum(right) / len(right)
        for word, ok, document in zip(words, right, documents):
            for counts, key in ((self.count, word), (self.own, (document, word))):
                counts[key] += 1
            self.right[word] += ok
            self.right[document, word] += ok

    def of(self, word, document=None):
        """Without the counts of the article itself."""
        count, right = self.count[word] - self.own[document, word], self.right[word] - self.right[document, word]
        if word is None or count < LEAST:
            return 0
        share = (right + SMOOTH * self.mean) / (count + SMOOTH)
        logit = lambda p: math.log(p / (1 - p))
        return round(10 * max(-4, min(4, logit(min(max(share, 0.005), 0.995)) - logit(self.mean))))


def table(names, rows, odds, known):
    """The clues as numbers; the odds of words exclude the draft's own article if its labels are known."""
    x = np.array([clues for _, clues, _, _ in rows], np.int32)
    for place, of in enumerate(odds):
        x[:, names.index(ODDS[place])] = [
            of.of(words[place], document if known else None) for document, _, words, _ in rows
        ]
    return x


def learn(names, rows):
    right = [r[3] for r in rows]
    odds = [Odds([r[2][place] for r in rows], right, [r[0] for r in rows]) for place in range(len(WORDS))]
    return odds, trees.grow(table(names, rows, odds, True), np.array(right), None, TREES, **GROWTH)


def calibration_error(p, y, bins=10):
    place = np.minimum((p * bins).astype(int), bins - 1)
    return sum(
        abs(p[place == b].mean() - y[place == b].mean()) * (place == b).mean()
        for b in range(bins)
        if (place == b).any()
    )


def score(corpora, drafts):
    names, rows = examples(corpora, drafts)
    p, y = np.zeros(len(rows)), np.array([r[3] for r in rows])
    fold, nested = np.array([r[0] % FOLDS for r in rows]), np.array([r[1][names.index("nested")] for r in rows]) > 0
    for k in range(FOLDS):
        odds, model = learn(names, [r for r in rows if r[0] % FOLDS != k])
        held = [r for r in rows if r[0] % FOLDS == k]
        p[fold == k] = model.predict(table(names, held, odds, False))
    for what, of in (("statements", ~nested), ("nested", nested)):
        print(
            f"{what}: {of.sum()} drafts, {100 * y[of].mean():.1f} % right; expected calibration error {calibration_error(p[of], y[of]):.3f}"
        )
        for least in np.arange(0.1, 0.75, 0.05):
            kept = of & (p >= least)
            print(
                f"from {least:.2f}: precision {100 * y[kept].mean():.1f}, of the right ones {100 * y[kept].sum() / y[of].sum():.1f}"
            )
    return names, rows, p, y, nested


def write(path, names, odds, model):
    writer = Writer(" ".join(names))
    for of in odds:
        told = {word: of.of(word) for word in of.count if of.of(word)} if of else {}
        words = list(told)
        words = [words[i] for i in by_bytes(words)]
        writer.lines(words)
        writer.array([told[word] for word in words], "i1")
    trees.write(writer, model)
    with open(path, "wb") as handle:
        handle.write(writer.bytes())
    print(path, len(writer.bytes()), "bytes")


def fit(corpora, drafts, path):
    names, rows = examples(corpora, drafts)
    write(path, names, *learn(names, rows))


def parity(path, out):
    """Random rows with the output of the file's trees."""
    data, draw, at = open(path, "rb").read(), random.Random(1), 14
    for _ in WORDS:  # the words of each table, then their odds
        (size,) = struct.unpack_from("<I", data, at)
        lines = data[at + 4 : at + 4 + size].decode()
        at += 4 + size + len(lines.split("\n") if lines else [])
    found, _ = trees.read(data, at)
    with open(out, "w", encoding="utf-8") as handle:
        for _ in range(20):
            row = [draw.choice([0, 1, 2, 900, draw.randint(-90, 120)]) for _ in clue_names()]
            handle.write(json.dumps({"row": row, "score": trees.score(found, row)}) + "\n")


def clue_names():
    """The names of the clues as listed in the source of the core."""
    text = open(os.path.join(HERE, "../src/attribution/confidence/clue.rs"), encoding="utf-8").read()
    return re.findall(r"^    (\w+),$", text[text.index("\nclues! {") : text.index("\n}\n")], re.MULTILINE)


if __name__ == "__main__":
    command, *rest = sys.argv[1:] or ["help"]
    if command == "untrained":
        write(rest[0], clue_names(), [None, None], None)
    elif command == "score":
        score(*rest)
    elif command == "fit":
        fit(*rest)
    elif command == "parity":
        parity(*rest)
    else:
        sys.exit(__doc__)
