#!/usr/bin/env python3
"""The teacher of the claim model: what a language model makes of a sentence, fitted to debates and to news.

    claims_teacher.py CORPORA WORK       WORK/features-*.jsonl to WORK/soft.npz; what is in WORK already is not made again

A sentence is read with its names hidden, as the shipped model reads it. It becomes the mean over its word pieces of the
outputs of the fourth and fifth layer of all-MiniLM-L6-v2 (train/context.py); logistic regression on that learns from
ClaimBuster's debates and from `train/claims-news.tsv`, the 860 sentences of the training articles that we labelled
ourselves. No sentence of news-dev is used. The teacher then says how probable it is for every sentence of the training
articles that a fact-checker would want it. Nothing of it is shipped.
"""
import os, sys
os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false")
import numpy as np
from claims import NEWS_LABELS, read_jsonl, news_sentences
import context

LAYERS = (3, 4)                 # which outputs are kept, from 0
LONGEST, BATCH = 96, 32         # pieces of a sentence; sentences that are read together
NEWS, STRENGTH, DOMAIN = 30, 1e-3, 3.0   # weight of a news label, inverse penalty, the input that says "news"


def shown(words):
    """Words as the language model reads them: every name is the same name, and one of several words is one."""
    out = []
    for word in words:
        word = {"<name>": "smith", "<day>": "monday", "<month>": "may"}.get(word, word)
        if not (word == "smith" and out and out[-1] == "smith"): out.append(word)
    return " ".join(out)


def embed(texts):
    """(sentences, 768), float16"""
    import jax, jax.numpy as jnp
    from tokenizers import Tokenizer
    context.KEPT = LAYERS
    weights = context.weights()
    tokenizer = Tokenizer.from_file(str(context.FOLDER / "tokenizer.json"))
    tokenizer.no_padding(); tokenizer.no_truncation()
    ids = [[context.START] + tokenizer.encode(t, add_special_tokens=False).ids[:LONGEST - 2] + [context.END] for t in texts]

    @jax.jit
    def run(weights, ids, mask):
        states = context.forward(weights, ids, mask).astype(jnp.float16).astype(jnp.float32)
        return (states * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)

    order, out = sorted(range(len(ids)), key=lambda i: len(ids[i])), np.zeros((len(ids), 768), "float16")
    for start in range(0, len(order), BATCH):
        part = order[start:start + BATCH]
        longest = -(-max(len(ids[i]) for i in part) // 8) * 8
        numbers, mask = np.zeros((BATCH, longest), "int32"), np.zeros((BATCH, longest), "float32")
        mask[:, 0] = 1
        for row, i in enumerate(part): numbers[row, :len(ids[i])], mask[row, :len(ids[i])] = ids[i], 1
        for i, found in zip(part, np.array(run(weights, numbers, mask))): out[i] = found
    return out


def main(corpora, work):
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler
    from sklearn.metrics import roc_auc_score
    parts = {part: [shown([w for s in row["words"] for w in s]) for row in read_jsonl(f"{work}/features-{part}.jsonl")]
             for part in ("train", "dev", "news-dev")}
    news = news_sentences(work)
    parts["news"] = [shown(sentence["words"]) for sentence in news]
    inputs = {}
    for part, texts in parts.items():
        path = f"{work}/sentences-{part}.npy"
        if not os.path.exists(path): np.save(path, embed(texts))
        inputs[part] = np.load(path).astype("float32")
    labels = {part: np.array([row["label"] for row in read_jsonl(f"{corpora}/claims/{part}.jsonl")]) for part in ("train", "dev", "news-dev")}
    own = np.array([i for i, sentence in enumerate(news) if sentence["label"] is not None])
    labels["own"] = np.array([news[i]["label"] for i in own])
    inputs["own"] = inputs["news"][own]
    scaler = StandardScaler().fit(np.concatenate([inputs["train"], inputs["own"]]))
    domain = lambda part: np.full((len(inputs[part]), 1), DOMAIN * (part in ("news", "own", "news-dev")))
    X = {part: np.hstack([scaler.transform(inputs[part]), domain(part)]) for part in inputs}

    def fitted(rows):
        weights = np.concatenate([np.ones(len(labels["train"])), np.full(len(rows), NEWS)])
        x, y = np.concatenate([X["train"], X["own"][rows]]), np.concatenate([labels["train"], labels["own"][rows]])
        return LogisticRegression(C=STRENGTH, max_iter=300).fit(x, y, weights)

    every = np.arange(len(own))
    teacher, out = fitted(every), np.zeros(len(own))
    for fold in range(5):
        left = every % 5 == fold
        out[left] = fitted(every[~left]).decision_function(X["own"][left])
    print(f"teacher: AUC of own labels, cross-validated {roc_auc_score(labels['own'], out):.4f}; "
          + "; ".join(f"{p} {roc_auc_score(labels[p], teacher.decision_function(X[p])):.4f}" for p in ("dev", "news-dev")))
    soft = {part: 1 / (1 + np.exp(-teacher.decision_function(X[part]))) for part in ("train", "news")}
    np.savez(f"{work}/soft.npz", **soft)


if __name__ == "__main__":
    main(*sys.argv[1:])
