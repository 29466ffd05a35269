"""The tagger: simple recurrent units both ways, a CRF whose transitions know the quotation state, silver heads.

The nonlinearities are the rational functions of the Rust core, so the trained function is the shipped one."""
import jax, jax.numpy as jnp, numpy as np

WIDTH = {"ending": 16, "beginning": 12, "shape": 8, "quote": 8}


def tanh(x):
    x = jnp.clip(x, -3.0, 3.0)
    return x * (27.0 + x * x) / (27.0 + 9.0 * x * x)


def sigmoid(x):
    return 0.5 + 0.5 * tanh(0.5 * x)


def initial(key, vectors, sizes, cells, layers, heads):
    k = iter(jax.random.split(key, 64))
    dense = lambda a, b, scale=1.0: scale * jax.random.normal(next(k), (a, b)) / np.sqrt(a)
    P = {"word": jnp.array(vectors)}
    for name, size in zip(("ending", "beginning", "shape", "quote"), sizes):
        P[name] = 0.15 * jax.random.normal(next(k), (size, WIDTH[name]))
    width = vectors.shape[1] + sum(WIDTH.values())
    for n in range(layers):
        parts = 4 if n == 0 else 3
        P[f"w{n}"] = dense(width, 2 * parts * cells, 1.0)
        P[f"b{n}"] = jnp.zeros(2 * parts * cells)
        P[f"v{n}"] = 0.1 * jax.random.normal(next(k), (2, 2 * cells))  # peepholes of forget and reset gates
        width = 2 * cells
    P["out"], P["out_b"] = dense(width, 7), jnp.zeros(7)
    P["T"] = jnp.zeros((8, 7, 7))
    for name, (size, layer) in heads.items():
        P["head_" + name], P["head_b_" + name] = dense(width, size), jnp.zeros(size)
    return P


def sru(x, mask, w, b, v, cells, first):
    """x (batch, time, width) -> (batch, time, 2 * cells); forward and backward halves side by side."""
    B, T, _ = x.shape
    u = (x @ w + b).reshape(B, T, -1, 2, cells)
    z, f, r = u[:, :, 0], u[:, :, 1], u[:, :, 2]
    skip = u[:, :, 3] if first else x.reshape(B, T, 2, cells)
    turn = lambda a: jnp.stack([a[:, :, 0], a[:, ::-1, 1]], 2)
    m = jnp.stack([mask, mask[:, ::-1]], 2)[..., None]
    zf = turn(jnp.concatenate([z, f], -1))
    vf, vr = v[0].reshape(2, cells), v[1].reshape(2, cells)

    def step(c, at):
        zf, m = at
        z, f = zf[..., :cells], zf[..., cells:]
        g = sigmoid(f + vf * c)
        new = m * (z + g * (c - z))
        return new, new
    zero = jnp.zeros((B, 2, cells))
    _, c = jax.lax.scan(step, zero, (jnp.moveaxis(zf, 1, 0), jnp.moveaxis(m, 1, 0)))
    c = turn(jnp.moveaxis(c, 0, 1))
    gate = sigmoid(r + vr * c)
    h = skip + gate * (tanh(c) - skip)
    return h.reshape(B, T, 2 * cells)


def encode(P, A, mask, key, rates):
    cells = P["v0"].shape[1] // 2
    word = A[0]
    drop = lambda x, k, rate, shape=None: x * jax.random.bernoulli(k, 1 - rate, shape or x.shape) / (1 - rate)
    if key is not None:
        keys = iter(jax.random.split(key, 16))
        word = jnp.where(jax.random.bernoulli(next(keys), rates["word"], word.shape), 1, word)
    x = jnp.concatenate([P["word"][word], P["ending"][A[1]], P["beginning"][A[2]], P["shape"][A[3]], P["quote"][A[4]]], -1)
    if key is not None: x = drop(x, next(keys), rates["input"])
    out, n = [], 0
    while f"w{n}" in P:
        x = sru(x, mask, P[f"w{n}"], P[f"b{n}"], P[f"v{n}"], cells, n == 0)
        out.append(x)
        if key is not None: x = drop(x, next(keys), rates["layer"])
        n += 1
    return x, out


def emissions(P, A, mask):
    return encode(P, A, mask, None, None)[0] @ P["out"] + P["out_b"]


def loss(P, A, mask, labels, silver, key, rates, heads, weight):
    k1, k2 = jax.random.split(key)
    top, layers = encode(P, A, mask, k1, rates)
    e, T = top @ P["out"] + P["out_b"], P["T"]
    state = A[4]
    gold = (jnp.take_along_axis(e, labels[:, :, None], 2)[:, :, 0] * mask).sum(1)
    gold += (T[state[:, 1:], labels[:, :-1], labels[:, 1:]] * mask[:, 1:]).sum(1)

    def step(a, at):
        z, s, m = at
        return jnp.where(m[:, None] > 0, jax.nn.logsumexp(a[:, :, None] + T[s], axis=1) + z, a), None
    a, _ = jax.lax.scan(step, e[:, 0], (jnp.swapaxes(e, 0, 1)[1:], state.T[1:], mask.T[1:]))
    total = (jax.nn.logsumexp(a, 1) - gold).sum() / mask.sum()
    extra = 0.0
    for name, (size, layer) in heads.items():
        y = silver[name]
        x = layers[layer]
        x = x * jax.random.bernoulli(k2, 0.8, x.shape) / 0.8
        p = jax.nn.log_softmax(x @ P["head_" + name] + P["head_b_" + name])
        known = (y >= 0) * mask
        extra -= (jnp.take_along_axis(p, jnp.maximum(y, 0)[:, :, None], 2)[:, :, 0] * known).sum() / mask.sum()
    return total + weight * extra, total


def viterbi(e, T, state, bias=0.0):
    """Best label sequence; `bias` is taken from O."""
    e = e.copy(); e[:, 0] -= bias
    s, back = e[0].copy(), []
    s[[2, 4, 6]] -= 1e4  # nothing continues at the start
    for row, q in zip(e[1:], state[1:]):
        z = s[:, None] + T[q]
        back.append(z.argmax(0)); s = z.max(0) + row
    y = [int(s.argmax())]
    for b in reversed(back): y.append(int(b[y[-1]]))
    return y[::-1]
