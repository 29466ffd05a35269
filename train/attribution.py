#!/usr/bin/env python3
"""Train, export and run the attribution network.

    attribution.py fit CORPORA EMBEDDINGS.json TOKENS WEIGHTS.npz     train (seeded); TOKENS: folder of tokens-train.jsonl, tokens-dev.jsonl
    attribution.py soften CORPORA EMBEDDINGS.json TOKENS WEIGHTS.npz OUT.npy   what a teacher believes of every token
    attribution.py export CORPORA EMBEDDINGS.json TOKENS WEIGHTS.npz MODEL.bin
    attribution.py predict MODEL.bin TOKENS.jsonl OUT.jsonl           labels of the reference inference, with the bits of its scores
"""
import argparse, collections, json, random, time
import numpy as np
import data, model_file, reference

WORD_RATE = 0.3  # of the rate of all else: how far the word vectors may move
SIZES = (24, 40, 56, 80, 128, 256)
SILVER = ("tag", "dep", "arc", "ent")
ENTITIES = ["O"] + [b + e for e in ("PER", "ORG", "PLACE", "NORP", "TIME") for b in ("B-", "I-")]


def read(args):
    """Paragraphs, features, first word vectors and silver classes."""
    documents = data.read_jsonl(f"{args.corpora}/quotes/train.jsonl")
    tokens = {d["id"]: d for d in data.read_jsonl(f"{args.tokens}/tokens-train.jsonl")}
    paragraphs = [p for d in documents for p in data.paragraphs(d, tokens[d["id"]]) if p.tokens]
    if args.context: give_context(paragraphs, f"{args.context}-train.npy")
    raw = json.load(open(args.embeddings, encoding="utf-8"))
    names = [w for w in raw["words"][:args.words] if w.split() == [w]]
    vectors = np.array([raw["vectors"][w][:100] for w in names], "float32")
    features = data.choose_features(paragraphs, names)
    silver = data.read_silver(f"{args.corpora}/silver/news.tsv")
    tags, deps = (sorted({v[i] for d in silver.values() for v in d.values()}) for i in (0, 1))
    place = lambda names: {x: i for i, x in enumerate(names)}
    tag, dep, ent = place(tags), place(deps), place(ENTITIES)
    for p in paragraphs:
        known, p.silver = silver.get(p.document, {}), np.full((4, len(p.tokens)), -1, "int32")
        for i, t in enumerate(p.tokens):
            if t[0] in known:
                v = known[t[0]]
                p.silver[:, i] = tag[v[0]], dep[v[1]], v[2] + data.HEAD_OFFSETS, ent.get(v[3][:2] + data.ENTITY.get(v[3][2:], "?"), 0)
    heads = {"tag": (len(tags), 0), "dep": (len(deps), 1), "arc": (2 * data.HEAD_OFFSETS + 1, 1), "ent": (len(ENTITIES), 1)} if silver else {}
    return paragraphs, features, vectors, heads, {"tag": tags, "ent": ENTITIES}


def more(args):
    """Paragraphs without gold labels: only a teacher's belief can be learned from them."""
    out = [p for d in data.read_jsonl(f"{args.tokens}/tokens-more.jsonl") for p in data.paragraphs(d, d) if p.tokens]
    for p in out: p.silver = np.full((4, len(p.tokens)), -1, "int32")
    if args.context: give_context(out, f"{args.context}-more.npy")
    return out


def give_context(paragraphs, path):
    """What the language model made of each token (`context.py`), paragraph by paragraph."""
    rows, at = np.load(path, mmap_mode="r"), 0
    for p in paragraphs:
        p.context = rows[at:at + len(p.tokens)]; at += len(p.tokens)
    assert at == len(rows), f"{path} has {len(rows)} tokens, expected {at}"


def one_hot(labels):
    """The pairs of gold labels as probabilities: what `network.pairs` would give if it were sure."""
    y = [data.LABELS.index(l) for l in labels]
    out = np.zeros((len(y), 7, 7), "float16")
    out[np.arange(len(y)), y[:1] + y[:-1], y] = 1
    return out


def project(vectors, dims):
    """Principal components of the word vectors, with rows 0 (padding) and 1 (unknown) before them."""
    vectors = vectors - vectors.mean(0)
    vectors = vectors @ np.linalg.svd(vectors, full_matrices=False)[2][:dims].T
    return np.vstack([np.zeros((2, dims), "float32"), 0.5 * vectors / vectors.std()]).astype("float32")


def batches(examples, rng, tokens):
    """Batches of about so many tokens, paragraphs of like length together; the few longest are left out."""
    by_size, out = collections.defaultdict(list), []
    for i, (x, *_) in enumerate(examples):
        if x.shape[1] <= SIZES[-1]: by_size[next(s for s in SIZES if x.shape[1] <= s)].append(i)
    for size, ids in by_size.items():
        rng.shuffle(ids)
        rows = max(1, tokens // size)
        for j in range(0, len(ids), rows):
            out.append((size, rows, ids[j:j + rows]))
    rng.shuffle(out)
    return out


def fill(examples, size, rows, ids):
    """The arrays of one batch."""
    A, mask = np.zeros((5, rows, size), "int32"), np.zeros((rows, size), "float32")
    target, silver = np.zeros((rows, size, 7, 7), "float32"), np.full((4, rows, size), -1, "int32")
    context = None if examples[0][3] is None else np.zeros((rows, size, examples[0][3].shape[1]), "float16")
    for r, i in enumerate(ids):
        x, y, s, c = examples[i]; n = x.shape[1]
        A[:, r, :n], mask[r, :n], target[r, :n], silver[:, r, :n] = x, 1, y, s
        if c is not None: context[r, :n] = c
    return A, mask, target, dict(zip(SILVER, silver)), context


def held_out(args, paragraphs):
    """Which paragraphs a fold leaves out: those of every Nth document from the Kth on, as `evaluate --fold K/N` takes them."""
    if not args.fold: return [False] * len(paragraphs)
    first, of = map(int, args.fold.split("/"))
    number = {d: n for n, d in enumerate(dict.fromkeys(p.document for p in paragraphs))}
    return [number[p.document] % of == first - 1 for p in paragraphs]


def span_scores(gold, found):
    """F1 of sources, cues and contents (at least one token shared), and of contents to the token."""
    hit, total = collections.Counter(), collections.Counter()
    for y, z in zip(gold, found):
        for role in "SQC":
            a, b = ([s for s in data.spans(labels) if s[0] == role] for labels in (y, z))
            meet = lambda s, others: any(s[1] < o[2] and o[1] < s[2] for o in others)
            hit[role] += sum(meet(s, b) for s in a) + sum(meet(s, a) for s in b); total[role] += len(a) + len(b)
            if role == "C": hit["exact"] += 2 * len(set(a) & set(b)); total["exact"] += len(a) + len(b)
    return {k: round(100 * hit[k] / max(1, total[k]), 1) for k in ("S", "Q", "C", "exact")}


def fit(args):
    import jax, jax.numpy as jnp, optax
    import network
    jax.config.update("jax_default_prng_impl", "rbg")
    paragraphs, features, vectors, heads, _ = read(args)
    out = held_out(args, paragraphs)
    example = lambda p, y: (features.encode(p), y, p.silver, p.context)
    examples = [example(p, one_hot(p.labels)) for p, o in zip(paragraphs, out) if not o]
    if args.soft:  # half gold, half what the teacher believes; the teacher alone where there is no gold
        others, believed, at = more(args), np.load(args.soft, mmap_mode="r"), 0
        for n, p in enumerate(paragraphs + others):
            p.believed = believed[at:at + len(p.tokens)]; at += len(p.tokens)
        assert at == len(believed), f"{args.soft} has {len(believed)} tokens, expected {at}"
        examples = [example(p, (0.5 * one_hot(p.labels) + 0.5 * p.believed).astype("float16")) for p, o in zip(paragraphs, out) if not o]
        examples += [example(p, p.believed) for p in others]
    kept = [p for p, o in zip(paragraphs, out) if o]
    rng, key = random.Random(args.seed), jax.random.PRNGKey(args.seed)
    key, first = jax.random.split(key)
    sizes = (len(features.endings) + 2, len(features.beginnings) + 2, len(features.shapes) + 2, 8)
    P = network.initial(first, project(vectors, args.dims), sizes, args.cells, args.layers, args.window, heads, 0 if examples[0][3] is None else examples[0][3].shape[1])
    if args.start: P = {k: jnp.array(v) for k, v in np.load(args.start).items()}
    steps = args.epochs * len(batches(examples, random.Random(0), args.batch))
    optimiser = optax.chain(optax.clip_by_global_norm(1.0),
                            optax.adam(optax.warmup_cosine_decay_schedule(1e-4, args.rate, min(200, steps // 4 + 1), steps, args.rate * 0.03)))
    state, average = optimiser.init(P), P
    rates = {"word": args.word_drop, "input": args.input_drop, "layer": args.layer_drop}

    @jax.jit
    def step(P, average, state, A, mask, target, silver, context, key, n):
        (_, value), gradient = jax.value_and_grad(network.loss, has_aux=True)(P, A, mask, target, silver, key, rates, heads, args.silver_weight, context)
        update, state = optimiser.update(gradient, state, P)
        update["word"] = update["word"] * WORD_RATE
        P = optax.apply_updates(P, update)
        keep = jnp.minimum(0.998, (1 + n) / (10 + n))  # the average of the weights is what is kept
        return P, jax.tree.map(lambda a, b: keep * a + (1 - keep) * b, average, P), state, value

    n = 0
    for epoch in range(args.epochs):
        begun, values = time.time(), []
        for batch in batches(examples, rng, args.batch):
            key, k = jax.random.split(key)
            P, average, state, value = step(P, average, state, *fill(examples, *batch), k, float(n))
            values.append(value); n += 1
        print(f"epoch {epoch}: loss {np.mean([float(v) for v in values]):.4f}, {time.time() - begun:.0f} s", flush=True)
        np.savez(args.weights, **{k: np.array(v) for k, v in average.items()})
        if kept: print("    left out:", span_scores([p.labels for p in kept], network.label(average, [features.encode(p) for p in kept], [p.context for p in kept] if args.context else None)), flush=True)


def soften(args):
    """What a teacher believes of the training paragraphs and of those without gold: pairs of labels, token by token."""
    import network
    paragraphs, features, _, _, _ = read(args)
    everything = paragraphs + more(args)
    P = {k: np.array(v) for k, v in np.load(args.weights).items()}
    pairs = network.each(network.pairs, P, [features.encode(p) for p in everything], [p.context for p in everything] if args.context else None)
    np.save(args.out, np.concatenate([x.astype("float16") for x in pairs]))


def export(args):
    import linker, network
    paragraphs, features, _, heads, names = read(args)
    P = {k: np.array(v) for k, v in np.load(args.weights).items()}
    counts = collections.Counter(t[2] for p in paragraphs for t in p.tokens)
    states = network.each(network.top, P, [features.encode(p) for p in paragraphs])
    left_out = [n for n, out in enumerate(held_out(args, paragraphs)) if out]
    pairs = linker.fit(paragraphs, states, left_out, seed=args.seed)
    kept = [(names[n], heads[n][1], P["head_" + n], P["head_b_" + n]) for n in ("tag", "ent") if n in heads]
    model = model_file.write(P, features, kept, pairs, [counts[w] for w in features.words])
    with open(args.model, "wb") as out: out.write(model)
    print(f"{args.model}: {len(model)} bytes")


def predict(args):
    model = reference.Model(open(args.model, "rb").read())
    with open(args.out, "w", encoding="utf-8") as out:
        for document in data.read_jsonl(args.tokens):
            for row in document["paragraphs"]:
                if not row: continue
                tokens = [t[2:5] for t in row]
                scores = model.scores(tokens)
                labels = model.labels(scores, [t[2] for t in tokens])
                print(json.dumps({"tokens": tokens, "labels": labels, "bits": scores.view("uint32").tolist()}, ensure_ascii=False), file=out)


def options(ap=None, places=("corpora", "embeddings", "tokens", "weights", "language")):
    """What every command can be told; `tune.py` too."""
    ap = ap or argparse.ArgumentParser()
    for place in places: ap.add_argument(place)
    for option, default in (("epochs", 8), ("cells", 96), ("layers", 3), ("window", 1), ("words", 16000), ("dims", 32), ("seed", 0), ("batch", 2048)):
        ap.add_argument(f"--{option}", type=int, default=default)
    ap.add_argument("--context", default="", help="PREFIX of what a language model made of each token (context.py): trains a teacher")
    ap.add_argument("--soft", default="", help="what a teacher believes (soften): half of the target, all of it where there is no gold")
    ap.add_argument("--start", default="", help="WEIGHTS.npz to go on from")
    ap.add_argument("--fold", default="", help="K/N: leave out every Nth document from the Kth on, and score on them")
    for option, default in (("rate", 3e-3), ("silver-weight", 0.4), ("word-drop", 0.05), ("input-drop", 0.3), ("layer-drop", 0.38)):
        ap.add_argument(f"--{option}", type=float, default=default)
    return ap


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = ap.add_subparsers(required=True)
    for name, run, places in (("fit", fit, ("corpora", "embeddings", "tokens", "weights")), ("predict", predict, ("model", "tokens", "out")),
                              ("soften", soften, ("corpora", "embeddings", "tokens", "weights", "out")),
                              ("export", export, ("corpora", "embeddings", "tokens", "weights", "model"))):
        options(sub.add_parser(name), places).set_defaults(run=run)
    args = ap.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
