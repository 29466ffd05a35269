"""Check-worthiness: the score of a text is the highest checkability of its sentences, its label is 0 or 1.

Precision, recall and F1 at `p ≥ .5`, and the best F1 at any threshold; area under the ROC curve and average precision
(ties count as one step); precision of the first ten, twenty …; and calibration: Brier score and expected calibration
error in ten bins.
"""

from itertools import groupby

BINS = 10


def score(gold, readings, report):
    pairs = []
    for document in gold:
        scores = [checkability for _, _, checkability in readings[document["id"]].sentences]
        pairs.append((max(scores, default=0.0), int(document["label"] == 1)))
    total = sum(label for _, label in pairs)
    flagged = [label for p, label in pairs if p >= 0.5]
    report.precision_recall("at_half", sum(flagged), len(flagged), sum(flagged), total)
    steps = ranked(pairs)
    report.share("ranking.AP", average_precision(steps, total), 1)
    report.share("ranking.ROC_AUC", area(steps, total), 1)
    report.share("ranking.best_F1", *best_f1(steps, total))
    first = sorted(pairs, key=lambda pair: -pair[0])
    for k in (10, 20, 50, 100):
        if k <= len(first):
            report.share(f"ranking.P@{k}", sum(label for _, label in first[:k]), k)
    report.share("probability.brier", sum((p - label) ** 2 for p, label in pairs), len(pairs))
    report.share("probability.ece", calibration_error(pairs), 1)
    for (p, label), document in sorted(zip(pairs, gold), key=lambda item: -abs(item[0][0] - item[0][1])):
        if (p >= 0.5) != label:
            report.error("false alarm" if p >= 0.5 else "missed", f"{p:.2f} {document['text'][:100]!r}")


def ranked(pairs):
    """The numbers of flagged and of correct texts, from the highest score down, one step per score."""
    steps, flagged, right = [], 0, 0
    for _, level in groupby(sorted(pairs, key=lambda pair: -pair[0]), key=lambda pair: pair[0]):
        labels = [label for _, label in level]
        flagged, right = flagged + len(labels), right + sum(labels)
        steps.append((flagged, right))
    return steps


def average_precision(steps, total):
    before, mean = 0, 0.0
    for flagged, right in steps:
        mean += (right - before) * right / flagged
        before = right
    return mean / total if total else 0.0


def area(steps, total):
    """The area under the ROC curve, by the trapezoidal rule; NaN if one of the labels is missing."""
    wrong = steps[-1][0] - total
    if not total or not wrong:
        return float("nan")
    under, (flagged_before, right_before) = 0.0, (0, 0)
    for flagged, right in steps:
        under += (flagged - right - flagged_before + right_before) * (right + right_before) / 2
        flagged_before, right_before = flagged, right
    return under / (total * wrong)


def best_f1(steps, total):
    """F1 as a fraction: twice the correct ones over the flagged and the labelled."""
    return max(((2 * right, flagged + total) for flagged, right in steps), key=lambda f: f[0] / f[1] if f[1] else 0.0)


def calibration_error(pairs):
    """The mean difference between the score of a bin and its share of positives."""
    bins = [[0.0, 0] for _ in range(BINS)]
    for p, label in pairs:
        of = bins[max(0, min(BINS - 1, int(p * BINS)))]
        of[0] += p
        of[1] += label
    return sum(abs(mean - right) for mean, right in bins) / len(pairs)
