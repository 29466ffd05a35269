#!/usr/bin/env python3
"""The teacher: a large language model fine-tuned on the labels, which labels more texts for the small network.

    teacher.py fit CORPORA WORK MODEL_FOLDER      WORK/teacher.pt, trained on all labelled texts (seeded)
    teacher.py label CORPORA WORK MODEL_FOLDER    WORK/believed-NAME.npz: its predictions for every token of every text

MODEL_FOLDER has all-mpnet-base-v2 (MPNet, Song et al. 2020; Apache-2.0). WORK has tokens-NAME.jsonl. The teacher has
two conditional random fields for outer statements, one for PolNeAR's guideline and one for ours, another for nested
statements, and heads for tags, dependencies and kinds of names. It is used only in training; nothing of it is
shipped."""

import argparse
import functools
import os
import pathlib
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn

import data
from attribution import ENTITIES, span_scores

LAYERS, HEADS, FROZEN = 12, 12, 4
START, END, UNKNOWN, PAD = 0, 2, 104, 1
LONGEST, ROOM, PIECES, BATCH = (
    254,
    190,
    5,
    8,
)  # word pieces per chunk; where the next paragraph starts a new one; word pieces per word; chunks per step
FIRST = 8  # an extra quotation state for first tokens, where no label can continue
TIMES = 2  # how often whole articles are used; of PolNeAR every fourth chunk is, of the treebank every second
FIELDS = ("polnear", "reader", "nested")


def word_pieces(folder):
    tokenizer = Tokenizer.from_file(str(pathlib.Path(folder) / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return functools.cache(lambda word: tokenizer.encode(word, add_special_tokens=False).ids[:PIECES] or [UNKNOWN])


def buckets(length, count=32, farthest=128):
    n = np.arange(length)[:, None] - np.arange(length)[None, :]
    half = count // 2
    out = (n < 0) * half
    n = np.abs(n)
    exact = half // 2
    far = exact + (np.log(np.maximum(n, 1) / exact) / np.log(farthest / exact) * (half - exact)).astype(int)
    return torch.tensor(out + np.where(n < exact, n, np.minimum(far, half - 1)))


class Layer(nn.Module):
    def __init__(self, W, n):
        super().__init__()
        p = f"encoder.layer.{n}."

        def linear(name):
            w = W[p + name + ".weight"]
            m = nn.Linear(w.shape[1], w.shape[0])
            m.weight.data, m.bias.data = w.clone(), W[p + name + ".bias"].clone()
            return m

        def norm(name):
            m = nn.LayerNorm(768, eps=1e-5)
            m.weight.data, m.bias.data = W[p + name + ".weight"].clone(), W[p + name + ".bias"].clone()
            return m

        self.q, self.k, self.v, self.o = (linear("attention.attn." + x) for x in "qkvo")
        self.n1, self.up, self.down, self.n2 = (
            norm("attention.LayerNorm"),
            linear("intermediate.dense"),
            linear("output.dense"),
            norm("output.LayerNorm"),
        )

    def forward(self, x, bias, drop):
        B, T, _ = x.shape
        split = lambda m: m(x).view(B, T, HEADS, -1).transpose(1, 2)
        a = F.scaled_dot_product_attention(split(self.q), split(self.k), split(self.v), bias)
        x = self.n1(x + F.dropout(self.o(a.transpose(1, 2).reshape(B, T, -1)), drop, self.training))
        return self.n2(x + F.dropout(self.down(F.gelu(self.up(x))), drop, self.training))


class Teacher(nn.Module):
    def __init__(self, folder, shapes, heads):
        super().__init__()
        W = load_file(pathlib.Path(folder) / "model.safetensors")
        self.words, self.places = (
            nn.Parameter(W["embeddings.word_embeddings.weight"], False),
            nn.Parameter(W["embeddings.position_embeddings.weight"], False),
        )
        self.norm = nn.LayerNorm(768, eps=1e-5)
        self.norm.weight.data, self.norm.bias.data = (
            W["embeddings.LayerNorm.weight"].clone(),
            W["embeddings.LayerNorm.bias"].clone(),
        )
        self.relative = nn.Parameter(W["encoder.relative_attention_bias.weight"].clone(), False)
        self.layers = nn.ModuleList(Layer(W, n) for n in range(LAYERS))
        self.shape, self.quote = nn.Embedding(shapes + 2, 768), nn.Embedding(9, 768)
        for e in (self.shape, self.quote):
            nn.init.zeros_(e.weight)
        self.side = nn.Embedding(shapes + 2, 32), nn.Embedding(9, 32)
        self.side = nn.ModuleList(self.side)
        self.mix = nn.Linear(768 + 64, 256)
        self.out = nn.ModuleDict({f: nn.Linear(256, 7) for f in FIELDS})
        self.T = nn.ParameterDict({f: nn.Parameter(torch.zeros(9, 7, 7)) for f in FIELDS})
        self.heads = nn.ModuleDict({n: nn.Linear(256, s) for n, s in heads.items()})
        self.register_buffer("bucket", buckets(256), persistent=False)
        self.language = [p for n, p in self.named_parameters() if n.startswith("layers.")]

    def forward(self, b, drop=0.1):
        ids, mask = b["ids"], b["mask"]
        _B, T = ids.shape
        x = self.norm(F.embedding(ids, self.words) + self.places[PAD + 1 : PAD + 1 + T])
        bias = (self.relative[self.bucket[:T, :T]].permute(2, 0, 1)[None] + (1 - mask)[:, None, None] * -1e4).to(
            torch.bfloat16
        )
        with torch.autocast("cpu", torch.bfloat16):
            with torch.no_grad():
                for layer in self.layers[:FROZEN]:
                    x = layer(x, bias, drop)
            x = x.float() + self.shape(b["piece_shape"]) + self.quote(b["piece_quote"])
            for layer in self.layers[FROZEN:]:
                x = layer(x, bias, drop)
        x = x.float()
        t = torch.gather(x, 1, b["at"][..., None].expand(-1, -1, 768))
        t = torch.cat([t, self.side[0](b["shape"]), self.side[1](b["quote"])], -1)
        return F.dropout(torch.tanh(self.mix(F.dropout(t, drop, self.training))), drop, self.training)


def log_sum(e, change, mask):
    a = e[:, 0]
    for t in range(1, e.shape[1]):
        a = torch.where(mask[:, t, None] > 0, torch.logsumexp(a[:, :, None] + change[:, t], 1) + e[:, t], a)
    return torch.logsumexp(a, 1)


def field_loss(e, T, b, y):
    """The negative log likelihood of the gold labels, summed over the chunks that have gold (y >= 0)."""
    rows = (y[:, 0] >= 0).nonzero()[:, 0]
    if not len(rows):
        return e.sum() * 0
    e, y, mask = e[rows], y[rows], b["token_mask"][rows]
    change = T[b["state"][rows]]
    safe = y.clamp(min=0)
    one = (e.gather(2, safe[..., None])[..., 0] * mask).sum(1)
    pair = change.flatten(2).gather(2, torch.cat([safe[:, :1] * 8, safe[:, :-1] * 7 + safe[:, 1:]], 1)[..., None])[
        ..., 0
    ]
    return (log_sum(e, change, mask) - one - (pair * mask)[:, 1:].sum(1)).sum()


class Texts:
    """Documents as chunks of tokens that fit into the language model, each starting at a paragraph if possible: word
    pieces, token positions, features, and seven columns of gold (`COLUMNS`), -1 where there is none."""

    def __init__(self, documents, tokens, shapes, pieces, silver, names, left_out=lambda n: False):
        self.rows, self.count = [], 0
        place = {n: {x: i for i, x in enumerate(v)} for n, v in names.items()}
        for n, d in enumerate(documents):
            left, known = left_out(n), silver.get(d["id"], {})
            row = self.new(left)
            for p in data.paragraphs(d, tokens[d["id"]]):
                for i, (t, gold) in enumerate(zip(p.tokens, gold_of(p, known, place, "speakers" in d))):
                    ids, shape = pieces(t[2]), shapes.get(t[3], 1)
                    if len(row["ids"]) + len(ids) > LONGEST:
                        self.rows.append(row)
                        row = self.new(left)
                    row["at"].append(len(row["ids"]))
                    row["ids"] += ids
                    row["shape"].append(shape)
                    row["quote"].append(t[4])
                    row["state"].append(FIRST if i == 0 or len(row["at"]) == 1 else t[4])
                    row["piece_shape"] += [shape] * len(ids)
                    row["piece_quote"] += [t[4]] * len(ids)
                    row["token"].append(self.count)
                    self.count += 1
                    row["gold"].append(gold)
                if len(row["ids"]) > ROOM:
                    self.rows.append(row)
                    row = self.new(left)
            if row["at"]:
                self.rows.append(row)

    def new(self, left):
        return {
            "ids": [START],
            "at": [],
            "shape": [],
            "quote": [],
            "state": [],
            "piece_shape": [0],
            "piece_quote": [8],
            "token": [],
            "gold": [],
            "out": left,
        }


def batch(rows, columns):
    B = len(rows)
    T = -(-max(len(r["ids"]) + 1 for r in rows) // 16) * 16
    N = max(len(r["at"]) for r in rows)
    b = {
        "ids": np.full((B, T), PAD),
        "mask": np.zeros((B, T), "float32"),
        "piece_shape": np.zeros((B, T), int),
        "piece_quote": np.full((B, T), 8),
    }
    for k in ("at", "shape", "quote", "state"):
        b[k] = np.zeros((B, N), int)
    b["token_mask"] = np.zeros((B, N), "float32")
    b["gold"] = np.full((B, N, columns), -1)
    for r, row in enumerate(rows):
        n, m = len(row["ids"]), len(row["at"])
        b["ids"][r, :n] = row["ids"]
        b["ids"][r, n] = END
        b["mask"][r, : n + 1] = 1
        b["piece_shape"][r, :n], b["piece_quote"][r, :n] = row["piece_shape"], row["piece_quote"]
        for k in ("at", "shape", "quote", "state"):
            b[k][r, :m] = row[k]
        b["token_mask"][r, :m] = 1
        if row["gold"]:
            b["gold"][r, :m] = row["gold"]
    return {k: torch.tensor(v) for k, v in b.items()}


COLUMNS = ("polnear", "reader", "nested", "tag", "dep", "arc", "ent")


def gold_of(p, silver, place, whole):
    """The gold columns of each token of a paragraph; `whole`: labelled by our guideline, including nested
    statements."""
    out = np.full((len(p.tokens), len(COLUMNS)), -1)
    for labels, column in ((None if whole else p.labels, 0), (p.labels if whole else None, 1), (p.nested, 2)):
        if labels is not None:
            out[:, column] = [data.LABELS.index(l) for l in labels]
    for i, t in enumerate(p.tokens):
        if t[0] in silver:
            tag, dep, head, ent = silver[t[0]]
            out[i, 3:] = (
                place["tag"][tag],
                place["dep"][dep],
                head + data.HEAD_OFFSETS,
                place["ent"].get(ent[:2] + data.ENTITY.get(ent[2:], "?"), 0),
            )
        elif p.tags and p.tags[i]:
            out[i, 3] = place["tag"].get(p.tags[i], -1)
    return out.tolist()


def score(model, rows):
    """Scores spans of each field, and classes of tags and names, on held-out chunks."""
    model.eval()
    got = {f: ([], []) for f in FIELDS}
    right = {n: [0, 0] for n in ("tag", "ent")}
    with torch.no_grad():
        for j in range(0, len(rows), BATCH):
            part = rows[j : j + BATCH]
            b = batch(part, 7)
            h = model(b, 0.0)
            for c, f in enumerate(FIELDS):
                e, T = model.out[f](h).numpy(), model.T[f].numpy()
                for r, row in enumerate(part):
                    if not row["gold"] or row["gold"][0][c] < 0:
                        continue
                    m = len(row["at"])
                    got[f][0].append([data.LABELS[g[c]] for g in row["gold"]])
                    got[f][1].append([data.LABELS[y] for y in data.viterbi(e[r, :m], T, row["state"])])
            for n, c in (("tag", 3), ("ent", 6)):
                y = b["gold"][..., c]
                p = model.heads[n](h).argmax(-1)
                k = y >= 0
                right[n][0] += int((p == y)[k].sum())
                right[n][1] += int(k.sum())
    model.train()
    return {f: span_scores(*got[f]) for f in FIELDS if got[f][0]}, {
        n: round(100 * a / max(1, c), 2) for n, (a, c) in right.items()
    }


def load(args):
    """The parts as `Texts`, and an untrained teacher. `fold` holds out documents of articles and PolNeAR."""
    silver = data.read_silver(f"{args.corpora}/silver/news.tsv")
    tags, deps = (sorted({v[i] for d in silver.values() for v in d.values()}) for i in (0, 1))
    names = {"tag": tags, "dep": deps, "ent": ENTITIES}
    documents = {n: d for n, d in data.texts(args.corpora).items() if d}
    tokens = {n: {d["id"]: d for d in data.read_jsonl(f"{args.work}/tokens-{n}.jsonl")} for n in documents}
    shapes = sorted(
        {t[3] for n in ("train", "articles") for d in tokens[n].values() for r in d["paragraphs"] for t in r}
    )
    if args.command == "label":
        shapes = torch.load(f"{args.work}/teacher.pt")["shapes"]
    index = {s: i + 2 for i, s in enumerate(shapes)}
    pieces = word_pieces(args.model)
    parts = {
        n: Texts(
            d,
            tokens[n],
            index,
            pieces,
            silver,
            names,
            lambda i: n in ("train", "articles") and data.is_left_out(i, args.fold),
        )
        for n, d in documents.items()
    }
    sizes = {"tag": len(tags), "dep": len(deps), "arc": 2 * data.HEAD_OFFSETS + 1, "ent": len(ENTITIES)}
    return parts, Teacher(args.model, len(shapes), sizes), shapes


def fit(args):
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    parts, model, shapes = load(args)
    keep = lambda n: [r for r in parts[n].rows if not r["out"]] if n in parts else []
    train = keep("articles") * TIMES + keep("train")[::4] + keep("ewt")[::2]
    out = [r for n in ("articles", "train") for r in parts[n].rows if r["out"]]
    print(f"{len(train)} stretches, {len(out)} left out", flush=True)
    rest = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith("layers.")]
    tuned = [p for layer in model.layers[FROZEN:] for p in layer.parameters()]
    for layer in model.layers[:FROZEN]:
        for p in layer.parameters():
            p.requires_grad_(False)
    opt = torch.optim.AdamW([{"params": tuned, "lr": args.rate}, {"params": rest, "lr": 1e-3}], weight_decay=0.01)
    random.shuffle(train)
    groups = []
    for j in range(0, len(train), BATCH * 40):  # chunks of similar length together
        part = sorted(train[j : j + BATCH * 40], key=lambda r: len(r["ids"]))
        some = [part[i : i + BATCH] for i in range(0, len(part), BATCH)]
        random.shuffle(some)
        groups += some
    steps = len(groups)
    warm = steps // 12
    schedule = torch.optim.lr_scheduler.LambdaLR(
        opt, lambda n: min((n + 1) / warm, 0.02 + 0.98 * (steps - n) / (steps - warm))
    )
    begun, seen, every = time.time(), [], max(1, steps // 8)
    model.train()
    for n, part in enumerate(groups):
        b = batch(part, 7)
        h = model(b)
        count = b["token_mask"].sum()
        loss = sum(field_loss(model.out[f](h), model.T[f], b, b["gold"][..., c]) for c, f in enumerate(FIELDS)) / count
        for c, name in enumerate(("tag", "dep", "arc", "ent")):
            y = b["gold"][..., 3 + c]
            if (y >= 0).any():
                loss = (
                    loss
                    + 0.15
                    * F.cross_entropy(model.heads[name](h).flatten(0, 1), y.flatten(), ignore_index=-1, reduction="sum")
                    / count
                )
        opt.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(tuned + rest, 1.0)
        opt.step()
        schedule.step()
        seen.append(loss.item())
        if n % 25 == 24:
            print(f"step {n + 1} of {steps}: loss {np.mean(seen[-25:]):.4f}, {time.time() - begun:.0f} s", flush=True)
        if args.fold and n > steps // 3 and (n % every == every - 1 or n + 1 == steps):
            print("   left out:", *score(model, out), flush=True)
    torch.save({"weights": model.state_dict(), "shapes": shapes}, f"{args.work}/teacher.pt")


def marginals(e, change, mask):
    """Pair marginals: the gradient of the log partition function by the transitions; (batch, time, 7, 7)."""
    e, change = e.detach().requires_grad_(True), change.detach().requires_grad_(True)
    log_sum(e, change, mask).sum().backward()
    return e.grad, change.grad


def label(args):
    parts, model, _ = load(args)
    model.load_state_dict(torch.load(f"{args.work}/teacher.pt")["weights"])
    model.eval()
    for name, X in parts.items():
        if name == "ewt" or os.path.exists(f"{args.work}/believed-{name}.npz"):  # the treebank teaches tags alone
            continue
        rows = sorted(X.rows, key=lambda r: len(r["ids"]))
        pair = {f: np.zeros((X.count, 7, 7), "float16") for f in FIELDS}
        begun = time.time()
        for j in range(0, len(rows), 16):
            part = rows[j : j + 16]
            b = batch(part, 7)
            with torch.no_grad():
                h = model(b, 0.0)
            where = np.concatenate([r["token"] for r in part])
            inside = b["token_mask"].bool().numpy()
            first = (b["state"] == FIRST).numpy()
            for f in FIELDS:
                one, two = marginals(model.out[f](h), model.T[f][b["state"]], b["token_mask"])
                one, two = one.numpy(), two.numpy()
                two[first] = one[first][:, :, None] * np.eye(
                    7
                )  # the first token of a paragraph has no predecessor: its marginals are on the diagonal
                pair[f][where] = two[inside]
        np.savez(f"{args.work}/believed-{name}.npz", **pair)
        print(f"{name}: {X.count} tokens, {time.time() - begun:.0f} s", flush=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("command", choices=("fit", "label"))
    for place in ("corpora", "work", "model"):
        ap.add_argument(place)
    ap.add_argument("--fold", default="", help="K/N: leave out every Nth document from the Kth on, and score on them")
    ap.add_argument("--seed", type=int, default=0)
    ap.add_argument("--rate", type=float, default=8e-5, help="learning rate of the language model; its heads use 1e-3")
    args = ap.parse_args()
    {"fit": fit, "label": label}[args.command](args)


if __name__ == "__main__":
    main()
