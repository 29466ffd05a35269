#!/usr/bin/env python3
"""Fits the weights of src/attribution/confidence.rs on articles that the network has not seen.

    confidence.py CORPORA MARGINS.jsonl [--fold 1/10]

MARGINS.jsonl is what `margins` (src/bin/margins.rs) says of these articles. A statement is right where 0.7 of its characters lie in
statements of the gold. Prints the weights in thousandths, the expected calibration error by cross-validation, article by
article, and the threshold with the best F1."""
import argparse, json
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

SURE = 8000  # a margin counts up to here, as in confidence.rs
NAMES = ("cue", "content", "direct", "mixed", "sourceless", "rule")


def examples(corpora, margins, fold):
    first, of = map(int, fold.split("/"))
    gold = [json.loads(line) for line in open(f"{corpora}/articles/train.jsonl", encoding="utf-8")][first - 1::of]
    found = {d["id"]: d["statements"] for d in map(json.loads, open(margins, encoding="utf-8"))}
    X, y, group = [], [], []
    for n, d in enumerate(gold):
        inside = {c for a in d["attributions"] for s, e in a["content"] for c in range(s, e)}
        for s in found[d["id"]]:
            if s["nested"]: continue
            characters = {c for a, b in s["content"] for c in range(a, b)}
            margin = lambda m: max(-SURE, min(SURE, m or 0)) / 1000
            X.append([margin(s["cue"]), margin(s["sure"]), s["quotation"] == "direct", s["quotation"] == "mixed", s["sourceless"], s["cue"] is None])
            y.append(len(characters & inside) >= 0.7 * len(characters)); group.append(n)
    return np.array(X, float), np.array(y), np.array(group)


def calibration_error(p, y, bins=10):
    place = np.minimum((p * bins).astype(int), bins - 1)
    return sum(abs(p[place == b].mean() - y[place == b].mean()) * (place == b).mean() for b in range(bins) if (place == b).any())


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpora"); ap.add_argument("margins"); ap.add_argument("--fold", default="1/10")
    args = ap.parse_args()
    X, y, group = examples(args.corpora, args.margins, args.fold)
    p = np.zeros(len(y))
    for train, test in GroupKFold(5).split(X, y, group):
        p[test] = LogisticRegression(C=1.0).fit(X[train], y[train]).predict_proba(X[test])[:, 1]
    model = LogisticRegression(C=1.0).fit(X, y)
    print(f"{len(y)} statements, {100 * y.mean():.1f} % right; expected calibration error {calibration_error(p, y):.3f}")
    print("bias", round(1000 * model.intercept_[0]), *(f"{n} {round(1000 * w)}" for n, w in zip(NAMES, model.coef_[0])))
    for least in np.arange(0.1, 0.85, 0.05):
        kept = p >= least
        print(f"from {least:.2f}: precision {100 * y[kept].mean():.1f}, of the right ones {100 * y[kept].sum() / y.sum():.1f}")


if __name__ == "__main__":
    main()
