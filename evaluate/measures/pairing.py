"""Pairs gold and predicted items."""


def one_to_one(candidates):
    """Greedy one-to-one pairing, best score first: (score, i, j) triples in, {i: j} out; ties go to the first."""
    pairs, taken = {}, set()
    for _, i, j in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def overlap(a, b):
    """The intersection of two sets over their union."""
    return len(a & b) / len(a | b) if a or b else 0.0
