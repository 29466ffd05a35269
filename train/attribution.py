#!/usr/bin/env python3
"""Train, export and run the attribution network.

attribution.py texts CORPORA WORK                       texts-NAME.jsonl, which the Rust core tokenizes
attribution.py fit CORPORA WORK WEIGHTS.npz             train, seeded (tokens-NAME.jsonl, believed-NAME.npz of
                                                        teacher.py)
attribution.py export CORPORA WORK WEIGHTS.npz MODEL.bin
attribution.py cut CORPORA WORK MODEL.bin OUT.bin       the model with a smaller table of words (--words), to continue from
attribution.py predict MODEL.bin TOKENS.jsonl OUT.jsonl labels of the reference inference, with the bits of its scores
"""

import argparse
import collections
import json
import os
import random
import re
import time

import numpy as np

import data
import model_file
import reference

SIZES = (24, 40, 56, 80, 128, 256)
HEADS = ("tag", "dep", "arc", "ent")
ENTITIES = ["O"] + [b + e for e in ("PER", "ORG", "PLACE", "NORP", "TIME") for b in ("B-", "I-")]
KIND = {"person": "PER", "organisation": "ORG", "place": "PLACE"}  # of labels/name-kinds.tsv
LAYER = {"tag": 1, "dep": 1, "arc": 1, "ent": 1}  # the layer that each head reads
KEPT = ("tag", "ent")  # heads that are shipped
GOLD = 0.7  # the weight of gold labels where there are predictions too
TIMES = {"articles": 3}  # how often a part is used per epoch


def texts(args):
    for name, documents in data.texts(args.corpora).items():
        with open(f"{args.work}/texts-{name}.jsonl", "w", encoding="utf-8") as out:
            for d in documents:
                print(json.dumps({"id": d["id"], "text": d["text"]}, ensure_ascii=False), file=out)


def read(args):
    """{part: paragraphs} with gold labels, teacher predictions and classes; features; the classes of each head."""
    silver = data.read_silver(f"{args.corpora}/silver/news.tsv") | data.read_silver(f"{args.work}/silver.tsv")
    tags, deps = (sorted({v[i] for d in silver.values() for v in d.values()}) for i in (0, 1))
    names = {"tag": tags, "dep": deps, "arc": list(range(2 * data.HEAD_OFFSETS + 1)), "ent": ENTITIES} if silver else {}
    place = {n: {x: i for i, x in enumerate(v)} for n, v in names.items()}
    labelled = data.read_names(os.path.join(os.path.dirname(__file__), "labels", "name-kinds.tsv"))
    parts = {}
    for name, documents in data.texts(args.corpora).items():
        if not documents:
            continue
        tokens = {d["id"]: d for d in data.read_jsonl(f"{args.work}/tokens-{name}.jsonl")}
        parts[name] = [p for d in documents for p in data.paragraphs(d, tokens[d["id"]]) if p.tokens]
        believe(parts[name], f"{args.work}/believed-{name}.npz")
        named = {d["id"]: data.occurrences(d["text"], labelled[d["id"]]) for d in documents if d["id"] in labelled}
        for p in parts[name]:
            p.classes = classes_of(p, silver.get(p.document, {}), place)
            if p.document in named and names:
                p.classes[HEADS.index("ent")] = entities_of(p, named[p.document], p.classes[HEADS.index("ent")])
        parts[name] += [q for p in parts[name] if p.nested is not None for q in data.inside(p)]
    return parts, features_of(args, parts), names


def features_of(args, parts):
    """The vocabularies of words, endings, beginnings and shapes: from the model to continue, or chosen from the
    texts."""
    if args.begin:
        return reference.Model(open(args.begin, "rb").read()).features()
    raw = json.load(open(args.embeddings, encoding="utf-8"))
    return data.choose_features(
        [p for ps in parts.values() for p in ps], [w for w in raw["words"][: args.words] if w.split() == [w]]
    )


def believe(paragraphs, path):
    """The teacher's predictions for each token, by paragraph, if there are any."""
    if not os.path.exists(path):
        return
    said, at = dict(np.load(path)), 0
    for p in paragraphs:
        p.believed = {k: v[at : at + len(p.tokens)] for k, v in said.items()}
        at += len(p.tokens)
    assert at == len(said["nested"]), f"{path} has {len(said['nested'])} tokens, expected {at}"


def classes_of(p, silver, place):
    """(heads, tokens): gold parts of speech of a treebank, otherwise silver; -1 if unknown."""
    out = np.full((len(HEADS), len(p.tokens)), -1, "int32")
    if p.tags:
        out[0] = [place["tag"].get(t, -1) for t in p.tags]
    for i, t in enumerate(p.tokens):
        if t[0] in silver:
            tag, dep, head, ent = silver[t[0]]
            out[:, i] = (
                place["tag"][tag],
                place["dep"][dep],
                head + data.HEAD_OFFSETS,
                place["ent"].get(ent[:2] + data.ENTITY.get(ent[2:], "?"), 0),
            )
    return out


def entities_of(p, named, silver):
    """The kinds of names by our labels, which say nothing of demonyms and times: these stay as the silver ones are."""
    kept = {ENTITIES.index(b + kind) for kind in ("NORP", "TIME") for b in ("B-", "I-")}
    out = np.array([y if y in kept else ENTITIES.index("O") for y in silver], "int32")
    inside = {}
    for (start, end), kind in named.items():
        inside.update({at: (start, KIND.get(kind)) for at in range(start, end)})
    before = None
    for i, t in enumerate(p.tokens):
        at = inside.get(t[0])
        if at is not None and at[1] is not None:
            out[i] = ENTITIES.index(("I-" if at == before else "B-") + at[1])
        before = at
    return out


def one_hot(labels):
    """Pairs of gold labels as probabilities: the predictions of a network that is certain."""
    y = [data.LABELS.index(l) for l in labels]
    out = np.zeros((len(y), 7, 7), "float16")
    out[np.arange(len(y)), y[:1] + y[:-1], y] = 1
    return out


def target(name, p, gold):
    """The label pairs to learn, or `None` for a text without any: a share of gold and the rest the teacher's, if there
    are both. PolNeAR's texts follow PolNeAR's guideline, all others ours."""
    if p.imitated is None and name == "ewt":
        return None
    believed = p.imitated
    if believed is None and p.believed is not None:
        believed = p.believed["polnear" if name == "train" else "reader"]
    if p.labels is None:
        return believed
    return (
        one_hot(p.labels) if believed is None else (gold * one_hot(p.labels) + (1 - gold) * believed).astype("float16")
    )


def imitate(path, parts):
    """Adds to each paragraph the label pairs that another model of this network predicts for it."""
    import jax.numpy as jnp

    import network

    model = reference.Model(open(path, "rb").read())
    P, features = {k: jnp.array(v) for k, v in model.parameters().items()}, model.features()
    for paragraphs in parts.values():
        for p, said in zip(paragraphs, network.each(network.pairs, P, [features.encode(p) for p in paragraphs])):
            p.imitated = said.astype("float16")


def project(vectors, dims):
    """Principal components of the word vectors, preceded by rows 0 (padding) and 1 (unknown)."""
    vectors = vectors - vectors.mean(0)
    vectors = vectors @ np.linalg.svd(vectors, full_matrices=False)[2][:dims].T
    return np.vstack([np.zeros((2, dims), "float32"), 0.5 * vectors / vectors.std()]).astype("float32")


def batches(examples, rng, tokens):
    """Batches of about the given number of tokens, from paragraphs of similar length; the longest few are left out."""
    by_size, out = collections.defaultdict(list), []
    for i, (x, *_) in enumerate(examples):
        if x.shape[1] <= SIZES[-1]:
            by_size[next(s for s in SIZES if x.shape[1] <= s)].append(i)
    for size, ids in by_size.items():
        rng.shuffle(ids)
        rows = max(1, tokens // size)
        for j in range(0, len(ids), rows):
            out.append((size, rows, ids[j : j + rows]))
    rng.shuffle(out)
    return out


def fill(examples, size, rows, ids):
    """The arrays of one batch."""
    A, mask, known = np.zeros((5, rows, size), "int32"), np.zeros((rows, size), "float32"), np.zeros(rows, "float32")
    wanted, classes = np.zeros((rows, size, 7, 7), "float32"), np.full((len(HEADS), rows, size), -1, "int32")
    for r, i in enumerate(ids):
        x, pairs, y = examples[i]
        n = x.shape[1]
        A[:, r, :n], mask[r, :n], classes[:, r, :n] = x, 1, y
        if pairs is not None:
            wanted[r, :n], known[r] = pairs, 1
    return A, mask, wanted, known, dict(zip(HEADS, classes))


def held_out(args, paragraphs):
    """Which paragraphs a fold leaves out: those of every Nth document from the Kth on, as in `evaluate --fold K/N`."""
    number = {d: n for n, d in enumerate(dict.fromkeys(p.document for p in paragraphs))}
    return [data.is_left_out(number[p.document], args.fold) for p in paragraphs]


def span_scores(gold, found):
    """F1 of sources, cues and contents (at least one token shared), and of exact contents."""
    hit, total = collections.Counter(), collections.Counter()
    for y, z in zip(gold, found):
        for role in "SQC":
            a, b = ([s for s in data.spans(labels) if s[0] == role] for labels in (y, z))
            meet = lambda s, others: any(s[1] < o[2] and o[1] < s[2] for o in others)
            hit[role] += sum(meet(s, b) for s in a) + sum(meet(s, a) for s in b)
            total[role] += len(a) + len(b)
            if role == "C":
                hit["exact"] += 2 * len(set(a) & set(b))
                total["exact"] += len(a) + len(b)
    return {k: round(100 * hit[k] / max(1, total[k]), 1) for k in ("S", "Q", "C", "exact")}


def fit(args):
    import jax
    import jax.numpy as jnp
    import optax

    import network

    jax.config.update("jax_default_prng_impl", "rbg")
    parts, features, names = read(args)
    heads = {n: (len(names[n]), LAYER[n]) for n in HEADS} if names else {}
    key, first = jax.random.split(jax.random.PRNGKey(args.seed))
    if args.begin:  # word vectors and endings are frozen, because the claim model shares them
        P = reference.Model(open(args.begin, "rb").read()).parameters([(n, names[n]) for n in KEPT if n in names])
        fresh = network.initial(first, P["word"], (2, 2, 2, 8), P["v0"].shape[1] // 2, args.layers, args.window, heads)
        P = {k: jnp.array(P.get(k, fresh[k])) for k in fresh}
    else:
        vectors = json.load(open(args.embeddings, encoding="utf-8"))["vectors"]
        sizes = (len(features.endings) + 2, len(features.beginnings) + 2, len(features.shapes) + 2, 8)
        P = network.initial(
            first,
            project(np.array([vectors[w][:100] for w in features.words], "float32"), args.dims),
            sizes,
            args.cells,
            args.layers,
            args.window,
            heads,
        )
    if args.like:
        imitate(args.like, parts)
    if args.start:
        P = {k: jnp.array(v) for k, v in np.load(args.start).items() if k in P}
    examples, kept = [], {}
    for name, paragraphs in parts.items():
        out = held_out(args, paragraphs) if name in ("train", "articles") else [False] * len(paragraphs)
        examples += [
            (features.encode(p), target(name, p, args.gold), p.classes) for p, o in zip(paragraphs, out) if not o
        ] * TIMES.get(name, 1)
        kept[name] = [p for p, o in zip(paragraphs, out) if o]
    rng, key = random.Random(args.seed), jax.random.PRNGKey(args.seed)
    steps = args.epochs * len(batches(examples, random.Random(0), args.batch))
    optimiser = optax.chain(
        optax.clip_by_global_norm(1.0),
        optax.adam(
            optax.warmup_cosine_decay_schedule(1e-4, args.rate, min(200, steps // 4 + 1), steps, args.rate * 0.03)
        ),
    )
    state, average = optimiser.init(P), P
    rates = {"word": args.word_drop, "input": args.input_drop, "layer": args.layer_drop}
    slow = {"word": 0.0, "ending": 0.0} if args.begin else {"word": 0.3}  # their learning rates, relative to the rest

    @jax.jit
    def step(P, average, state, A, mask, wanted, known, classes, key, n):
        written = lambda P, *rest: network.loss(network.as_written(P, args.levels), *rest)
        (_, value), gradient = jax.value_and_grad(written, has_aux=True)(
            P, A, mask, wanted, known, classes, key, rates, heads, args.head_weight
        )
        update, state = optimiser.update(gradient, state, P)
        for k, rate in slow.items():
            update[k] = update[k] * rate
        P = optax.apply_updates(P, update)
        keep = jnp.minimum(0.998, (1 + n) / (10 + n))  # the running average of the weights is the result
        return P, jax.tree.map(lambda a, b: keep * a + (1 - keep) * b, average, P), state, value

    n, begun = 0, time.time()
    for epoch in range(args.epochs):
        values = []
        for batch in batches(examples, rng, args.batch):
            key, k = jax.random.split(key)
            P, average, state, value = step(P, average, state, *fill(examples, *batch), k, float(n))
            values.append(value)
            n += 1
            if n % 100 == 0:
                print(
                    f"  step {n} of {steps}: loss {np.mean([float(v) for v in values[-100:]]):.4f}, {time.time() - begun:.0f} s",
                    flush=True,
                )
        print(f"epoch {epoch}: loss {np.mean([float(v) for v in values]):.4f}, {time.time() - begun:.0f} s", flush=True)
        for name, some in kept.items():
            if not some:
                continue
            found = network.label(network.as_written(average, args.levels), [features.encode(p) for p in some])
            for inner in (False, True):
                both = [(p.labels, z) for p, z in zip(some, found) if p.is_inside == inner]
                if both:
                    print(
                        f"    left out of {name}, {'in contents' if inner else 'outside'}:",
                        span_scores(*zip(*both)),
                        flush=True,
                    )
    np.savez(args.weights, **{k: np.array(v) for k, v in average.items()})


def export(args):
    import linker
    import network

    parts, features, names = read(args)
    P = {k: np.array(v) for k, v in np.load(args.weights).items()}
    written = network.as_written(P, args.levels)
    counts = collections.Counter(t[2] for ps in parts.values() for p in ps for t in p.tokens)
    labelled = [p for name in ("train", "articles") for p in parts.get(name, [])]
    left_out = [n for n, out in enumerate(held_out(args, labelled)) if out]
    states = [x[:, 7:] for x in network.each(network.scores, written, [features.encode(p) for p in labelled])]
    pairs = linker.fit(labelled, states, left_out, seed=args.seed)
    kept = [(names[n], LAYER[n], P["head_" + n], P["head_b_" + n]) for n in KEPT if "head_" + n in P]
    model = model_file.write(
        P,
        features,
        kept,
        pairs,
        [counts[w] for w in features.words],
        reference.Model(open(args.begin, "rb").read()).words_and_endings if args.begin else None,
        args.levels,
    )
    with open(args.model, "wb") as out:
        out.write(model)
    print(f"{args.model}: {len(model)} bytes")


def cut(args):
    """Keeps the words that are most frequent in the texts and in the sentences of the claim model, which uses the same
    vectors."""
    model = reference.Model(open(args.model, "rb").read())
    counts = collections.Counter()
    for name in data.texts(args.corpora):
        for document in data.read_jsonl(f"{args.work}/tokens-{name}.jsonl"):
            counts.update(t[2] for row in document["paragraphs"] for t in row)
    for sentence in data.read_jsonl(f"{args.corpora}/claims/train.jsonl"):
        counts.update(re.findall(r"\w+", sentence["text"].lower()))
    words = sorted(model.strings[0], key=lambda w: (-counts[w], w))[: args.words]
    with open(args.out, "wb") as out:
        out.write(model.with_words(frozenset(words)))


def predict(args):
    model = reference.Model(open(args.model, "rb").read())
    with open(args.out, "w", encoding="utf-8") as out:
        for document in data.read_jsonl(args.tokens):
            for row in document["paragraphs"]:
                if not row:
                    continue
                tokens = [t[2:5] for t in row]
                scores = model.scores(tokens)
                labels = model.labels(scores, [t[2] for t in tokens])
                print(
                    json.dumps(
                        {"tokens": tokens, "labels": labels, "bits": scores.view("uint32").tolist()}, ensure_ascii=False
                    ),
                    file=out,
                )


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = ap.add_subparsers(required=True)
    for name, run, places in (
        ("texts", texts, ("corpora", "work")),
        ("fit", fit, ("corpora", "work", "weights")),
        ("export", export, ("corpora", "work", "weights", "model")),
        ("cut", cut, ("corpora", "work", "model", "out")),
        ("predict", predict, ("model", "tokens", "out")),
    ):
        p = sub.add_parser(name)
        p.set_defaults(run=run)
        for place in places:
            p.add_argument(place)
        for option, default in (
            ("epochs", 6),
            ("cells", 96),
            ("layers", 3),
            ("window", 1),
            ("words", 16000),
            ("dims", 32),
            ("levels", model_file.LEVELS),
            ("seed", 0),
            ("batch", 2048),
        ):
            p.add_argument(f"--{option}", type=int, default=default)
        p.add_argument(
            "--begin",
            default="",
            help="MODEL.bin to continue from, keeping its word vectors and endings; otherwise from scratch",
        )
        p.add_argument(
            "--like", default="", help="MODEL.bin to learn from instead of the teacher: for fewer words or levels"
        )
        p.add_argument("--start", default="", help="WEIGHTS.npz of an earlier run to continue from")
        p.add_argument("--embeddings", default="", help="EMBEDDINGS.json, needed when training from scratch")
        p.add_argument(
            "--fold", default="", help="K/N: leave out every Nth document from the Kth on, and score on them"
        )
        for option, default in (
            ("rate", 2e-3),
            ("gold", GOLD),
            ("head-weight", 0.3),
            ("word-drop", 0.05),
            ("input-drop", 0.2),
            ("layer-drop", 0.3),
        ):
            p.add_argument(f"--{option}", type=float, default=default)
    args = ap.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
