"""The file of the claim model and its inference, computed like `src/claim/model.rs` with integers and f32 in a fixed
order."""

import math

import numpy as np

import reference
from model_file import ONE as STEPS
from model_file import Writer, feature_hash

FEATURES = "claims-4 words stems pairs traits both vectors"
ONE = 1024  # steps per logit
CODES = 63  # quantisation levels of a feature's weight on either side of zero
SPECIAL = ("<day>", "<month>", "<name>", "<number>", "<year>")
LOWEST = -7 * STEPS  # below any output of a cell
HEAD = 8 + 2 + 4 + 4  # bytes of magic, version and the two hashes
F = np.float32


def root(count):
    """256 times the square root of a number, as an integer."""
    return math.isqrt(min(max(count, 4), 1 << 20) << 16)


def key(feature):
    """The part of a feature's hash that is in the file."""
    return feature_hash(feature) >> 8


class Vectors:
    """The vectors of words and of endings in the file of the attribution network, as integers."""

    def __init__(self, path):
        model = reference.Model(open(path, "rb").read())
        (self.words, words), (self.endings, endings) = model.tables[:2]
        self.tables = words, endings
        self.hash = model.words_hash

    def rows(self, seen):
        """(row of the word, row of its ending, special token); consecutive names are merged."""
        out, before = [], None
        for word in seen:
            if word == before == "<name>":
                continue
            before = word
            special = word.startswith("<") and len(word) > 1
            out.append(
                (0, 0, 1 + SPECIAL.index(word))
                if special
                else (self.words.get(word, 0), self.endings.get(word[-3:], 0), 0)
            )
        return out


class Linear:
    def __init__(self, bias, scale, weights):
        self.bias, self.scale, self.weights = bias, scale, weights

    def logit(self, features):
        total = sum(self.weights.get(key(f), 0) for f in features)
        return self.bias + total * self.scale * 4 * 256 // root(len(features)) // (65536 // ONE)

    def write(self, out):
        rows, last = [], 0
        for k, weight in sorted(self.weights.items()):
            while k - last > 65535:
                last += 65535
                rows.append((65535, 0))  # an intermediate step with zero weight
            rows.append((k - last, weight))
            last = k
        out.number("i", self.bias)
        out.number("I", self.scale)
        out.number("H", len(rows))
        out.array([step for step, _ in rows], "<u2")
        out.array([weight for _, weight in rows], "i1")

    @staticmethod
    def read(r):
        bias, scale, count = r.number("i"), r.number("I"), r.number("H")
        return Linear(
            bias, scale, dict(zip(np.cumsum(r.array("<u2", count), dtype=int).tolist(), r.array("i1", count).tolist()))
        )


class Pooled:
    """special: (6, width) integers, the first for unknown words; cells: (weights, biases, peepholes (2, 2 * cells));
    hidden: (weights, biases). Weights have a row per output."""

    def __init__(self, special, cells, hidden, out):
        self.special, self.cells, self.hidden, self.out = special, cells, hidden, out

    def write(self, out):
        step = max(1, int(np.ceil(np.abs(self.special).max() / 127)))
        out.lines(SPECIAL)
        out.number("H", self.special.shape[1])
        out.number("h", step)
        out.array(np.rint(self.special / step), "i1")
        weights, biases, peepholes = self.cells
        out.number("H", peepholes.shape[1] // 2)
        out.matrix(weights, biases)
        out.floats(peepholes)
        weights, biases = self.hidden
        out.number("H", len(weights))
        out.matrix(weights, biases)
        out.floats(self.out)


class Model:
    """Reads the model from its file."""

    def __init__(self, data, vectors):
        r = reference.Reader(data)
        assert r.take(8) == b"CLAIMNET"
        r.number("H")
        assert r.number("I") == feature_hash(FEATURES) and r.number("I") == vectors.hash
        self.vectors, self.linear = vectors, Linear.read(r)
        r.lines()
        width, step = r.number("H"), r.number("h")
        self.special = r.array("i1", 1 + len(SPECIAL), width).astype("int64") * step
        cells = r.number("H")
        self.cells = r.matrix(8 * cells, 3 * width), r.floats(2, 2, cells)
        hidden = r.number("H")
        self.hidden = r.matrix(hidden, 4 * cells)
        self.out = r.floats(hidden)

    def network(self, seen):
        rows = self.vectors.rows(seen)
        words, endings = self.vectors.tables
        x = [self.special[s] if s else np.concatenate([words[w], endings[e]]) for w, e, s in rows]
        x = reference.beside(np.array(x).reshape(len(x), self.special.shape[1]), 1)
        said = reference.quantise(reference.recur(*self.cells, x).reshape(len(x), -1))
        pooled = np.concatenate([np.clip(said.sum(0) * 64 // root(len(x)), -32767, 32767), said.max(0, initial=LOWEST)])
        total = F(0)
        for h, weight in zip(reference.times(self.hidden, pooled[None])[0], self.out):
            total += max(h, F(0)) * weight
        return int(reference.quantise(np.array(total))) // (STEPS // ONE)

    def logit(self, features, seen):
        return self.linear.logit(features) + self.network(seen)


def write(linear, pooled, vectors):
    out = Writer(FEATURES)
    out.number("I", vectors.hash)
    linear.write(out)
    pooled.write(out)
    return out.bytes()


def untrained(vectors):
    """A model with zero weights, so that a core with other features or vectors can be built and can print them."""
    width = sum(t.shape[1] for t in vectors.tables)
    nothing = lambda rows, columns: (np.zeros((rows, columns)), np.zeros(rows))
    pooled = Pooled(np.zeros((1 + len(SPECIAL), width)), (*nothing(8, 3 * width), np.zeros((2, 2))), nothing(1, 4), [0])
    return write(Linear(0, 1, {0: 0}), pooled, vectors)
