#!/usr/bin/env python3
"""The teacher of the claim model: a language model fine-tuned on the same labels, which predicts their probability.

    claims_teacher.py CORPORA WORK [--until MONTH]      WORK/features-*.jsonl to WORK/soft.npz

all-MiniLM-L6-v2 (train/minilm.py) reads each sentence with names masked, like the shipped model. The outputs of its
third and last layer, averaged over word pieces, become a logit. All weights are trained, on ClaimBuster's debates and
our own labels of news (`train/claims-news.tsv`). Its predictions are half of the target of the shipped model for
labelled sentences, because labels alone are coarse, and the whole target for unlabelled ones. With --until, articles of
quotes/train from MONTH (such as 2016-08) on are held out and scored. Sentences of dev or news-dev are never used, and
nothing of the teacher is shipped. WORK/teacher.npz has the state of an unfinished training: an interrupted run continues
from there.
"""

import argparse
import os
import random
import re
import time

os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false")
import jax
import jax.numpy as jnp
import numpy as np
import optax
from tokenizers import Tokenizer

import claims_data
import minilm

LONGEST, BATCH, EPOCHS = 64, 32, 2  # maximum word pieces of a sentence; sentences per step; epochs
RATE, HEAD_RATE = 5e-5, 3e-3  # learning rates of the language model and of its head
KEPT = 100  # steps after which the state is written
DEBATES, SEED = 12000, 2  # the number of debate sentences, sampled at random; the seed


def shown(words):
    """Words as input of the language model: all names become the same name, and a name of several words becomes one."""
    out = []
    for word in words:
        word = {"<name>": "smith", "<day>": "monday", "<month>": "may"}.get(word, word)
        if not (word == "smith" and out and out[-1] == "smith"):
            out.append(word)
    return " ".join(out)


def encode(sentences):
    tokenizer = Tokenizer.from_file(str(minilm.FOLDER / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    piece = lambda s: tokenizer.encode(shown(s.words), add_special_tokens=False).ids[: LONGEST - 2]
    return [[minilm.START] + piece(s) + [minilm.END] for s in sentences]


def batches(ids, rng=None):
    """Batches of sentences of similar length."""
    order, out = list(range(len(ids))), []
    if rng:
        rng.shuffle(order)
    for start in range(0, len(order), BATCH * 16):
        part = sorted(order[start : start + BATCH * 16], key=lambda i: len(ids[i]))
        out += [part[k : k + BATCH] for k in range(0, len(part), BATCH)]
    if rng:
        rng.shuffle(out)
    return out


def fill(ids, news, chosen):
    numbers = np.zeros((BATCH, -(-max(len(ids[i]) for i in chosen) // 16) * 16), "int32")
    mask, domain = np.zeros(numbers.shape, "f"), np.zeros(BATCH, "f")
    mask[:, 0] = 1
    for row, i in enumerate(chosen):
        numbers[row, : len(ids[i])], mask[row, : len(ids[i])], domain[row] = ids[i], 1, news[i]
    return numbers, mask, domain


def logits(P, numbers, mask, domain, key=None):
    states = minilm.forward(P["language"], numbers, mask, key)
    mean = (states * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
    return jnp.concatenate([mean, domain[:, None]], 1) @ P["head"] + P["bias"]


def keep(path, done, values):
    """Writes the state after a number of steps; the file is whole at any time."""
    np.savez(f"{path}.part.npz", done, *(np.array(leaf) for leaf in jax.tree.leaves(values)))
    os.replace(f"{path}.part.npz", path)


def kept(path, values):
    """The number of steps and the state that `keep` wrote; those given if there is no such file."""
    if not os.path.exists(path):
        return 0, values
    leaves, shape = jax.tree.flatten(values)
    read = np.load(path)
    saved = [read[f"arr_{n + 1}"] for n in range(len(leaves))]
    return int(read["arr_0"]), jax.tree.unflatten(shape, [jnp.asarray(leaf) for leaf in saved])


def train(sentences, path):
    jax.config.update("jax_default_prng_impl", "rbg")
    ids, rng, key = encode(sentences), random.Random(SEED), jax.random.PRNGKey(SEED)
    news, target, weight = np.array([[s.news, s.target, s.weight] for s in sentences], "f").T
    P = {"language": minilm.weights(), "head": jnp.zeros(769), "bias": jnp.zeros(())}
    count = EPOCHS * len(batches(ids))
    rate = lambda r: optax.adam(optax.warmup_cosine_decay_schedule(r / 30, r, count // 10 + 1, count, r * 0.03))
    optimiser = optax.chain(
        optax.clip_by_global_norm(1.0),
        optax.multi_transform(
            {"language": rate(RATE), "own": rate(HEAD_RATE)}, {"language": "language", "head": "own", "bias": "own"}
        ),
    )
    values, begun = [], time.time()
    done, (P, state) = kept(path, (P, optimiser.init(P)))

    def loss(P, numbers, mask, domain, target, weight, key):
        z = logits(P, numbers, mask, domain, key)
        return (weight * (jnp.logaddexp(0, z) - target * z)).sum() / weight.sum()

    @jax.jit
    def step(P, state, *batch):
        value, gradient = jax.value_and_grad(loss)(P, *batch)
        update, state = optimiser.update(gradient, state, P)
        return optax.apply_updates(P, update), state, value

    # Steps that are done already only draw their random numbers.
    for n, chosen in enumerate((chosen for _ in range(EPOCHS) for chosen in batches(ids, rng)), 1):
        key, k = jax.random.split(key)
        if n <= done:
            continue
        filled = lambda x: np.concatenate([x[chosen], np.zeros(BATCH - len(chosen))]).astype("f")
        P, state, value = step(P, state, *fill(ids, news, chosen), filled(target), filled(weight), k)
        values.append(value)
        if n % KEPT == 0:
            mean = np.mean([float(v) for v in values[-KEPT:]])
            print(f"  step {n} of {count}: loss {mean:.4f}, {time.time() - begun:.0f} s", flush=True)
            keep(path, n, (P, state))
    return P


def main():
    from sklearn.metrics import roc_auc_score

    options = argparse.ArgumentParser()
    options.add_argument("corpora")
    options.add_argument("work")
    options.add_argument("--until", default="9999-12")
    args = options.parse_args()
    parts = {part: claims_data.labelled(args.corpora, args.work, part) for part in ("train", "dev", "news-dev")}
    parts |= {"news": claims_data.news(args.work), "unlabelled": claims_data.unlabelled(args.work)}
    month = lambda s: next(iter(re.findall(r"_(\d{4}-\d\d)-\d\d_", s.document)), "")
    late = [month(s) >= args.until for s in parts["news"]]
    early = [s for s, out in zip(parts["news"], late) if not out]
    P = train(random.Random(SEED).sample(parts["train"], DEBATES) + early, f"{args.work}/teacher.npz")
    run, found = jax.jit(logits), {}
    for part, sentences in parts.items():
        ids, news, found[part] = encode(sentences), [s.news for s in sentences], np.zeros(len(sentences))
        for chosen in batches(ids):
            found[part][chosen] = np.array(run(P, *fill(ids, news, chosen)))[: len(chosen)]
    auc = lambda part, rows=slice(None): roc_auc_score(
        np.array([s.target >= 0.5 for s in parts[part]])[rows], found[part][rows]
    )
    print("teacher, AUC: " + ", ".join(f"{part} {auc(part):.4f}" for part in ("dev", "news-dev")))
    if any(late):
        print(f"teacher, articles from {args.until} on: AUC {auc('news', late):.4f}")
    np.savez(
        f"{args.work}/soft.npz", **{part: 1 / (1 + np.exp(-found[part])) for part in ("train", "news", "unlabelled")}
    )


if __name__ == "__main__":
    main()
