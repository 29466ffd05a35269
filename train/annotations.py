#!/usr/bin/env python3
"""Scores the network's heads for parts of speech and names.

    annotations.py CORPORA WORK WEIGHTS.npz --begin MODEL.bin

Parts of speech are scored on the tokens of pos/ewt-dev.tsv and pos/gum-dev.tsv that the core tokenizes like the
treebank, names on labels/names.jsonl (texts in texts/world.jsonl). WORK/tokens-ewt-dev.jsonl, -gum-dev and -names come
from the Rust core; if they are missing, this script writes their texts. Prints the accuracy of Penn and universal tags,
F1 of proper nouns, and F1 of names by kind."""

import argparse
import json
import os

import numpy as np

import attribution
import data
import network
import reference

# Penn tags as universal ones. Where the treebank distinguishes by use (IN, TO, VB as AUX), either counts as right.
UNIVERSAL = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "JJ": "ADJ",
    "JJR": "ADJ",
    "JJS": "ADJ",
    "RB": "ADV",
    "RBR": "ADV",
    "RBS": "ADV",
    "CD": "NUM",
    "PRP": "PRON",
    "PRP$": "PRON",
    "DT": "DET",
    "CC": "CCONJ",
    "MD": "AUX",
    "UH": "INTJ",
}
KINDS = {"PER": "person", "ORG": "organisation", "PLACE": "place"}


def names_of(tokens, tags, text):
    """[(start, end, kind)] of the names in a paragraph's tags, without "the" and possessives."""
    out, open_ = [], None
    for t, tag in list(zip(tokens, tags)) + [(None, "O")]:
        kind = KINDS.get(tag[2:])
        if open_ and not (tag[0] == "I" and kind == open_[2]):
            out.append(tuple(open_))
            open_ = None
        if kind and open_:
            open_[1] = t[1]
        elif kind:
            open_ = [t[0], t[1], kind]
    return without_article(out, text)


def without_article(names, text):
    """Names, (start, end, kind), without "the" and possessives."""
    clean = set()
    for start, end, kind in names:
        words = text[start:end]
        if words.lower().startswith("the "):
            start += 4
        for ending in ("'s", "’s"):
            if words.endswith(ending):
                end -= 2
        if start < end:
            clean.add((start, end, kind))
    return clean


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for place in ("corpora", "work", "weights"):
        ap.add_argument(place)
    ap.add_argument("--begin", required=True, help="a model with the same vocabularies")
    args = ap.parse_args()
    here = os.path.dirname(__file__)
    world = {d["id"]: d["text"] for d in data.read_jsonl(f"{args.corpora}/texts/world.jsonl")}
    labelled = data.read_jsonl(f"{here}/labels/names.jsonl")
    texts = {
        "ewt-dev": data.treebank(f"{args.corpora}/pos/ewt-dev.tsv"),
        "gum-dev": data.treebank(f"{args.corpora}/pos/gum-dev.tsv"),
        "names": [{"id": d["id"], "text": world[d["id"]][: d["end"]]} for d in labelled],
    }
    missing = [n for n in texts if not os.path.exists(f"{args.work}/tokens-{n}.jsonl")]
    for n in missing:
        with open(f"{args.work}/texts-{n}.jsonl", "w", encoding="utf-8") as out:
            for d in texts[n]:
                print(json.dumps({"id": d["id"], "text": d["text"]}, ensure_ascii=False), file=out)
    if missing:
        raise SystemExit(f"cut these into tokens first (cargo run --features tools --bin tokens): {missing}")
    silver = data.read_silver(f"{args.corpora}/silver/news.tsv") | data.read_silver(f"{args.work}/silver.tsv")
    tags = sorted({v[0] for d in silver.values() for v in d.values()})
    P = dict(np.load(args.weights))
    features = reference.Model(open(args.begin, "rb").read()).features()
    heads = {n: (0, attribution.LAYER[n]) for n in attribution.KEPT}
    for n, documents in texts.items():
        tokens = {d["id"]: d for d in data.read_jsonl(f"{args.work}/tokens-{n}.jsonl")}
        paragraphs = [p for d in documents for p in data.paragraphs(d, tokens[d["id"]]) if p.tokens]
        found = network.each(network.classes(P, heads), P, [features.encode(p) for p in paragraphs])
        if n == "names":
            gold = {(d["id"], *name) for d in labelled for name in d["names"]}
            texts_by = {d["id"]: d["text"] for d in documents}
            said = {
                (p.document, *name)
                for p, y in zip(paragraphs, found)
                for name in names_of(p.tokens, [attribution.ENTITIES[c] for c in y[:, 1]], texts_by[p.document])
            }
            for kind in (*KINDS.values(), None):
                g, s = ({x for x in some if kind in (None, x[3])} for some in (gold, said))
                hit = len(g & s)
                print(
                    f"names, {kind or 'all'}: P {100 * hit / max(1, len(s)):.1f} R {100 * hit / max(1, len(g)):.1f} F1 {200 * hit / max(1, len(g) + len(s)):.1f} of {len(g)}"
                )
            continue
        pairs = [(gold, tags[c]) for p, y in zip(paragraphs, found) for gold, c in zip(p.tags, y[:, 0]) if gold]
        coarse = lambda t: UNIVERSAL.get(t, t)
        proper = lambda t: t in ("NNP", "NNPS")
        hit = sum(proper(g) and proper(f) for g, f in pairs)
        print(
            f"{n}: tags right {100 * np.mean([g == f for g, f in pairs]):.1f} %, coarse {100 * np.mean([coarse(g) == coarse(f) for g, f in pairs]):.1f} %, "
            f"proper nouns F1 {200 * hit / (sum(proper(g) for g, _ in pairs) + sum(proper(f) for _, f in pairs)):.1f}, {len(pairs)} tokens"
        )


if __name__ == "__main__":
    main()
