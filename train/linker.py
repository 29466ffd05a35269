"""The linker: decides which cue a source or content span belongs to.

A tiny network scores pairs of spans. Its inputs are counts of what lies between the two (`pair_features`) and the
encoder's states of the first and last token of each. `src/annotate/link.rs` computes the same."""

import numpy as np

from data import spans

SPEECH = {"said", "says", "say", "told", "added", "asked", "according"}
SENTENCE_END = {".", "?", "!"}
MARKS = {'"'}
NEAREST = 6  # candidate cues on either side of a span


class View:
    """A labelled paragraph as input of the linker."""

    def __init__(self, p, labels):
        self.words, self.shapes, self.quote, self.every = p.words, [t[3] for t in p.tokens], p.quotes, spans(labels)
        self.cues = [i for i, s in enumerate(self.every) if s[0] == "Q"]
        self.others = [i for i, s in enumerate(self.every) if s[0] != "Q"]

    def near(self, x):
        after = sum(c < x for c in self.cues)
        return self.cues[max(0, after - NEAREST) : after + NEAREST]

    def adjacent(self, cue, side):
        """The content next to a cue on one side, skipping the cue's source, if at most two tokens away."""
        at = cue + side
        edge = self.every[cue]
        if 0 <= at < len(self.every) and self.every[at][0] == "S":
            edge = self.every[at]
            at += side
        if not 0 <= at < len(self.every) or self.every[at][0] != "C":
            return None
        other = self.every[at]
        gap = edge[1] - other[2] if side < 0 else other[1] - edge[2]
        return at if gap <= 2 else None


def pair_features(view, cue, other):
    words, quote, every = view.words, view.quote, view.every
    (_, c0, c1), (kind, x0, x1) = every[cue], every[other]
    left = other < cue
    a, b = (x1, c0) if left else (c1, x0)
    gap = words[a:b]
    between = {k: 0 for k in "QSC"}
    for s in every[min(cue, other) + 1 : max(cue, other)]:
        between[s[0]] += 1
    cap = lambda v, n: min(v, n) / n
    middle = lambda s: every[s][1] + every[s][2]
    near = sum(
        1 for s in view.near(other) if s != cue and abs(middle(s) - middle(other)) < abs(middle(cue) - middle(other))
    )
    ends, commas, marks = sum(w in SENTENCE_END for w in gap), gap.count(","), sum(w in MARKS for w in gap)
    n = len(gap)
    before, after = view.adjacent(cue, -1), view.adjacent(cue, 1)
    quoted = lambda s: s is not None and quote[every[s][1]] != 0
    previous = every[other - 1] if other else None
    return [
        1.0,
        float(left),
        float(kind == "S"),
        float(n == 0),
        float(n == 1),
        cap(n, 4),
        cap(n, 16),
        cap(n, 60),
        cap(between["Q"], 1),
        cap(between["Q"], 3),
        cap(between["S"], 1),
        cap(between["S"], 3),
        cap(between["C"], 1),
        cap(between["C"], 3),
        cap(ends, 1),
        cap(ends, 3),
        cap(commas, 1),
        cap(commas, 3),
        cap(marks, 1),
        cap(marks, 3),
        cap(x1 - x0, 4),
        cap(x1 - x0, 20),
        cap(c1 - c0, 4),
        float(quote[x0] != 0),
        float(quote[c0] != 0),
        float(words[c0] in SPEECH),
        float(words[c0] == "according"),
        float(words[c1 - 1] == ":"),
        float(c1 < len(words) and words[c1] == "that"),
        cap(between[kind], 2),
        cap(near, 1),
        cap(near, 3),
        float(before not in (None, other)),
        float(before != other and quoted(before)),
        float(after not in (None, other)),
        float(
            x0 == 0
            or words[x0 - 1] in SENTENCE_END
            or (words[x0 - 1] in MARKS and (x0 == 1 or words[x0 - 2] in SENTENCE_END))
        ),
        float(cue + 1 < len(every) and every[cue + 1][0] == "S" and every[cue + 1][1] - c1 <= 1),
        float(quote[x0] >= 4),
        float(previous is not None and previous[0] == "C" and x0 - previous[2] <= 3),
        float(view.shapes[x0] == "x"),
    ]


def examples(paras, states):
    """Counts, states of the cue, states of the other span, and whether they belong together; a row per pair."""
    X, C, O, y = [], [], [], []
    ends = lambda h, s: h[s[1]] + h[s[2] - 1]
    views = [(View(p, p.labels), p.owners, h) for p, h in zip(paras, states)]
    for view, owners, h in views:
        for x in view.others:
            for c in view.near(x):
                X.append(pair_features(view, c, x))
                C.append(ends(h, view.every[c]))
                O.append(ends(h, view.every[x]))
                y.append(bool(owners[view.every[c][1]] & owners[view.every[x][1]]))
    return tuple(np.array(a, "float32") for a in (X, C, O, y))


def fit(paras, states, left_out=(), hidden=32, seed=0, epochs=12, drop=0.3):
    """`states`: the encoder's last layer for each paragraph; pairs in `left_out` are only scored."""
    import jax
    import jax.numpy as jnp
    import optax

    out = np.zeros(len(paras), bool)
    out[list(left_out)] = True
    part = lambda keep: examples(
        [p for p, o in zip(paras, out) if o != keep], [h for h, o in zip(states, out) if o != keep]
    )
    X, C, O, y = part(True)
    k = jax.random.split(jax.random.PRNGKey(seed), 5)
    M = {
        "w": 0.4 * jax.random.normal(k[0], (X.shape[1], hidden)),
        "b": jnp.zeros(hidden),
        "o": 0.3 * jax.random.normal(k[1], (hidden,)),
        "c": jnp.zeros(()),
        "cue": 0.03 * jax.random.normal(k[2], (C.shape[1], hidden)),
        "other": 0.03 * jax.random.normal(k[3], (C.shape[1], hidden)),
    }

    def act(x):
        x = jnp.clip(x, -3, 3)
        return x * (27 + x * x) / (27 + 9 * x * x)

    f = lambda M, X, C, O: act(X @ M["w"] + C @ M["cue"] + O @ M["other"] + M["b"]) @ M["o"] + M["c"]
    size, rng = min(512, len(X)), np.random.default_rng(seed)
    opt = optax.adam(optax.cosine_decay_schedule(4e-3, epochs * (len(X) // size)))
    state = opt.init(M)

    @jax.jit
    def step(M, state, X, C, O, y, key):
        a, b = jax.random.split(key)
        keep = lambda x, k: x * jax.random.bernoulli(k, 1 - drop, x.shape) / (1 - drop)
        g = jax.grad(
            lambda M: (
                optax.sigmoid_binary_cross_entropy(f(M, X, keep(C, a), keep(O, b)), y).mean()
                + 2e-4 * sum((M[n] ** 2).sum() for n in ("cue", "other"))
            )
        )(M)
        u, state = opt.update(g, state, M)
        return optax.apply_updates(M, u), state

    for _ in range(epochs):
        order = rng.permutation(len(X))
        for j in range(0, len(X) - size + 1, size):
            at, key = order[j : j + size], jax.random.fold_in(k[4], rng.integers(1 << 30))
            M, state = step(M, state, X[at], C[at], O[at], y[at], key)
    right = lambda X, C, O, y: float(((np.array(f(M, X, C, O)) > 0) == (y > 0.5)).mean())
    print(
        f"linker: {len(X)} pairs, {100 * right(X, C, O, y):.2f} % right",
        f"; left out: {100 * right(*part(False)):.2f} %" if out.any() else "",
    )
    return {k: np.array(v) for k, v in M.items()}
