"""Builds analyses for the tests from words of their texts."""

from evaluate.reading import Reading
from evaluate.report import Report


def units(text, words, after=0):
    """The range of some words in UTF-16 code units."""
    start = text.index(words, after)
    length = lambda part: len(part.encode("utf-16-le")) // 2
    return {"start": length(text[:start]), "end": length(text[:start] + words)}


def points(text, words):
    start = text.index(words)
    return [start, start + len(words)]


def claim(text, content, cue=None, source=None, speaker=None, **more):
    part = lambda words: [units(text, words)] if words else []
    return {
        "content": part(content),
        "cue": part(cue),
        "source": part(source),
        "speaker": speaker,
        "parent": None,
        "quotation": "none",
        **more,
    }


def analysis(claims=(), speakers=(), countries=(), blocks=(), sentences=()):
    listed = [{"id": n, "kind": "person", "mentions": [], **speaker} for n, speaker in enumerate(speakers)]
    return {
        "claims": list(claims),
        "speakers": listed,
        "countries": list(countries),
        "blocks": list(blocks),
        "sentences": list(sentences),
    }


def scored(kind, gold, *analyses):
    """The report on some documents."""
    report = Report("test")
    kind.score(gold, {d["id"]: Reading(d["text"], a) for d, a in zip(gold, analyses)}, report)
    return report
