#!/usr/bin/env python3
"""News sentences with some words replaced by similar words, as {"id", "text"} lines.

    claims_varied.py WORK VECTORS      reads WORK/features-*.jsonl of the news, writes to standard output

The teacher labels these too. They need not make sense: they show the shipped model words that the training articles
lack, in contexts that they have. Similar words are nearest neighbours in the word vectors of the attribution network
(VECTORS), preferably with the same ending. Names, numbers and the commonest words stay.
"""

import collections
import json
import random
import re
import sys

import numpy as np

import claims_data
from claims_model import Vectors
from data import read_jsonl

SEED, COMMONEST = 5, 300
PART, LEAST = 0.5, 2  # share of words that are replaced; sentences with fewer replacements are left out
NEAREST, KEPT, OTHERS = 40, 15, 0.3  # neighbours considered; kept; share of those with another ending
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")


def main(work, path):
    rng, vectors, rows, count = random.Random(SEED), Vectors(path), [], collections.Counter()
    for corpus in claims_data.NEWS:
        for row in read_jsonl(f"{work}/features-{corpus}.jsonl"):
            for words, (start, end) in zip(row["words"], row["spans"]):
                count.update(words)
                text = row["text"][start:end]
                if len(words) in claims_data.LENGTH and "\n" not in text:
                    rows.append(text)
    known = [None, *sorted(vectors.words, key=vectors.words.get)]
    table = vectors.tables[0] / np.maximum(np.linalg.norm(vectors.tables[0], axis=1, keepdims=True), 1e-6)
    common, like = {word for word, _ in count.most_common(COMMONEST)}, {}

    def neighbours(word):
        if word not in like:
            near = [known[i] for i in np.argsort(-table @ table[vectors.words[word]])[:NEAREST] if i]
            like[word] = [
                w for w in near if w != word and w.isalpha() and (w[-2:] == word[-2:] or rng.random() < OTHERS)
            ][:KEPT]
        return like[word]

    def vary(text):
        changed = 0

        def other(match):
            nonlocal changed
            word = match.group(0)
            if (
                not word.islower()
                or len(word) < 4
                or word in common
                or word not in vectors.words
                or rng.random() >= PART
            ):
                return word
            found = neighbours(word)
            changed += bool(found)
            return rng.choice(found) if found else word

        text = WORD.sub(other, text)
        return text if changed >= LEAST else None

    rng.shuffle(rows)
    for n, text in enumerate(filter(None, map(vary, rows))):
        print(json.dumps({"id": f"varied-{n}", "text": text}, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
