"""The inference of `model/` in NumPy, step by step, with the same model file. The Rust core must match it bit for
bit."""

import struct

import numpy as np

import model_file
from data import Features
from model_file import ONE

F = np.float32


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        self.at += count
        return self.data[self.at - count : self.at]

    def number(self, form):
        return struct.unpack("<" + form, self.take(struct.calcsize("<" + form)))[0]

    def lines(self):
        text = self.take(self.number("I")).decode()
        return text.split("\n") if text else []

    def array(self, kind, *shape):
        size = int(np.prod(shape)) * np.dtype(kind).itemsize
        return np.frombuffer(self.take(size), kind).reshape(shape)

    def floats(self, *shape):
        return np.ascontiguousarray(self.array("u1", 4, int(np.prod(shape))).T).view("<f4").reshape(shape)

    def matrix(self, rows, width):
        scales, biases = self.floats(rows) / F(ONE), self.floats(rows)
        return scales, biases, self.array("i1", rows, width).astype("int64")


def times(matrix, x):
    scales, biases, weights = matrix
    return (x @ weights.T).astype("float32") * scales + biases


def tanh(x):
    x = np.clip(x, F(-3), F(3))
    square = x * x
    return x * (F(27) + square) / (F(27) + F(9) * square)


def sigmoid(x):
    return F(0.5) + F(0.5) * tanh(F(0.5) * x)


def quantise(x):
    scaled = x * F(ONE)
    rounded = np.where(scaled < 0, scaled - F(0.5), scaled + F(0.5))
    return np.trunc(np.clip(rounded, F(-32767), F(32767))).astype("int64")


def beside(x, window):
    """Each row concatenated with its neighbours, zeros where there is none."""
    padded = np.pad(x, ((window, window), (0, 0)))
    return np.concatenate([padded[i : i + len(x)] for i in range(1 + 2 * window)], 1)


def recur(matrix, peepholes, x, own=None):
    """A layer of simple recurrent units: (time, 2, cells); the second half reads backwards."""
    v, w = peepholes
    T, c = len(x), v.shape[1]
    u, out = times(matrix, x).reshape(T, -1, 2, c), np.zeros((T, 2, c), "float32")
    for d in range(2):
        state = np.zeros(c, "float32")
        for t in range(T) if d == 0 else range(T - 1, -1, -1):
            z, f, r = u[t, 0, d], u[t, 1, d], u[t, 2, d]
            s = u[t, 3, d] if own is None else own[t, d]
            state = z + sigmoid(f + v[d] * state) * (state - z)
            out[t, d] = s + sigmoid(r + w[d] * state) * (tanh(state) - s)
    return out


class Model:
    def __init__(self, data):
        r = Reader(data)
        assert r.take(8) == model_file.MAGIC and r.number("H") == model_file.VERSION
        assert r.number("I") == model_file.feature_hash(model_file.FEATURES)
        begun = r.at
        words = r.lines()
        width = r.number("H")
        steps = r.array("<i2", width).astype("int64")
        codes = r.array("u1", len(words) + 1, width // 2)
        written = codes.tobytes()
        codes = codes.astype("int64")
        both = np.stack([codes & 15, codes >> 4], -1).reshape(len(codes), width)
        self.parts = [data[:begun], (words, steps, np.frombuffer(written, "u1").reshape(len(words) + 1, -1))]
        self.strings = [words]
        self.tables = [({w: i + 1 for i, w in enumerate(words)}, (2 * both - 15) * steps)]
        self.parts.append(data[r.at :])
        for _ in range(4):
            keys = r.lines()
            width, step = r.number("H"), r.number("h")
            codes = r.array("i1", len(keys) + 1, width)
            if len(self.tables) == 1:
                self.words_hash = model_file.bytes_hash(written + codes.tobytes())
                self.words_and_endings = data[begun : r.at]
            self.strings.append(keys)
            self.tables.append(({k: i + 1 for i, k in enumerate(keys)}, codes.astype("int64") * step))
        self.window, self.cells, layers = r.number("H"), r.number("H"), r.number("H")
        self.layers, width = [], (1 + 2 * self.window) * sum(t[1].shape[1] for t in self.tables)
        for n in range(layers):
            matrix = r.matrix((8 if n == 0 else 6) * self.cells, width)
            self.layers.append((matrix, r.floats(2, 2, self.cells)))
            width = 2 * self.cells
        self.out, self.changes = r.matrix(7, width), r.floats(8, 7, 7)
        self.heads, self.heads_at = [], r.at
        for _ in range(r.number("B")):
            names, layer = r.lines(), r.number("B")
            self.heads.append((names, layer, r.matrix(len(names), width)))
        self.heads_end, self.data = r.at, data

    def with_words(self, kept):
        """The bytes of this model with only these words in its table; the other words become unknown."""
        before, (words, steps, codes), after = self.parts
        rows = [0] + [1 + i for i, w in enumerate(words) if w in kept]
        out = model_file.Writer()
        out.parts = [before]
        out.lines([words[i - 1] for i in rows[1:]])
        out.number("H", len(steps))
        out.array(steps, "<i2")
        out.array(codes[rows], "u1")
        return out.bytes() + after

    def features(self):
        """The vocabularies of words, endings, beginnings and shapes, as in `attribution.py`."""
        return Features(*self.strings[:4])

    def parameters(self, heads=()):
        """The weights as in `network.py`, to continue training from; `heads` are the names and classes of those in the
        file, in its order."""
        turn = lambda matrix: (np.array(matrix[2] * (matrix[0] * F(ONE))[:, None], "float32").T, np.array(matrix[1]))
        P = {}
        for name, (_, rows) in zip(("word", "ending", "beginning", "shape", "quote"), self.tables):
            rows = (rows / ONE).astype("float32")
            P[name] = rows if name == "quote" else np.vstack([np.zeros_like(rows[:1]), rows])
        for n, (matrix, peepholes) in enumerate(self.layers):
            P[f"w{n}"], P[f"b{n}"] = turn(matrix)
            P[f"v{n}"] = np.array(peepholes.reshape(2, -1))
        P["out"], P["out_b"] = turn(self.out)
        P["T"] = np.array(self.changes)
        for (name, classes), (written, _, matrix) in zip(heads, self.heads):
            order = [written.index(c) for c in classes]
            weights, biases = turn(matrix)
            P["head_" + name], P["head_b_" + name] = weights[:, order], biases[order]
        return P

    def row(self, table, key):
        index, rows = self.tables[table]
        return rows[index.get(key, 0)]

    def with_head(self, names, layer, weights, biases):
        """The bytes of this model with one more head."""
        out = model_file.Writer()
        out.parts = [self.data[: self.heads_at]]
        out.number("B", len(self.heads) + 1)
        out.parts.append(self.data[self.heads_at + 1 : self.heads_end])
        out.head(names, layer, weights, biases)
        return out.bytes() + self.data[self.heads_end :]

    def top(self, tokens):
        """The integers that the last layer puts out: [(word, shape, quote)] -> (time, width)"""
        x = np.array(
            [
                np.concatenate(
                    [self.row(0, w), self.row(1, w[-3:]), self.row(2, w[:3]), self.row(3, s), self.tables[4][1][q]]
                )
                for w, s, q in tokens
            ]
        )
        x, own = beside(x, self.window), None
        for matrix, peepholes in self.layers:
            own = recur(matrix, peepholes, x, own)
            x = quantise(own.reshape(len(own), -1))
        return x

    def scores(self, tokens):
        """tokens: [(word, shape, quote)] -> (time, 7)"""
        return times(self.out, self.top(tokens))

    def labels(self, scores, quotes):
        e, T = scores, self.changes
        s, back = e[0].copy(), []
        s[[2, 4, 6]] -= F(10000)
        for row, q in zip(e[1:], quotes[1:]):
            z = s[:, None] + T[q]
            back.append(z.argmax(0))
            s = z.max(0) + row
        y = [int(s.argmax())]
        for b in reversed(back):
            y.append(int(b[y[-1]]))
        return y[::-1]
