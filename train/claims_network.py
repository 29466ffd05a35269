"""Trains the claim model: feature weights and a small bidirectional recurrent network, jointly."""

import collections
import random

import jax
import jax.numpy as jnp
import numpy as np
import optax

import claims_model
import network
from claims_model import ONE, SPECIAL, key, root
from model_file import ONE as STEPS

LEAST, KEPT = 6, 2500  # minimum number of sentences with a feature; maximum number of features
CELLS, HIDDEN = 16, 32  # cells each way; hidden units
EPOCHS, BATCH, RATE, SEED = 8, 64, 3e-3, 1
LASSO, DECAY = 2e-5, 1e-4  # penalties of features and of the network
FEATURE_DROP, WORD_DROP, INPUT_DROP, CELL_DROP = 0.5, 0.1, 0.1, 0.1
MOST_FEATURES, MOST_WORDS = (64, 112, 176, 320), (12, 20, 32, 48, 72)  # padded batch sizes


def scaled(table):
    """The table scaled to a standard deviation of one half, and the factor."""
    factor = 0.5 / np.abs(table).std()
    return (table * factor).astype("float32"), factor


class Trainer:
    def __init__(self, sentences, vectors):
        self.vectors, self.sentences = vectors, sentences
        count = collections.Counter(f for s in sentences for f in s.features)
        (self.words, self.word_factor), (self.endings, self.ending_factor) = map(scaled, vectors.tables)
        self.know(f for f, n in count.items() if n >= LEAST)

    def know(self, features):
        """Restricts the model to these features."""
        self.names = sorted(features)
        self.place = {f: i + 1 for i, f in enumerate(self.names)}
        self.encoded = self.encode(self.sentences)

    def encode(self, sentences):
        return [
            (
                [self.place[f] for f in s.features if f in self.place][: MOST_FEATURES[-1]],
                4 * 256 / root(len(s.features)),
                self.vectors.rows(s.seen)[: MOST_WORDS[-1]],
            )
            for s in sentences
        ]

    def batches(self, encoded, shuffled=False):
        """Batches of sentences of similar length."""
        order, out = list(range(len(encoded))), []
        if shuffled:
            self.random.shuffle(order)
        for start in range(0, len(order), BATCH * 24):
            part = sorted(order[start : start + BATCH * 24], key=lambda i: len(encoded[i][2]))
            out += [part[k : k + BATCH] for k in range(0, len(part), BATCH)]
        if shuffled:
            self.random.shuffle(out)
        return out

    def fill(self, sentences, encoded, chosen):
        longest = lambda part, sizes: next(n for n in sizes if n >= max(len(encoded[i][part]) for i in chosen))
        features = np.zeros((BATCH, longest(0, MOST_FEATURES)), "int32")
        rows = np.zeros((BATCH, longest(2, MOST_WORDS), 3), "int32")
        factor, mask, news, target, weight = (
            np.zeros(BATCH, "f"),
            np.zeros(rows.shape[:2], "f"),
            *np.zeros((3, BATCH), "f"),
        )
        for n, i in enumerate(chosen):
            f, factor[n], r = encoded[i]
            features[n, : len(f)], mask[n, : len(r)] = f, 1
            if r:
                rows[n, : len(r)] = r
            news[n], target[n], weight[n] = sentences[i].news, sentences[i].target, sentences[i].weight
        return {
            "features": features,
            "factor": factor,
            "rows": rows,
            "mask": mask,
            "news": news,
            "target": target,
            "weight": weight,
        }

    def initial(self):
        keys = iter(jax.random.split(self.key, 8))
        width = self.words.shape[1] + self.endings.shape[1]
        normal = lambda *shape: jax.random.normal(next(keys), shape)
        return {
            "features": jnp.zeros(1 + len(self.names)),
            "bias": jnp.zeros(()),
            "debate": jnp.zeros(()),
            "special": 0.3 * normal(1 + len(SPECIAL), width),
            "cells": normal(3 * width, 8 * CELLS) / np.sqrt(3 * width),
            "cells_b": jnp.zeros(8 * CELLS),
            "peepholes": 0.1 * normal(2, 2 * CELLS),
            "hidden": normal(4 * CELLS, HIDDEN) / np.sqrt(4 * CELLS),
            "hidden_b": jnp.zeros(HIDDEN),
            "hidden_debate": jnp.zeros(HIDDEN),
            "out": 0.3 * normal(HIDDEN),
        }

    def logits(self, P, B, key=None):
        keys = None if key is None else iter(jax.random.split(key, 4))

        def thin(x, drop, shape):
            return x if keys is None else x * jax.random.bernoulli(next(keys), 1 - drop, shape)

        weights = P["features"].at[0].set(0.0)[B["features"]]
        weights = thin(weights, FEATURE_DROP, weights.shape) / (1 if keys is None else 1 - FEATURE_DROP)
        z = P["bias"] + P["debate"] * (1 - B["news"]) + weights.sum(1) * B["factor"]
        word, ending, special = jnp.moveaxis(B["rows"], -1, 0)
        x = jnp.concatenate([jnp.asarray(self.words)[word], jnp.asarray(self.endings)[ending]], -1)
        x = jnp.where((special > 0)[..., None], P["special"][special], x) * B["mask"][..., None]
        x = thin(x, WORD_DROP, x.shape[:2] + (1,))
        x = thin(x, INPUT_DROP, (len(x), 1, x.shape[2])) / (1 if keys is None else 1 - INPUT_DROP)
        padded = jnp.pad(x, ((0, 0), (1, 1), (0, 0)))
        around = jnp.concatenate([padded[:, n : n + x.shape[1]] for n in range(3)], -1)
        said = self.read(P, around, B["mask"])
        said = thin(said, CELL_DROP, (len(x), 1, 2 * CELLS)) / (1 if keys is None else 1 - CELL_DROP)
        count = jnp.maximum(B["mask"].sum(1), 4.0)
        highest = jnp.where(B["mask"][..., None] > 0, said, -8.0).max(1)
        pooled = jnp.concatenate([said.sum(1) / jnp.sqrt(count)[:, None], jnp.maximum(highest, -7.0)], -1)
        hidden = jax.nn.relu(pooled @ P["hidden"] + P["hidden_b"] + (1 - B["news"])[:, None] * P["hidden_debate"])
        return z + hidden @ P["out"]

    def read(self, P, x, mask):
        """A bidirectional layer as in `network.py`; (batch, time, 2 * CELLS)."""
        u, m = (
            (x @ P["cells"] + P["cells_b"]).transpose(1, 0, 2).reshape(x.shape[1], len(x), 4, 2, CELLS),
            mask.T[..., None],
        )
        v, w = P["peepholes"].reshape(2, 2, CELLS)
        out = []
        for d, way in enumerate((slice(None), slice(None, None, -1))):
            z, f, r, own = (u[way, :, part, d] for part in range(4))
            c = network.recur(z, f, v[d], m[way])
            out.append((m[way] * (own + network.sigmoid(r + w[d] * c) * (network.tanh(c) - own)))[way])
        return jnp.concatenate(out, -1).transpose(1, 0, 2)

    def fit(self):
        """Trains twice: with all features, then with those of the largest weights, with less regularisation."""
        self.learn(LASSO)
        weights = np.abs(self.parameters["features"][1:])
        self.know(self.names[i] for i in np.argsort(-weights, kind="stable")[:KEPT])
        self.learn(LASSO / 4)

    def learn(self, lasso):
        self.random, self.key = random.Random(SEED), jax.random.PRNGKey(SEED)
        P = self.initial()
        steps = EPOCHS * len(self.batches(self.encoded))
        optimiser = optax.adam(optax.cosine_decay_schedule(RATE, steps, 0.02))
        state = optimiser.init(P)

        def loss(P, B, key):
            z = self.logits(P, B, key)
            own = (B["weight"] * (jnp.logaddexp(0, z) - B["target"] * z)).sum() / (B["weight"].sum() + 1e-6)
            return (
                own
                + lasso * jnp.abs(P["features"]).sum()
                + DECAY * ((P["cells"] ** 2).sum() + (P["hidden"] ** 2).sum())
            )

        @jax.jit
        def step(P, state, B, key):
            gradient = jax.grad(loss)(P, B, key)
            update, state = optimiser.update(gradient, state)
            return optax.apply_updates(P, update), state

        for _ in range(EPOCHS):
            for chosen in self.batches(self.encoded, shuffled=True):
                self.key, drawn = jax.random.split(self.key)
                P, state = step(P, state, self.fill(self.sentences, self.encoded, chosen), drawn)
        self.parameters = {k: np.array(v) for k, v in P.items()}

    def predict(self, sentences):
        """Logits before quantisation."""
        encoded, out, run = self.encode(sentences), np.zeros(len(sentences)), jax.jit(self.logits)
        for chosen in self.batches(encoded):
            out[chosen] = np.array(run(self.parameters, self.fill(sentences, encoded, chosen)))[: len(chosen)]
        return out

    def model(self):
        """The two parts of the file: quantised weights, and vectors as integers."""
        P = self.parameters
        weights = P["features"][1:]
        # A few weights are much larger than the rest; clipping them makes the steps of the others finer.
        step = np.sort(np.abs(weights))[-8] / claims_model.CODES
        codes = np.clip(np.rint(weights / step), -claims_model.CODES, claims_model.CODES).astype(int)
        table = {}
        for name, code in zip(self.names, codes):
            if code:
                table[key(name)] = int(np.clip(table.get(key(name), 0) + code, -127, 127))
        # A vector in the file is an integer multiple of STEPS; in training it was scaled.
        factors = np.repeat([self.word_factor, self.ending_factor], [self.words.shape[1], self.endings.shape[1]])
        cells = (P["cells"].reshape(3, len(factors), -1) * (factors * STEPS)[None, :, None]).reshape(
            3 * len(factors), -1
        )
        hidden = (
            P["hidden"] * np.repeat([4.0, 1.0], 2 * CELLS)[:, None]
        )  # the file has a quarter of the sum over the root
        return (
            claims_model.Linear(round(float(P["bias"]) * ONE), round(step * 65536), table),
            claims_model.Pooled(
                P["special"] / factors, (cells.T, P["cells_b"], P["peepholes"]), (hidden.T, P["hidden_b"]), P["out"]
            ),
        )
