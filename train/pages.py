#!/usr/bin/env python3
"""The line model for pasted pages: data/models/pages.bin.

    pages.py CORPORA WORK [--lines target/release/lines] [--fold 1/5] [--seed 3] [--rest-from MODEL]

CORPORA/pages/train.jsonl has whole pages, one per line: `id`, `text`, `lines` of `start`, `end`, `kind` (headline,
article, other, ignore). Bare articles come from CORPORA/quotes, articles and texts. WORK receives `pages.bin` and
`parity.jsonl`. With --fold, every fifth page and article is held out and scored.

Features are defined only in Rust (`src/text/block/`), and the command `lines` writes them. Word weights and the first
model are cross-fitted: each third of the pages gets them from the other two, so that the trees see them as uncertain as
on an unseen page.
"""

import argparse
import json
import os
import random
import struct
import subprocess

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

import pages_data as data
import trees
from model_file import Writer

FEATURES = "line-1 words-3 overlap-1 page-1 headline-2 structure-1"
PLACES, GROUPS = 16384, 3
COMPOSED = 3000  # pages in all
TRANSPLANTED = 2  # articles put into each real page
LAID_OUT = 6  # articles put into each layout
SEED = 3  # of three, the one whose scores on pages/dev are best (record/pages.md)
HEADLINE = -512
STRUCTURED_LEAST = 192
COMPOSED_TRUST = 0.3  # weight of composed pages for the headline, by cross-validation


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora")
    parser.add_argument("work")
    parser.add_argument("--lines", default="target/release/lines")
    parser.add_argument("--reader", default="node train/read-html.js", help="the command that reads HTML pages")
    parser.add_argument("--fold")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument(
        "--rest-from", help="a model whose other parts are kept: only the headline of a text is learned"
    )
    parser.add_argument("--rounds", type=int, nargs=2, default=(120, 100))
    return parser.parse_args()


def lines(options, mode, pages, model):
    """The output of `lines` for each page."""
    line = lambda at, page: {
        "id": at,
        "text": page["text"],
        **({"structure": page["structure"]} if "structure" in page else {}),
    }
    given = "".join(json.dumps(line(at, page), ensure_ascii=False) + "\n" for at, page in enumerate(pages))
    run = subprocess.run([options.lines, mode, model], input=given.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def gather(options, rng, is_left_out):
    """The training pages (text, spans of lines, weight, group), and the held-out ones."""
    own, pages, left = data.furniture(), [], []
    real = data.read(os.path.join(options.corpora, "pages", "train.jsonl"))
    rng.shuffle(real)
    articles = data.articles(options.corpora)
    rng.shuffle(articles)
    left_articles = [article for at, article in enumerate(articles) if is_left_out(at)][:150]
    articles = [article for at, article in enumerate(articles) if not is_left_out(at)]
    for at, document in enumerate(real):
        spans = [(line["start"], line["end"], data.KINDS[line["kind"]]) for line in document["lines"]]
        # News pages are what people paste here; the other half of the training pages shows what else exists.
        weight = 2.0 if document["id"].startswith("aeb") else 0.7
        page = {
            "text": document["text"],
            "spans": spans,
            "weight": weight,
            "group": at % GROUPS,
            "id": document["id"],
            "lines": data.real(document),
            "document": document,
        }
        (left if is_left_out(at) else pages).append(page)

    def add(page, weight, group, **others):
        text, spans = data.text_of(page)
        if text:
            pages.append({"text": text, "spans": spans, "weight": weight, "group": group, **others})

    layouts = data.layouts()
    for group in range(GROUPS):
        whole = [page for page in pages if page["group"] == group and "lines" in page]
        found = data.pool([page["lines"] for page in whole])
        some = {place: lines[group::GROUPS] for place, lines in own.items()}
        ours = articles[group::GROUPS]
        titled = [article for article in ours if article[0] and len(article[1]) > 1]
        for page in whole:
            for cut in data.cuts(page["lines"], rng):
                add(cut, 0.3 * page["weight"], group)
        for page in whole:
            for _ in range(TRANSPLANTED if titled else 0):
                add(
                    data.transplanted(page["lines"], rng.choice(titled)),
                    0.4 * page["weight"],
                    group,
                    only_for_headline=True,
                )
        for layout in layouts[group::GROUPS]:
            for article in rng.sample(titled, min(len(titled), LAID_OUT)):
                add(data.laid_out(layout, article, titled, rng), 0.4, group, only_for_headline=True)
        for page in list(data.own_pages())[group::GROUPS]:
            add(page, 1.5, group)
            add([(words, kind, 0) for words, kind, _ in page], 0.75, group)
        for _ in range(COMPOSED // GROUPS):
            page = data.composed(rng.choice(ours), some, found, titled, rng)
            add(page, 0.5, group, has_made_up_order=any(kind == 0 for _, kind, _ in page))
    return pages, left, left_articles


def label(page, found):
    """The kind of each line that `lines` finds: that of the gold line with which it shares most."""
    spans, at = sorted(page["spans"]), 0
    kinds = []
    for start, end, _ in found:
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        best, most, look = -1, 0, at
        while look < len(spans) and spans[look][0] < end:
            shared = min(end, spans[look][1]) - max(start, spans[look][0])
            if shared > most:
                best, most = spans[look][2], shared
            look += 1
        kinds.append(best)
    return kinds


def learn_words(rows):
    """Logistic regression over hashed words and word pairs: rows of (indices, kind, weight)."""
    met = {}
    for places, kind, weight in rows:
        key = (tuple(places), kind)
        # Long furniture lines are rare, and only their words distinguish them from an article.
        met[key] = met.get(key, 0) + weight * (6 if kind == 0 and len(places) > 15 else 1)
    at = [(row, place) for row, (places, _) in enumerate(met) for place in places]
    matrix = csr_matrix((np.ones(len(at)), tuple(zip(*at))), shape=(len(met), PLACES))
    model = LogisticRegression(C=1.0, max_iter=200, solver="liblinear", random_state=1)
    model.fit(matrix, [kind for _, kind in met], sample_weight=[min(8.0, weight) for weight in met.values()])
    return np.clip(np.rint(model.coef_[0] * 32), -127, 127)


def model_file(path, words, *grown):
    out = Writer(FEATURES)
    out.array(words, "i1")
    for model in [*grown, None, None, None, None][:4]:
        trees.write(out, model)
    with open(path, "wb") as file:
        file.write(out.bytes())
    return path


def parts_of(path):
    """A model file in pieces: its head with the word weights, then the four sets of trees."""
    with open(path, "rb") as file:
        data = file.read()
    at = len(Writer(FEATURES).bytes()) + PLACES
    out = [data[:at]]
    for _ in range(4):
        size = struct.calcsize("<HI") + 3 * struct.unpack_from("<HI", data, at)[1]
        out.append(data[at : at + size])
        at += size
    return out


def with_headline_of(path, other):
    """The model at `path` becomes that at `other`, but for its headline trees."""
    kept, learned = parts_of(other), parts_of(path)
    with open(path, "wb") as file:
        file.write(b"".join([*kept[:2], learned[2], *kept[3:]]))


def learn(options, pages):
    """Writes pages.bin."""
    path = lambda name: os.path.join(options.work, name)
    found = lines(options, "places", pages, model_file(path("empty.bin"), np.zeros(PLACES)))
    for page, read in zip(pages, found):
        page["kinds"], page["places"] = label(page, read["lines"]), [line[2] for line in read["lines"]]
        page["sizes"] = [len(page["text"][start:end].split()) for start, end, _ in read["lines"]]
    rows = [
        [
            (places, kind, page["weight"])
            for page in pages
            if page["group"] == group and "only_for_headline" not in page
            for places, kind in zip(page["places"], page["kinds"])
            if kind in (0, 1)
        ]
        for group in range(GROUPS)
    ]
    others = lambda group: [other for other in range(GROUPS) if other != group]
    words = [learn_words([row for other in others(group) for row in rows[other]]) for group in range(GROUPS)]
    all_words = learn_words([row for some in rows for row in some])
    parts = [[page for page in pages if page["group"] == group] for group in range(GROUPS)]
    for group, part in enumerate(parts):
        for page, read in zip(
            part, lines(options, "features", part, model_file(path(f"words-{group}.bin"), words[group]))
        ):
            page["rows"] = np.array(read["lines"], dtype=np.int32)

    def keep_of(groups):
        # Kept lines are learned from articles in their own pages; transplanted articles and layouts only teach headlines.
        chosen = [page for group in groups for page in parts[group] if "only_for_headline" not in page]
        kinds, sizes = (np.concatenate([page[name] for page in chosen]) for name in ("kinds", "sizes"))
        weights = np.sqrt(np.maximum(1, sizes)) * np.concatenate(
            [[page["weight"]] * len(page["kinds"]) for page in chosen]
        )
        said = (kinds == 0) | (kinds == 1)
        return trees.grow(
            np.vstack([page["rows"] for page in chosen])[said], kinds[said], weights[said], options.rounds[0]
        )

    keeps = [keep_of(others(group)) for group in range(GROUPS)]
    for group, part in enumerate(parts):
        model = model_file(path(f"keep-{group}.bin"), words[group], keeps[group])
        for page, read in zip(part, lines(options, "headlines", part, model)):
            page["candidates"] = read["candidates"]

    def headline_of(groups):
        rows, labels, weights = [], [], []
        for page in (page for group in groups for page in parts[group]):
            for line, row in page["candidates"]:
                rows.append(row)
                labels.append(int(page["kinds"][line] == 2))
                # Composed pages have few candidates for a headline, and the order of their lines is made up.
                trust = 2.0 if "document" in page else COMPOSED_TRUST if page.get("has_made_up_order") else 1.0
                weights.append(page["weight"] * trust)
        return trees.grow(
            np.array(rows, dtype=np.int32), np.array(labels), np.array(weights), options.rounds[1], min_data_in_leaf=15
        )

    first = [(words[group], keeps[group], headline_of(others(group))) for group in range(GROUPS)]
    html = [data.html_pages([page["document"] for page in part if "document" in page], options) for part in parts]
    return model_file(
        path("pages.bin"),
        all_words,
        keep_of(range(GROUPS)),
        headline_of(range(GROUPS)),
        *learn_structure(options, html, first),
    )


def learn_structure(options, parts, first):
    """The second model: pages read from HTML, each with the scores of a first model that has not seen it."""
    path = lambda name: os.path.join(options.work, name)
    others = lambda group: [page for other in range(GROUPS) if other != group for page in parts[other]]
    for group, part in enumerate(parts):
        model = model_file(path(f"first-{group}.bin"), *first[group])
        for page, read, places in zip(
            part, lines(options, "structured", part, model), lines(options, "places", part, model)
        ):
            page["kinds"] = data.html_labels(page, [page["text"][start:end] for start, end, _ in places["lines"]])
            page["rows"], page["sizes"] = (
                np.array(read["lines"], dtype=np.int32),
                [end - start for start, end, _ in places["lines"]],
            )

    def keep_of(pages):
        kinds = np.concatenate([page["kinds"] for page in pages])
        weights = np.concatenate([page["weight"] * np.sqrt(np.array(page["sizes"]) / 6 + 1) for page in pages])
        said = (kinds == 0) | (kinds == 1)
        return trees.grow(
            np.vstack([page["rows"] for page in pages])[said],
            kinds[said],
            weights[said],
            options.rounds[0] // 2,
            num_leaves=10,
        )

    for group, part in enumerate(parts):
        model = model_file(path(f"second-{group}.bin"), *first[group], keep_of(others(group)))
        for page, read in zip(part, lines(options, "structured-headlines", part, model)):
            page["candidates"] = read["candidates"]
    every = [page for part in parts for page in part]
    seen = [(row, int(page["kinds"][line] == 2), page["weight"]) for page in every for line, row in page["candidates"]]
    rows, labels, weights = zip(*seen)
    return keep_of(every), trees.grow(
        np.array(rows, dtype=np.int32),
        np.array(labels),
        np.array(weights),
        options.rounds[1] // 2,
        min_data_in_leaf=10,
        num_leaves=8,
    )


def score(options, model, left, articles):
    """F1 of article words as in the yardstick, headlines, and what is lost of bare articles."""

    def counts(pages):
        rows = []
        for page, read, places in zip(
            pages, lines(options, "scores", pages, model), lines(options, "places", pages, model)
        ):
            kinds, seen = label(page, places["lines"]), set()
            words, kept, other = 0, 0, 0
            title = next((page["text"][start:end] for start, end, kind in sorted(page["spans"]) if kind == 2), None)
            for (start, end, _), kind, value in zip(places["lines"], kinds, read["scores"]):
                line = page["text"][start:end]
                size = len(line.split())
                if kind == 1 and line not in seen:
                    seen.add(line)
                    words += size
                    kept += size * (value > 0)
                elif kind == 0:
                    other += size * (value > 0)
            best, sure = read["headline"] or (None, -9999)
            at = best if sure > HEADLINE else None
            is_right = (None if title is None else title) == (
                None if at is None else page["text"][places["lines"][at][0] : places["lines"][at][1]]
            )
            rows.append(
                (
                    words,
                    kept,
                    other,
                    is_right,
                    title,
                    page.get("id"),
                    read,
                    places,
                    best is not None and title == page["text"][slice(*places["lines"][best][:2])],
                    sure,
                )
            )
        return rows

    def told(name, rows):
        words, kept, other = (sum(row[at] for row in rows) for at in range(3))
        pages = sum(2 * k / (w + k + o) if w + k + o else 1 for w, k, o, *_ in rows) / len(rows)
        print(
            f"{name}: F1 {200 * kept / (words + kept + other):.1f}, mean of pages {100 * pages:.1f}, recall {100 * kept / words:.1f}, headline {100 * sum(row[3] for row in rows) / len(rows):.1f} % of {len(rows)}",
            flush=True,
        )
        for least in range(-1280, 513, 128):
            if any(row[4] is None for row in rows):
                print(
                    f"   headline from {least}: {100 * sum(row[8] and row[9] > least if row[4] else row[9] <= least for row in rows) / len(rows):.1f}",
                    end=";",
                )
        print()

    rows = counts(left)
    told("news pages", [row for row in rows if row[5].startswith("aeb")])
    told("all pages", rows)
    html_score(options, model, data.html_pages([page["document"] for page in left], options))
    bare = []
    for headline, paragraphs in articles:
        text, spans = data.text_of([*([(headline, 2, 1)] if headline else []), *((line, 1, 1) for line in paragraphs)])
        bare.append({"text": text, "spans": spans, "id": "bare"})
    told("articles alone", counts(bare))
    return rows


def html_score(options, model, pages):
    """The same for pages read from HTML, by line."""
    told = {}
    for page, read, places in zip(
        pages, lines(options, "scores", pages, model), lines(options, "places", pages, model)
    ):
        words = [page["text"][start:end] for start, end, _ in places["lines"]]
        kinds = data.html_labels(page, words)
        best, sure = read["headline"] or (None, -9999)
        row = [
            sum(
                len(line.split())
                for line, kind, value in zip(words, kinds, read["scores"])
                if kind == wanted and (value > STRUCTURED_LEAST or not kept)
            )
            for wanted, kept in ((1, 0), (1, 1), (0, 1))
        ]
        title = page["headline"]
        told.setdefault(page["id"].startswith("aeb"), []).append(
            (
                *row,
                title is None if best is None or sure <= HEADLINE else title == data.norm(words[best]),
                page["id"],
                title,
                best is not None and data.norm(words[best]),
                sure,
            )
        )
    for news, rows in told.items():
        words, kept, other = (sum(row[at] for row in rows) for at in range(3))
        print(
            f"HTML, {'news' if news else 'other'} pages: F1 {200 * kept / (words + kept + other):.1f}, mean of pages {100 * sum(2 * k / (w + k + o) if w + k + o else 1 for w, k, o, *_ in rows) / len(rows):.1f}, headline {100 * sum(row[3] for row in rows) / len(rows):.1f} % of {len(rows)}",
            flush=True,
        )
        for row in rows:
            if not row[3] or 2 * row[1] < 0.9 * (row[0] + row[1] + row[2]):
                print("   ", *row)


def main():
    options = arguments()
    os.makedirs(options.work, exist_ok=True)
    fold, folds = map(int, options.fold.split("/")) if options.fold else (0, 1)
    pages, left, articles = gather(
        options, random.Random(options.seed), lambda at: options.fold is not None and at % folds == fold - 1
    )
    model = learn(options, pages)
    if options.rest_from:
        with_headline_of(model, options.rest_from)
    if options.fold:
        rows = score(options, model, left, articles)
        with open(os.path.join(options.work, f"left-{fold}.json"), "w", encoding="utf-8") as file:
            json.dump(
                [
                    {
                        "id": row[5],
                        "page": page["text"],
                        "spans": page["spans"],
                        "scores": row[6],
                        "lines": [line[:2] for line in row[7]["lines"]],
                    }
                    for row, page in zip(rows, left)
                ],
                file,
            )
        return
    # The scores of our own short pages, which the Rust core must reproduce on every platform.
    ours = [{"text": data.text_of(page)[0]} for page in data.own_pages()]
    with open(os.path.join(options.work, "parity.jsonl"), "w", encoding="utf-8") as file:
        file.writelines(
            json.dumps(
                {"text": page["text"], "scores": read["scores"], "headline": read["headline"]}, ensure_ascii=False
            )
            + "\n"
            for page, read in zip(ours, lines(options, "scores", ours, model))
        )


if __name__ == "__main__":
    main()
