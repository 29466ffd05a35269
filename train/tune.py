#!/usr/bin/env python3
"""Trains the teacher and the language model under it together.

    tune.py CORPORA EMBEDDINGS.json TOKENS TEACHER.npz LANGUAGE.npz [options of attribution.py]

TEACHER.npz, made by `attribution.py fit --context`, is where its part begins, and is written anew; LANGUAGE.npz receives
the weights of the language model, for `context.py`. A step reads some stretches of text (`context.stretches`) and the
paragraphs that lie whole in them.
"""
import random, time
import numpy as np, jax, jax.numpy as jnp, optax
import attribution, context, data, network

STRETCHES, TIME = 12, context.LONGEST + 2  # of a step
ROOMS = ((56, 64), (20, 128))  # paragraphs of a step, and their tokens at most; longer ones are left out
LANGUAGE_RATE = 6e-5


def parts(documents, paragraphs, pieces):
    """Runs of stretches that hold their paragraphs whole: ([(piece numbers, places)], [paragraph number]).
    `paragraphs` are [(first token, end)] in the order of the text."""
    runs, run, begun, n = [], [], 0, 0
    for ids, at in context.stretches(documents, pieces)[0]:
        run.append((ids, at))
        last = at[-1][0] + 1
        while n < len(paragraphs) and paragraphs[n][1] <= last: n += 1
        if n == len(paragraphs) or paragraphs[n][0] == last:
            runs.append((run, range(begun, n))); run, begun = [], n
    return runs


def steps(runs, sizes, rng):
    """Runs packed into steps, in a random order, none with more than there is room for."""
    runs = list(runs); rng.shuffle(runs)
    out, used = [[]], np.zeros(1 + len(ROOMS))
    limits = np.array([STRETCHES] + [rows for rows, _ in ROOMS])
    for run in runs:
        need = np.zeros_like(used); need[0] = len(run[0])
        for p in run[1]:
            room = next((i for i, (_, size) in enumerate(ROOMS) if sizes[p] <= size), None)
            if room is not None: need[1 + room] += 1
        if (need > limits).any(): continue
        if (used + need > limits).any(): out.append([]); used = np.zeros_like(used)
        out[-1].append(run); used += need
    return out


def fill(step, examples, starts):
    """The arrays of a step: pieces and mask of its stretches, and for each room a batch with the places of its tokens."""
    ids, mask, place, row = np.zeros((STRETCHES, TIME), "int32"), np.zeros((STRETCHES, TIME), "float32"), {}, 0
    mask[:, 0] = 1
    for run, _ in step:
        for numbers, at in run:
            ids[row, :len(numbers)], mask[row, :len(numbers)] = numbers, 1
            for token, where in at: place[token] = row * TIME + where
            row += 1
    rooms, least = [], 0
    for rows, size in ROOMS:
        chosen = [p for _, some in step for p in some if least < examples[p][0].shape[1] <= size]
        A, seen, target, silver, _ = attribution.fill(examples, size, rows, chosen)
        where = np.zeros((rows, size), "int32")
        for r, p in enumerate(chosen):
            n = examples[p][0].shape[1]
            where[r, :n] = [place[t] for t in range(starts[p], starts[p] + n)]
        rooms.append((A, seen, target, silver, where)); least = size
    return ids, mask, rooms


def main():
    args = attribution.options().parse_args()
    jax.config.update("jax_default_prng_impl", "rbg")
    paragraphs, features, _, heads, _ = attribution.read(args)
    starts = np.cumsum([0] + [len(p.tokens) for p in paragraphs])
    out = attribution.held_out(args, paragraphs)
    examples = [(features.encode(p), attribution.one_hot(p.labels), p.silver, None) for p in paragraphs]
    documents = data.read_jsonl(f"{args.tokens}/tokens-train.jsonl")
    order = {d: n for n, d in enumerate(dict.fromkeys(p.document for p in paragraphs))}
    documents = sorted((d for d in documents if d["id"] in order), key=lambda d: order[d["id"]])
    runs = parts(documents, list(zip(starts[:-1], starts[1:])), context.word_pieces())
    learned = [r for r in runs if not any(out[p] for p in r[1])]
    sizes = [len(p.tokens) for p in paragraphs]
    rates = {"word": args.word_drop, "input": args.input_drop, "layer": args.layer_drop}
    both = {"top": {k: jnp.array(v) for k, v in np.load(args.weights).items()}, "language": context.weights()}
    count = args.epochs * len(steps(learned, sizes, random.Random(0)))
    rate = lambda r: optax.adam(optax.warmup_cosine_decay_schedule(r / 30, r, count // 10 + 1, count, r * 0.03))
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.multi_transform({"top": rate(args.rate), "language": rate(LANGUAGE_RATE)},
                                                                                   {"top": "top", "language": "language"}))

    def loss(both, ids, mask, rooms, key):
        keys = iter(jax.random.split(key, 1 + len(rooms)))
        seen = context.forward(both["language"], ids, mask, next(keys)).reshape(STRETCHES * TIME, -1)
        total = sum(network.loss(both["top"], A, m, target, silver, next(keys), rates, heads, args.silver_weight, seen[where])[0] * m.sum()
                    for A, m, target, silver, where in rooms)
        return total / sum(m.sum() for _, m, *_ in rooms)

    @jax.jit
    def step(both, average, state, ids, mask, rooms, key, n):
        value, gradient = jax.value_and_grad(loss)(both, ids, mask, rooms, key)
        update, state = optimiser.update(gradient, state, both)
        both = optax.apply_updates(both, update)
        keep = jnp.minimum(0.995, (1 + n) / (10 + n))
        return both, jax.tree.map(lambda a, b: keep * a + (1 - keep) * b, average, both), state, value

    @jax.jit
    def states(language, ids, mask):
        return context.forward(language, ids, mask).reshape(STRETCHES * TIME, -1)

    def left_out(average):
        """Scores on the documents that were left out."""
        found = {}
        for s in steps([r for r in runs if all(out[p] for p in r[1])], sizes, random.Random(0)):
            ids, mask, rooms = fill(s, examples, starts)
            seen, least = np.array(states(average["language"], ids, mask)), 0
            for (_, size), (_, _, _, _, where) in zip(ROOMS, rooms):
                chosen = [p for _, some in s for p in some if least < sizes[p] <= size]
                least = size
                for r, p in enumerate(chosen): found[p] = seen[where[r, :sizes[p]]]
        numbers = sorted(found)
        return attribution.span_scores([paragraphs[p].labels for p in numbers],
                                       network.label(average["top"], [examples[p][0] for p in numbers], [found[p] for p in numbers]))

    state, average, rng, key, n = optimiser.init(both), both, random.Random(args.seed), jax.random.PRNGKey(args.seed), 0
    for epoch in range(args.epochs):
        begun, values = time.time(), []
        for s in steps(learned, sizes, rng):
            key, k = jax.random.split(key)
            both, average, state, value = step(both, average, state, *fill(s, examples, starts), k, float(n))
            values.append(value); n += 1
            if n % 20 == 0: print(f"  step {n} of {count}: loss {np.mean([float(v) for v in values[-20:]]):.4f}, {time.time() - begun:.0f} s", flush=True)
        if any(out): print(f"epoch {epoch}, left out:", left_out(average), flush=True)
        np.savez(args.weights, **{k: np.array(v) for k, v in average["top"].items()})
        np.savez(args.language, **{k: np.array(v) for k, v in average["language"].items()})


if __name__ == "__main__":
    main()
