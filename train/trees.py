"""Boosted trees over whole numbers, as `src/model/trees.rs` reads them."""
import lightgbm
import numpy as np

ONE = 256
GROWTH = dict(objective="binary", num_leaves=15, learning_rate=0.1, min_data_in_leaf=30, lambda_l2=3, feature_fraction=0.4,
              bagging_fraction=0.7, bagging_freq=1, num_threads=1, seed=3, deterministic=True, force_row_wise=True, verbose=-1)


def grow(rows, labels, weights, rounds, **others):
    return lightgbm.train({**GROWTH, **others}, lightgbm.Dataset(rows, labels, weight=weights), rounds)


def write(out, model):
    """Base, number of trees; of each its nodes (feature, threshold, where to go) and its leaves."""
    trees = [tree["tree_structure"] for tree in model.dump_model()["tree_info"]] if model else []
    trees = [tree for tree in trees if "split_index" in tree]
    out.number("h", 0)
    out.number("H", len(trees))
    for tree in trees:
        nodes, leaves = {}, {}
        def walk(node):
            if "leaf_index" in node:
                leaves[node["leaf_index"]] = node["leaf_value"]
                return 128 + node["leaf_index"]
            nodes[node["split_index"]] = (node["split_feature"], int(np.floor(node["threshold"])), walk(node["left_child"]), walk(node["right_child"]))
            return node["split_index"]
        walk(tree)
        out.number("B", len(nodes))
        for at in range(len(nodes)):
            for form, value in zip("BhBB", nodes[at]):
                out.number(form, value)
        out.array(np.clip(np.rint([leaves[at] * ONE for at in range(len(leaves))]), -32767, 32767), "<i2")
