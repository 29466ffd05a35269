"""The linker: which cue a source or content span belongs to. A tiny network over counts, scored pair by pair."""
import numpy as np
from data import spans

SPEECH = {"said", "says", "say", "told", "added", "asked", "according"}
SENTENCE_END = {".", "?", "!"}
MARKS = {'"'}
NEAREST = 6  # cues asked on either side of a span


class View:
    """A labelled paragraph as the linker sees it."""

    def __init__(self, p, labels):
        self.words, self.shapes, self.quote, self.every = p.words, [t[3] for t in p.tokens], p.quotes, spans(labels)
        self.cues = [i for i, s in enumerate(self.every) if s[0] == "Q"]
        self.others = [i for i, s in enumerate(self.every) if s[0] != "Q"]

    def near(self, x):
        after = sum(c < x for c in self.cues)
        return self.cues[max(0, after - NEAREST):after + NEAREST]

    def adjacent(self, cue, side):
        """The content next to a cue on one side, its source skipped, if at most two tokens apart."""
        at = cue + side
        edge = self.every[cue]
        if 0 <= at < len(self.every) and self.every[at][0] == "S":
            edge = self.every[at]; at += side
        if not 0 <= at < len(self.every) or self.every[at][0] != "C": return None
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
    for s in every[min(cue, other) + 1:max(cue, other)]: between[s[0]] += 1
    cap = lambda v, n: min(v, n) / n
    middle = lambda s: every[s][1] + every[s][2]
    near = sum(1 for s in view.near(other) if s != cue and abs(middle(s) - middle(other)) < abs(middle(cue) - middle(other)))
    ends, commas, marks = sum(w in SENTENCE_END for w in gap), gap.count(","), sum(w in MARKS for w in gap)
    n = len(gap)
    before, after = view.adjacent(cue, -1), view.adjacent(cue, 1)
    quoted = lambda s: s is not None and quote[every[s][1]] != 0
    previous = every[other - 1] if other else None
    return [1.0, float(left), float(kind == "S"), float(n == 0), float(n == 1), cap(n, 4), cap(n, 16), cap(n, 60),
            cap(between["Q"], 1), cap(between["Q"], 3), cap(between["S"], 1), cap(between["S"], 3), cap(between["C"], 1), cap(between["C"], 3),
            cap(ends, 1), cap(ends, 3), cap(commas, 1), cap(commas, 3), cap(marks, 1), cap(marks, 3),
            cap(x1 - x0, 4), cap(x1 - x0, 20), cap(c1 - c0, 4), float(quote[x0] != 0), float(quote[c0] != 0), float(words[c0] in SPEECH),
            float(words[c0] == "according"), float(words[c1 - 1] == ":"), float(c1 < len(words) and words[c1] == "that"),
            cap(between[kind], 2), cap(near, 1), cap(near, 3),
            float(before not in (None, other)), float(before != other and quoted(before)), float(after not in (None, other)),
            float(x0 == 0 or words[x0 - 1] in SENTENCE_END or (words[x0 - 1] in MARKS and (x0 == 1 or words[x0 - 2] in SENTENCE_END))),
            float(cue + 1 < len(every) and every[cue + 1][0] == "S" and every[cue + 1][1] - c1 <= 1),
            float(quote[x0] >= 4), float(previous is not None and previous[0] == "C" and x0 - previous[2] <= 3), float(view.shapes[x0] == "x")]


def tanh(x):
    x = np.clip(x, -3.0, 3.0)
    return x * (27.0 + x * x) / (27.0 + 9.0 * x * x)


def score(M, X):
    return tanh(X @ M["w"] + M["b"]) @ M["o"] + M["c"]


def examples(paras):
    X, y = [], []
    for p in paras:
        view = View(p, p.labels)
        for x in view.others:
            for c in view.near(x):
                X.append(pair_features(view, c, x)); y.append(bool(p.owners[view.every[c][1]] & p.owners[view.every[x][1]]))
    return np.array(X, "float32"), np.array(y, "float32")


def fit(paras, hidden=32, seed=0, epochs=15):
    import jax, jax.numpy as jnp, optax
    X, y = examples(paras)
    k = jax.random.split(jax.random.PRNGKey(seed), 2)
    M = {"w": 0.4 * jax.random.normal(k[0], (X.shape[1], hidden)), "b": jnp.zeros(hidden), "o": 0.3 * jax.random.normal(k[1], (hidden,)), "c": jnp.zeros(())}
    act = lambda x: (lambda x: x * (27 + x * x) / (27 + 9 * x * x))(jnp.clip(x, -3, 3))
    f = lambda M, X: act(X @ M["w"] + M["b"]) @ M["o"] + M["c"]
    size, rng = min(512, len(X)), np.random.default_rng(seed)
    opt = optax.adam(optax.cosine_decay_schedule(5e-3, epochs * (len(X) // size))); state = opt.init(M)

    @jax.jit
    def step(M, state, X, y):
        v, g = jax.value_and_grad(lambda M: optax.sigmoid_binary_cross_entropy(f(M, X), y).mean())(M)
        u, state = opt.update(g, state, M)
        return optax.apply_updates(M, u), state, v
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for j in range(0, len(X) - size + 1, size):
            M, state, v = step(M, state, X[order[j:j + size]], y[order[j:j + size]])
    M = {k: np.array(v) for k, v in M.items()}
    s = score(M, X)
    print("linker pairs", len(X), "accuracy", float(((s > 0) == (y > 0.5)).mean()))
    return M


def link(M, p, labels, content_least=-0.85, source_least=-1.4):
    """Attributions of one paragraph as spans of tokens, and its contents without cue."""
    view = View(p, labels); every = view.every
    found = {c: {"source": [], "cue": [every[c]], "content": []} for c in view.cues}
    best_source, orphans = {}, []
    pairs = [(x, c) for x in view.others for c in view.near(x)]
    S = dict(zip(pairs, score(M, np.array([pair_features(view, c, x) for x, c in pairs], "float32")))) if pairs else {}
    for x in view.others:
        near = view.near(x)
        if every[x][0] == "C":
            c = max(near, key=lambda c: S[x, c], default=None)
            if c is not None and S[x, c] > content_least: found[c]["content"].append(every[x])
            elif not view.cues: orphans.append(every[x])
        else:
            for c in near:
                if S[x, c] > source_least and S[x, c] > best_source.get(c, -1e9):
                    best_source[c] = S[x, c]; found[c]["source"] = [every[x]]
    return list(found.values()), orphans


def link_document(M, paras, labels, **least):
    """Attributions as (paragraph, span) parts; a paragraph that only goes on with what the one before introduced joins it."""
    out, last = [], None
    for n, (p, y) in enumerate(zip(paras, labels)):
        found, orphans = link(M, p, y, **least)
        here = [{k: [(p, s) for s in v] for k, v in a.items()} for a in found]
        if last is not None and orphans and not here:
            if goes_on(paras[n - 1], last, p, orphans):
                last["content"] += [(p, s) for s in orphans]
            else: last = None
        else: last = here[-1] if here else None
        out += here
    return [a for a in out if a["content"]]


def goes_on(before, last, p, orphans):
    words = before.words
    colon = words[-1] == ":"
    left_open = before.quotes[-1] == 7
    return colon or (left_open and p.quotes[0] != 0)
