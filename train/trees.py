"""Boosted trees over integers, in the format of `model/src/trees.rs`."""

import struct

import numpy as np

from model_file import Writer

ONE = 256  # steps of a leaf's value per logit
LEAF = 255  # marks a leaf, in place of a feature number
GROWTH = {
    "objective": "binary",
    "num_leaves": 15,
    "learning_rate": 0.1,
    "min_data_in_leaf": 30,
    "lambda_l2": 3,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "num_threads": 1,
    "seed": 3,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}


def grow(rows, labels, weights, rounds, **others):
    import lightgbm

    return lightgbm.train({**GROWTH, **others}, lightgbm.Dataset(rows, labels, weight=weights), rounds)


def nodes(model, steps=ONE):
    """The number of trees, and their nodes in depth-first order, left first: (feature, threshold) or (LEAF, value)."""
    trees = [tree["tree_structure"] for tree in model.dump_model()["tree_info"]] if model else []
    found = []

    def walk(node):
        if "leaf_value" in node:
            found.append((LEAF, int(np.clip(np.rint(node["leaf_value"] * steps), -32767, 32767))))
            return
        found.append((node["split_feature"], int(np.clip(np.floor(node["threshold"]), -32768, 32767))))
        walk(node["left_child"])
        walk(node["right_child"])

    for tree in trees:
        walk(tree)
    return len(trees), found


def write(out, model, steps=ONE):
    """The number of trees, the number of nodes, their features, then the low and the high bytes of their values, ordered
    by feature. Low bytes count from -128 to 127."""
    trees, found = nodes(model, steps)
    out.number("H", trees)
    out.number("I", len(found))
    out.array([feature for feature, _ in found], "u1")
    values = [value for _, value in sorted(found, key=lambda node: node[0])]
    out.array([value & 255 for value in values], "u1")
    out.array([value + 128 >> 8 & 255 for value in values], "u1")


def write_file(path, clues, models):
    """A model file of trees: the header with the names of the clues, then each model."""
    out = Writer(" ".join(clues))
    for model in models:
        write(out, model)
    with open(path, "wb") as file:
        file.write(out.bytes())
    print(path, len(out.bytes()), "bytes")


def score(found, row):
    """The score of a row, computed like in the core."""
    total, at = 0, 0

    def skip(at):
        if found[at][0] == LEAF:
            return at + 1
        return skip(skip(at + 1))

    while at < len(found):
        end = skip(at)
        while found[at][0] != LEAF:
            feature, value = found[at]
            at = at + 1 if row[feature] <= value else skip(at + 1)
        total, at = total + found[at][1], end
    return total


def read(data, at):
    """The nodes written by `write`, and the position after them."""
    _, count = struct.unpack_from("<HI", data, at)
    questions, lows, highs = (data[at + 6 + part * count : at + 6 + (part + 1) * count] for part in range(3))
    values = [0] * count
    for place, low, high in zip(sorted(range(count), key=lambda node: questions[node]), lows, highs):
        values[place] = (low + 128) % 256 - 128 + 256 * ((high + 128) % 256 - 128)
    return list(zip(questions, values)), at + 6 + 3 * count
