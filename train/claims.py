#!/usr/bin/env python3
"""The claim model: how check-worthy a statement is.

    claims.py common CORPORA > data/lexicons/common.txt    words that news and debates write in lower case
    claims.py untrained MODEL VECTORS      placeholder after a change of features, to build the core
    claims.py carry MODEL VECTORS          the model with a smaller table of the same vectors (`attribution.py cut`)
    claims.py fit CORPORA WORK VECTORS     WORK/features-*.jsonl, WORK/soft.npz to WORK/claims.bin; scores
    claims.py cases CASES.txt              the sentences of marked cases as {"id", "text"} lines
    claims.py contents CORPORA             the attributed contents of the training articles, as {"id", "text"} lines
    claims.py predict MODEL VECTORS FEATURES.jsonl PARITY.jsonl   integer logits, which the Rust core must reproduce

Features and words come from the Rust core (`src/bin/features.rs`) and are defined only there. VECTORS is the file of
the attribution network (`data/models/attribution.bin`), whose word vectors the claim model reads.
"""

import collections
import json
import os
import re
import sys

os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false")
import numpy as np

import claims_data
import claims_model
from claims_model import ONE, Model, Vectors
from data import read_jsonl

TAUGHT = 0.5  # the teacher's share in the target of labelled sentences

TOKEN = re.compile(r"[A-Za-z][A-Za-z'-]*|\S")
OPENING = set('.?!:;"“”‘([—–')
TIMES, SHARE = 16, 0.9


def common(corpora):
    """Words that are in lower case nine times out of ten inside a sentence."""
    small, capital = collections.Counter(), collections.Counter()
    lines = [row["text"] for row in read_jsonl(f"{corpora}/claims/train.jsonl")]
    for row in read_jsonl(f"{corpora}/quotes/train.jsonl"):
        lines += row["text"].split("\n")
    for line in lines:
        words = TOKEN.findall(line.replace("’", "'"))
        longer = [w for w in words if w[0].isalpha() and len(w) > 3]
        if sum(w[0].isupper() for w in longer) * 2 > len(longer):
            continue  # a headline
        start = True
        for word in words:
            if word[0].isalpha():
                if not start:
                    (small if word[0].islower() else capital)[word.split("'")[0].lower()] += 1
                start = False
            else:
                start = word in OPENING
    return sorted(
        w for w, n in small.items() if (len(w) > 1 or w == "a") and n >= TIMES and n >= SHARE * (n + capital[w])
    )


def untrained(path, vectors):
    vectors = Vectors(vectors)
    expected = claims_model.untrained(vectors)
    head = claims_model.HEAD
    if not os.path.exists(path) or open(path, "rb").read(head) != expected[:head]:
        open(path, "wb").write(expected)


def carry(path, vectors):
    """Writes the hash of the smaller table into the model, which is otherwise the same."""
    data, at = open(path, "rb").read(), claims_model.HEAD - 4
    of_vectors = claims_model.untrained(Vectors(vectors))[at : at + 4]
    open(path, "wb").write(data[:at] + of_vectors + data[at + 4 :])


def fit(corpora, work, vectors):
    from claims_network import Trainer

    vectors, soft = Vectors(vectors), np.load(f"{work}/soft.npz")
    sentences = claims_data.labelled(corpora, work, "train") + claims_data.news(work)
    for sentence, taught in zip(sentences, np.concatenate([soft["train"], soft["news"]]), strict=True):
        sentence.target += TAUGHT * (taught - sentence.target)
    others = claims_data.unlabelled(work)
    for sentence, taught in zip(others, soft["unlabelled"], strict=True):
        sentence.target = taught
    trainer = Trainer(sentences + others, vectors)
    trainer.fit()
    for part in ("dev", "news-dev"):
        texts = claims_data.labelled(corpora, work, part)
        measure(f"{part}, not rounded", texts, trainer.predict(texts))
    data = claims_model.write(*trainer.model(), vectors)
    open(f"{work}/claims.bin", "wb").write(data)
    model = Model(data, vectors)
    print(f"{len(model.linear.weights)} features kept, {len(data)} bytes")
    for part in ("dev", "news-dev"):
        measure(part, *logits(model, corpora, work, part))


def logits(model, corpora, work, part):
    texts = claims_data.labelled(corpora, work, part)
    return texts, np.array([model.logit(text.features, text.seen) / ONE for text in texts])


def measure(name, texts, z):
    from sklearn.metrics import average_precision_score, roc_auc_score

    labels = np.array([text.target for text in texts])
    print(
        f"{name}: AP {average_precision_score(labels, z):.4f}, AUC {roc_auc_score(labels, z):.4f}, {quality(labels, z)}"
    )


def quality(labels, z):
    """Calibration error in ten bins, precision and recall at a threshold of one half."""
    p = 1 / (1 + np.exp(-z))
    bins = np.minimum((p * 10).astype(int), 9)
    error = sum(abs(p[bins == b].mean() - labels[bins == b].mean()) * (bins == b).mean() for b in set(bins))
    said = p >= 0.5
    return f"ECE {error:.3f}, precision {labels[said].mean():.3f}, recall {said[labels == 1].mean():.3f}"


def cases(path):
    for number, line in enumerate(open(path, encoding="utf-8")):
        if line.strip() and not line.startswith("#"):
            print(json.dumps({"id": number, "text": re.sub(r"\|[^}]*\}|\{", "", line.strip())}, ensure_ascii=False))


def contents(corpora):
    for row in claims_data.contents(corpora):
        print(json.dumps(row, ensure_ascii=False))


def predict(model, vectors, features, out):
    model = Model(open(model, "rb").read(), Vectors(vectors))
    with open(out, "w", encoding="utf-8") as lines:
        for row in read_jsonl(features):
            found = [model.logit(sorted(set(f)), seen) for f, seen in zip(row["sentences"], row["seen"])]
            print(json.dumps({"id": row["id"], "text": row["text"], "logits": found}, ensure_ascii=False), file=lines)


COMMANDS = {
    "untrained": untrained,
    "carry": carry,
    "fit": fit,
    "cases": cases,
    "contents": contents,
    "predict": predict,
}


def main():
    command, *rest = sys.argv[1:] or [""]
    if command == "common":
        words = common(*rest)
        print(
            "# Words that news and debates write small: no names at the start of a sentence. Made by `train/claims.py common`;"
        )
        print("# counted in the training parts of ClaimBuster (CC BY 4.0) and PolNeAR.")
        print("\n[common]", *words, sep="\n")
    elif command in COMMANDS:
        COMMANDS[command](*rest)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
