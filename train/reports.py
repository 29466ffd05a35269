#!/usr/bin/env python3
"""Which contents report somebody else: a head of the attribution network (`Head::Report` in src/annotate/tagger.rs).

    reports.py states WORK MODEL       contents, and the network's states of their tokens, to WORK/reports.npz
    reports.py score WORK              cross-validation by article: which share of the contents is read for which recall
    reports.py fit WORK MODEL OUT      MODEL with the head

The core reads the content of a statement as a text of its own, to find the statements of others in it. Nine contents of
ten have none. So the head asks the states that the network has of the tokens when it reads the paragraph, and only
contents with a token above zero are read again. It learns from what the second reading finds: WORK/drafts.jsonl (every
draft, `src/bin/drafts.rs`) and WORK/tokens.jsonl (`src/bin/tokens.rs`) are of the same texts. A content counts by its
highest token, as in learning from bags of examples (Maron and Lozano-Perez 1998), here with a logistic loss.
"""

import sys

import numpy as np

import data
import reference

NAME, LAYER = "report", 2  # the head's only class, and the layer that it reads: the last one
STEPS, RATE, DECAY = 300, 0.03, 1e-3  # of Adam on all contents at once, and how much large weights cost
RARE = 3.0  # how much more a content counts that reports somebody: one in ten does
RECALL = 0.97  # of the drafts in contents, those in contents that are read again
FOLDS = 5


def contents(paragraphs, drafts):
    """The contents of a paragraph's statements, without the marks around them, and how many drafts lie in each."""
    places = [(start, end) for draft in drafts if draft["nested"] for start, end in draft["content"][:1]]
    for tokens in paragraphs:
        taken = set()
        for start, end in sorted({tuple(part) for draft in drafts if not draft["nested"] for part in draft["content"]}):
            at = [n for n, token in enumerate(tokens) if start <= token[0] < end and n not in taken]
            while at and tokens[at[0]][2] in data.MARKS:
                at.pop(0)
            while at and tokens[at[-1]][2] in data.MARKS:
                at.pop()
            if len(at) >= data.SHORTEST_INSIDE:
                taken.update(at)
                yield tokens, at, sum(tokens[at[0]][0] <= place[0] < tokens[at[-1]][1] for place in places)


def states(work, model):
    """Arrays of all tokens in contents: states, number of the content; and of all contents: article, drafts."""
    model = reference.Model(open(model, "rb").read())
    _, *found = data.read_jsonl(f"{work}/drafts.jsonl")
    found = {line["id"]: line["drafts"] for line in found}
    tops, owners, articles, drafts = [], [], [], []
    for number, document in enumerate(data.read_jsonl(f"{work}/tokens.jsonl")):
        read = {}
        for tokens, at, count in contents(document["paragraphs"], found[document["id"]]):
            if id(tokens) not in read:
                read[id(tokens)] = model.top([tuple(token[2:]) for token in tokens])
            tops.append(read[id(tokens)][at].astype("int16"))
            owners += [len(drafts)] * len(at)
            articles.append(number)
            drafts.append(count)
    np.savez(f"{work}/reports.npz", tops=np.concatenate(tops), owners=owners, articles=articles, drafts=drafts)
    print(f"{len(drafts)} contents, {len(owners)} tokens, {sum(drafts)} drafts in {np.count_nonzero(drafts)} of them")


def highest(scores, owners, count):
    """The token with the highest score of each content."""
    order = np.lexsort((scores, owners))
    last = np.searchsorted(owners[order], np.arange(count), side="right") - 1
    return order[last]


def learn(x, owners, drafts):
    """Weights and bias of the head by Adam (Kingma and Ba 2015), in 32-bit fractions."""
    x, reports = x.astype("float32") / reference.ONE, drafts > 0
    weight = np.where(reports, RARE, 1.0) / len(drafts)
    P = np.concatenate([np.random.default_rng(0).normal(0, 0.02, x.shape[1]), [0]])
    mean, square = np.zeros_like(P), np.zeros_like(P)
    for step in range(1, STEPS + 1):
        top = highest(x @ P[:-1].astype("float32"), owners, len(drafts))
        chance = 1 / (1 + np.exp(-(x[top] @ P[:-1] + P[-1])))
        error = (chance - reports) * weight
        slope = np.concatenate([error @ x[top] + 2 * DECAY * P[:-1], [error.sum()]])
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        rate = RATE * (1 + np.cos(np.pi * step / STEPS)) / 2
        P -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return P[:-1], P[-1]


def scores(x, owners, count, weights):
    """The highest score of each content, without the bias."""
    every = x.astype("float32") @ weights.astype("float32") / reference.ONE
    return every[highest(every, owners, count)]


def threshold(best, drafts):
    """The score from which contents are read, so that they have this share of the drafts."""
    order = np.argsort(-best, kind="stable")
    return best[order][np.searchsorted(np.cumsum(drafts[order]), RECALL * drafts.sum())]


def read(work):
    with np.load(f"{work}/reports.npz") as file:
        return [file[name] for name in ("tops", "owners", "articles", "drafts")]


def score(work):
    tops, owners, articles, drafts = read(work)
    length = np.bincount(owners)
    reread, kept = 0, 0
    for k in range(FOLDS):
        held = articles % FOLDS == k
        token = held[owners]
        number = np.cumsum(~held) - 1  # of the contents that are learned from
        weights, _ = learn(tops[~token], number[owners[~token]], drafts[~held])
        least = threshold(scores(tops[~token], number[owners[~token]], (~held).sum(), weights), drafts[~held])
        is_read = held & (scores(tops, owners, len(drafts), weights) >= least)
        reread, kept = reread + length[is_read].sum(), kept + drafts[is_read].sum()
    print(
        f"{100 * reread / length.sum():.1f} % of the tokens are read again, with {100 * kept / drafts.sum():.1f} % of the drafts"
    )


def fit(work, model, out):
    tops, owners, _, drafts = read(work)
    weights, _ = learn(tops, owners, drafts)
    least = threshold(scores(tops, owners, len(drafts), weights), drafts)
    shipped = reference.Model(open(model, "rb").read()).with_head([NAME], LAYER, weights[:, None], np.array([-least]))
    with open(out, "wb") as file:
        file.write(shipped)
    print(f"{out}: {len(shipped)} bytes")


if __name__ == "__main__":
    commands = {"states": states, "score": score, "fit": fit}
    command, *rest = sys.argv[1:] or ["help"]
    if command not in commands:
        sys.exit(__doc__)
    commands[command](*rest)
