"""The tagger: bidirectional simple recurrent units, a CRF whose transitions depend on the quotation state, silver
heads.

The nonlinearities are the rational functions of the Rust core, so the trained function is exactly the shipped one."""

import jax
import jax.numpy as jnp
import numpy as np

from data import LABELS, viterbi
from model_file import LEVELS, WIDEST

WIDTH = {"ending": 16, "beginning": 12, "shape": 8, "quote": 8}


def tanh(x):
    x = jnp.clip(x, -3.0, 3.0)
    return x * (27.0 + x * x) / (27.0 + 9.0 * x * x)


def sigmoid(x):
    return 0.5 + 0.5 * tanh(0.5 * x)


def sigmoid_slope(x):
    x = jnp.clip(0.5 * x, -3.0, 3.0)
    square = x * x
    bottom = 27.0 + 9.0 * square
    return 0.25 * ((27.0 + 3.0 * square) * bottom - x * (27.0 + square) * 18.0 * x) / (bottom * bottom)


def initial(key, vectors, sizes, cells, layers, window, heads):
    k = iter(jax.random.split(key, 64))
    dense = lambda a, b, scale=1.0: scale * jax.random.normal(next(k), (a, b)) / np.sqrt(a)
    P = {"word": jnp.array(vectors)}
    for name, size in zip(("ending", "beginning", "shape", "quote"), sizes):
        P[name] = 0.15 * jax.random.normal(next(k), (size, WIDTH[name]))
    width = (1 + 2 * window) * (vectors.shape[1] + sum(WIDTH.values()))
    for n in range(layers):
        parts = 4 if n == 0 else 3
        P[f"w{n}"] = dense(width, 2 * parts * cells, 1.0)
        P[f"b{n}"] = jnp.zeros(2 * parts * cells)
        P[f"v{n}"] = 0.1 * jax.random.normal(next(k), (2, 2 * cells))  # peepholes of the forget and reset gates
        width = 2 * cells
    P["out"], P["out_b"], P["T"] = dense(width, 7), jnp.zeros(7), jnp.zeros((8, 7, 7))
    for name, (size, layer) in heads.items():
        P["head_" + name], P["head_b_" + name] = dense(width, size), jnp.zeros(size)
    return P


@jax.custom_vjp
def recur(z, f, v, m):
    """c[t] = z[t] + g[t] (c[t-1] - z[t]) with g[t] = sigmoid(f[t] + v c[t-1]); zero where the mask m is 0. Time is the
    first axis."""

    def step(c, at):
        z, f, m = at
        new = m * (z + sigmoid(f + v * c) * (c - z))
        return new, new

    return jax.lax.scan(step, jnp.zeros_like(z[0]), (z, f, m))[1]


def recur_forward(z, f, v, m):
    c = recur(z, f, v, m)
    return c, (z, f, v, m, c)


def recur_backward(saved, up):
    """The derivative, written by hand: the backward recurrence is linear, so the loop is one product and one sum per
    step. (XLA's own derivative of the loop takes twelve times as long as the loop.)"""
    z, f, v, m, c = saved
    before = jnp.concatenate([jnp.zeros_like(c[:1]), c[:-1]])
    x = f + v * before
    g = sigmoid(x)
    slope = (before - z) * sigmoid_slope(x)
    pass_back = m * (g + slope * v)

    def step(later, at):
        up, back = at
        total = up + later
        return total * back, total

    d = jax.lax.scan(step, jnp.zeros_like(z[0]), (up, pass_back), reverse=True)[1] * m
    df = d * slope
    return d * (1.0 - g), df, (df * before).sum((0, 1)), jnp.zeros_like(m)


recur.defvjp(recur_forward, recur_backward)


def sru(x, mask, w, b, v, cells, first):
    """x (batch, time, width) -> (batch, time, 2 * cells), forward and backward halves concatenated."""
    B, T, _ = x.shape
    u = (x @ w + b).reshape(B, T, -1, 2, cells)
    z, f, r = u[:, :, 0], u[:, :, 1], u[:, :, 2]
    skip = u[:, :, 3] if first else x.reshape(B, T, 2, cells)
    turn = lambda a: jnp.stack([a[:, :, 0], a[:, ::-1, 1]], 2)
    m = jnp.stack([mask, mask[:, ::-1]], 2)[..., None]
    vf, vr = v[0].reshape(2, cells), v[1].reshape(2, cells)
    by_time = lambda a: jnp.moveaxis(turn(a), 1, 0)
    c = turn(jnp.moveaxis(recur(by_time(z), by_time(f), vf, jnp.moveaxis(m, 1, 0)), 0, 1))
    gate = sigmoid(r + vr * c)
    h = skip + gate * (tanh(c) - skip)
    return h.reshape(B, T, 2 * cells)


def neighbours(x, window):
    """Each token's row concatenated with those of its neighbours on both sides, with zeros outside the sequence. The
    gates of a simple recurrent unit see only one token, so the first layer gets three."""
    moved = [jnp.roll(x, -by, 1) for by in range(-window, window + 1)]
    T = x.shape[1]
    inside = [
        ((jnp.arange(T) + by >= 0) & (jnp.arange(T) + by < T))[None, :, None] for by in range(-window, window + 1)
    ]
    return jnp.concatenate([jnp.where(i, m, 0.0) for i, m in zip(inside, moved)], -1)


def rounded(w, levels):
    """The weights of a layer as the model file has them. The gradient passes as if they were not rounded (a
    straight-through estimator, Bengio et al. 2013), so training finds weights that bear the rounding."""
    most = jnp.minimum(jnp.abs(w).max(0), WIDEST * jnp.sqrt((w * w).mean(0)))
    scale = jnp.maximum(most, 1e-9) / levels
    return w + jax.lax.stop_gradient(jnp.clip(jnp.rint(w / scale), -levels, levels) * scale - w)


def as_written(P, levels):
    """The parameters as the model file has them, if the layers have fewer levels than the rest."""
    layer = lambda name: name[0] == "w" and name[1:].isdigit()
    return P if levels >= LEVELS else {k: rounded(v, levels) if layer(k) else v for k, v in P.items()}


def encode(P, A, mask, key, rates):
    cells = P["v0"].shape[1] // 2
    word = A[0]
    drop = lambda x, k, rate, shape=None: x * jax.random.bernoulli(k, 1 - rate, shape or x.shape) / (1 - rate)
    if key is not None:
        keys = iter(jax.random.split(key, 16))
        word = jnp.where(jax.random.bernoulli(next(keys), rates["word"], word.shape), 1, word)
    x = jnp.concatenate(
        [P["word"][word], P["ending"][A[1]], P["beginning"][A[2]], P["shape"][A[3]], P["quote"][A[4]]], -1
    )
    if key is not None:
        x = drop(x, next(keys), rates["input"])
    x = neighbours(x, (P["w0"].shape[0] // x.shape[2] - 1) // 2)
    out, n = [], 0
    while f"w{n}" in P:
        x = sru(x, mask, P[f"w{n}"], P[f"b{n}"], P[f"v{n}"], cells, n == 0)
        out.append(x)
        if key is not None:
            x = drop(x, next(keys), rates["layer"])
        n += 1
    return x, out


def scores(P, A, mask):
    """The emission scores of each label, and the last layer, which the linker reads."""
    x = encode(P, A, mask, None, None)[0]
    return jnp.concatenate([x @ P["out"] + P["out_b"], x], -1)


def log_sum(e, changes, mask):
    """The logarithm of the sum over all label sequences; `changes` (batch, time, 7, 7) are the transitions into each
    token."""

    def step(a, at):
        z, change, m = at
        return jnp.where(m[:, None] > 0, jax.nn.logsumexp(a[:, :, None] + change, axis=1) + z, a), None

    a, _ = jax.lax.scan(step, e[:, 0], (jnp.swapaxes(e, 0, 1)[1:], jnp.swapaxes(changes, 0, 1)[1:], mask.T[1:]))
    return jax.nn.logsumexp(a, 1)


def pairs(P, A, mask):
    """The probability of each pair of labels of a token and its predecessor, as in the target of `label_loss`: the
    derivative of the log-partition function by the scores of the pairs."""
    x = encode(P, A, mask, None, None)[0]
    e, changes = x @ P["out"] + P["out_b"], P["T"][A[4]]
    by_label, by_pair = jax.grad(lambda e, changes: (log_sum(e, changes, mask) * mask[:, 0]).sum(), (0, 1))(e, changes)
    first = jnp.eye(7) * by_label[:, :1, :, None]
    return jnp.concatenate([first, by_pair[:, 1:]], 1)


def label_loss(P, x, A, mask, target, known):
    """The cross-entropy of the network's label sequences against `target` (batch, time, 7, 7), the probability of each
    pair of labels of a token and its predecessor: one-hot for gold labels, the teacher's predictions, or a mixture. For
    the first token, the target is on the diagonal. `known` is 0 for rows without a target."""
    e, changes = x @ P["out"] + P["out_b"], P["T"][A[4]]
    expected = ((target.sum(2) * e).sum(2) * mask).sum() + ((target * changes).sum((2, 3)) * mask)[:, 1:].sum()
    return (
        (log_sum(e, changes, mask) * known * mask[:, 0]).sum() - expected
    ) / mask.sum()  # rows without tokens do not count


def loss(P, A, mask, target, known, classes, key, rates, heads, weight):
    """The losses of the labels and heads together, and of the labels alone."""
    k1, k2 = jax.random.split(key)
    top, layers = encode(P, A, mask, k1, rates)
    labels = label_loss(P, top, A, mask, target, known)
    extra = 0.0
    for name, (size, layer) in heads.items():
        y = classes[name]
        x = layers[layer]
        x = x * jax.random.bernoulli(k2, 0.8, x.shape) / 0.8
        p = jax.nn.log_softmax(x @ P["head_" + name] + P["head_b_" + name])
        told = (y >= 0) * mask
        extra -= (jnp.take_along_axis(p, jnp.maximum(y, 0)[:, :, None], 2)[:, :, 0] * told).sum() / mask.sum()
    return labels + weight * extra, labels


def classes(P, heads):
    """Returns a function that predicts the best class of each head for each token."""

    def run(P, A, mask):
        _, layers = encode(P, A, mask, None, None)
        return jnp.stack(
            [
                (layers[layer] @ P["head_" + name] + P["head_b_" + name]).argmax(-1)
                for name, (_, layer) in heads.items()
            ],
            -1,
        )

    return run


def each(run, P, encoded):
    """Applies `run` to each paragraph, batching paragraphs of similar length to limit padding."""
    run, out = jax.jit(run), [None] * len(encoded)
    order = sorted(range(len(encoded)), key=lambda i: encoded[i].shape[1])
    for j in range(0, len(order), 32):
        ids = order[j : j + 32]
        longest = -(-max(encoded[i].shape[1] for i in ids) // 32) * 32
        A, mask = np.zeros((5, 32, longest), "int32"), np.zeros((32, longest), "float32")
        for r, i in enumerate(ids):
            n = encoded[i].shape[1]
            A[:, r, :n], mask[r, :n] = encoded[i], 1
        found = np.array(run(P, A, mask))
        for r, i in enumerate(ids):
            out[i] = found[r, : encoded[i].shape[1]]
    return out


def label(P, encoded):
    """Label names of paragraphs."""
    T = np.array(P["T"])
    return [[LABELS[y] for y in viterbi(e[:, :7], T, x[4])] for e, x in zip(each(scores, P, encoded), encoded)]
