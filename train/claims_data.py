"""The training sentences of the claim model: their features from the core (`src/bin/features.rs`), and their labels."""

import dataclasses
import itertools
import pathlib

from data import read_jsonl
from model_file import feature_hash

LABELS = pathlib.Path(__file__).with_name("claims-news.tsv")
NEWS = ("quotes", "geowebnews", "lgl", "trnews", "geovirus")  # the corpora whose sentences we labelled
WEIGHT = 3.0  # of a labelled news sentence
LENGTH, CONTENT = range(5, 70), range(3, 61)  # the lengths used: tokens of a sentence, words of a content
GRADE = (0.01, 0.04, 0.1, 0.2, 0.35, 0.62, 0.75, 0.86, 0.94, 0.98)  # the probability of a positive label at each grade


@dataclasses.dataclass
class Sentence:
    features: list  # feature names, without duplicates
    words: list  # names and days masked: the teacher's input
    seen: list  # numbers masked too: the model's input
    news: bool
    target: float  # the probability that a fact-checker would check it
    document: str  # the id of its document
    weight: float = 1.0  # its weight in training


def texts(work, part, targets, news):
    """The texts of a part, each as one sentence."""
    join = lambda lists: [x for some in lists for x in some]
    return [
        Sentence(sorted(set(join(row["sentences"]))), join(row["words"]), join(row["seen"]), news, target, row["id"])
        for row, target in zip(read_jsonl(f"{work}/features-{part}.jsonl"), targets)
    ]


def labelled(corpora, work, part):
    """The texts of claims/PART.jsonl; those of news-dev count as news."""
    return texts(
        work, part, [float(row["label"]) for row in read_jsonl(f"{corpora}/claims/{part}.jsonl")], part == "news-dev"
    )


def contents(corpora):
    """The attributed contents in quotes/train.jsonl as {"id", "text"}."""
    for row in read_jsonl(f"{corpora}/quotes/train.jsonl"):
        for n, attribution in enumerate(row["attributions"]):
            text = " ".join(row["text"][start:end] for start, end in attribution["content"]).replace("\n", " ")
            if len(text.split()) in CONTENT:
                yield {"id": f"{row['id']}#{n}", "text": text}


def labels():
    """{(corpus, hash of the document's id, first and last code point): grade}, from `claims-news.tsv`."""
    found = {}
    for line in open(LABELS, encoding="utf-8"):
        if line.startswith("#"):
            continue
        corpus, document, rest = line.rstrip("\n").split("\t")
        for entry in rest.split(" "):
            span, label = entry.split(":")
            found[(corpus, document, *map(int, span.split("-")))] = int(label[0])
    return found


def sentences(work, corpus):
    """((corpus, hash of the document's id, first and last code point), Sentence) for all sentences of a corpus."""
    for row in read_jsonl(f"{work}/features-{corpus}.jsonl"):
        document = f"{feature_hash(row['id']):08x}"
        for features, words, seen, span in zip(row["sentences"], row["words"], row["seen"], row["spans"]):
            yield (corpus, document, *span), Sentence(sorted(set(features)), words, seen, True, 0.5, row["id"])


def news(work):
    """The sentences that we labelled."""
    grades, found = labels(), []
    for corpus in NEWS:
        for key, sentence in sentences(work, corpus):
            if key in grades:
                sentence.target, sentence.weight = GRADE[grades[key]], WEIGHT
                found.append(sentence)
    assert len(found) >= 0.98 * len(grades), f"the labels are of other sentences: {len(found)} of {len(grades)} found"
    return found


def unlabelled(work):
    """The unlabelled sentences: contents of attributions (each as a text of its own), other sentences of world news,
    and variations of both (`claims_varied.py`)."""
    found = texts(work, "contents", itertools.repeat(0.5), True)
    grades = labels()
    for corpus in NEWS[1:]:
        found += [s for key, s in sentences(work, corpus) if key not in grades and len(s.words) in LENGTH]
    return found + texts(work, "varied", itertools.repeat(0.5), True)
