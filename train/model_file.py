"""The model file: quantised weights, written for `model/src/format.rs` and read back for the reference inference."""

import struct

import numpy as np

MAGIC, VERSION = b"CLAIMNET", 3
FEATURES = "token-1 lower ending-3 beginning-3 shape-1 quote-8"
LEVELS = 63  # quantisation levels on either side of zero
WIDEST = 3.0  # where layers have fewer levels: the outermost, in standard deviations of the weights of the same output
ONE = 2048  # steps of an activation per unit


def feature_hash(text):
    return bytes_hash(text.encode())


def bytes_hash(data):
    h = 0x811C9DC5
    for byte in data:
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return h


class Writer:
    def __init__(self, features=FEATURES):
        self.parts = [MAGIC, struct.pack("<HI", VERSION, feature_hash(features))]

    def number(self, form, value):
        self.parts.append(struct.pack("<" + form, value))

    def lines(self, strings):
        data = "\n".join(strings).encode()
        self.number("I", len(data))
        self.parts.append(data)

    def array(self, values, kind):
        self.parts.append(np.ascontiguousarray(values, kind).tobytes())

    def floats(self, values):
        """The first bytes of all, then their second bytes and so on, which compresses better."""
        self.array(np.ascontiguousarray(values, "<f4").reshape(-1, 1).view("u1").T, "u1")

    def matrix(self, weights, biases, levels=LEVELS):
        """Rows are outputs; int8 with a scale per row. Few levels are enough and compress better with brotli."""
        most = np.abs(weights).max(1)
        if levels < LEVELS:
            most = np.minimum(most, WIDEST * np.sqrt((weights**2).mean(1)))
        scales = np.maximum(most, 1e-9).astype("float32") / np.float32(levels)
        codes = np.clip(np.rint(weights / scales[:, None]), -levels, levels)
        self.floats(scales)
        self.floats(biases)
        self.array(codes, "i1")

    def head(self, names, layer, weights, biases):
        """A classification head: its classes, the layer that it reads, and a column of weights for each class."""
        order = by_bytes(names)
        self.lines([names[i] for i in order])
        self.number("B", layer)
        self.matrix(weights.T[order], biases[order])

    def bytes(self):
        return b"".join(self.parts)


def by_bytes(strings):
    """Indices that sort strings by their UTF-8 bytes."""
    return sorted(range(len(strings)), key=lambda i: strings[i].encode())


def column_steps(vectors, weight):
    """The step of each column at four bits that loses least, words weighted by frequency."""
    steps = []
    for column in vectors.T:
        top = np.abs(column).max() * ONE / 15
        best = min(
            (max(1, round(top * part)) for part in np.linspace(0.2, 1.0, 41)),
            key=lambda step: float((weight * (nibble_values(column, step) - column) ** 2).sum()),
        )
        steps.append(best)
    return np.array(steps)


def nibbles(values, step):
    return np.clip(np.rint((values * ONE / step + 15) / 2), 0, 15)


def nibble_values(values, step):
    return (2 * nibbles(values, step) - 15) * step / ONE


def small_table(out, strings, vectors):
    order = by_bytes(strings)
    out.lines([strings[i] for i in order])
    step = max(1, int(np.ceil(np.abs(vectors).max() * ONE / 127)))
    rows = np.vstack([vectors[:1], vectors[1:][order]])
    out.number("H", vectors.shape[1])
    out.number("h", step)
    out.array(np.clip(np.rint(rows * ONE / step), -127, 127), "i1")


def word_table(out, features, V, counts):
    """The words and their vectors at four bits. V: the vector of an unknown word, then one per word."""
    order = by_bytes(features.words)
    out.lines([features.words[i] for i in order])
    V = np.vstack([V[:1], V[1:][order]])
    weight = 1.0 + np.concatenate([[max(counts)], np.asarray(counts, float)[order]])
    steps = column_steps(V, weight)
    out.number("H", V.shape[1])
    out.array(steps, "<i2")
    codes = nibbles(V, steps[None, :]).astype("uint8")
    out.array(codes[:, 0::2] | (codes[:, 1::2] << 4), "u1")


def write(P, features, heads, pairs, counts, begun=None, levels=LEVELS, least=(-0.85, -1.4)):
    """P: parameters (numpy); heads: [(names, layer, weights, biases)]; counts: the frequency of each word in
    `features.words`; begun: the bytes of the word and ending tables, if they come from another model; levels: those of
    the layers' weights."""
    out = Writer()
    if begun:
        out.parts.append(begun)
    else:
        word_table(out, features, P["word"][1:], counts)
        small_table(out, features.endings, P["ending"][1:])
    for strings, name in ((features.beginnings, "beginning"), (features.shapes, "shape")):
        small_table(out, strings, P[name][1:])
    small_table(out, [str(i) for i in range(1, 8)], P["quote"])
    cells, layers = P["v0"].shape[1] // 2, sum(f"w{n}" in P for n in range(9))
    window = (
        P["w0"].shape[0] // sum(P[name].shape[1] for name in ("word", "ending", "beginning", "shape", "quote")) - 1
    ) // 2
    out.number("H", window)
    out.number("H", cells)
    out.number("H", layers)
    for n in range(layers):
        out.matrix(P[f"w{n}"].T, P[f"b{n}"], levels)
        out.floats(P[f"v{n}"])
    out.matrix(P["out"].T, P["out_b"])
    out.floats(P["T"])
    out.number("B", len(heads))
    for head in heads:
        out.head(*head)
    out.number("H", pairs["w"].shape[0])
    out.number("H", pairs["w"].shape[1])
    out.floats(pairs["w"].T)
    out.floats(pairs["b"])
    out.floats(pairs["o"])
    out.matrix(np.concatenate([pairs["cue"], pairs["other"]], 1).T, np.zeros(2 * pairs["w"].shape[1]))
    out.floats([float(pairs["c"]), *least])
    return out.bytes()
