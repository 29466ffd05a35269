"""Pairs of what is gold and what is predicted."""


def one_to_one(candidates):
    """The best pairs first, each side once: (score, i, j) triples in, {i: j} out; of equal scores the first."""
    pairs, taken = {}, set()
    for _, i, j in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def overlap(a, b):
    """The shared part of two sets, of both together."""
    return len(a & b) / len(a | b) if a or b else 0.0
