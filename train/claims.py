#!/usr/bin/env python3
"""The model of what is worth checking.

    claims.py common CORPORA > data/lexicons/common.tsv    words that news and debates write small
    claims.py fit CORPORA WORK                             WORK/features-*.jsonl, WORK/soft.npz to WORK/claims.bin; scores
    claims.py news CORPORA WORK                            slope and offset on news, into claims.bin; cross-validated
    claims.py cases CASES.txt                              the sentences of marked cases as {"id", "text"} lines
    claims.py predict MODEL FEATURES.jsonl PARITY.jsonl    integer logits of the model, which Rust must equal

FEATURES come from the Rust core (`src/bin/features.rs`): they are defined there and nowhere else.
"""
import collections, json, math, pathlib, random, re, struct, sys
import numpy as np
from model_file import MAGIC, VERSION, feature_hash

FEATURES = "claims-3 words stems pairs traits both"
NEWS_LABELS = pathlib.Path(__file__).with_name("claims-news.tsv")
ONE = 1024                  # steps of a logit
SEED, READ = 7, range(5, 70)    # order of the news sentences; how many tokens they have
LEAST, KEPT = 6, 3350       # sentences that a feature occurs in; features that are kept
BAGS, PART, PENALTY = 6, 0.6, 1.5   # models that are averaged, their share of the sentences, inverse strength of the L1 penalty
GOLD, OWN = 0.5, 5          # share of the gold label in a debate's target; weight of our own labels

TOKEN = re.compile(r"[A-Za-z][A-Za-z'-]*|\S")
OPENING = set(".?!:;\"“”‘([—–")
TIMES, SHARE = 16, 0.9


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def common(corpora):
    """Words that stand small nine times of ten where no sentence starts."""
    small, capital = collections.Counter(), collections.Counter()
    lines = [row["text"] for row in read_jsonl(f"{corpora}/claims/train.jsonl")]
    for row in read_jsonl(f"{corpora}/quotes/train.jsonl"): lines += row["text"].split("\n")
    for line in lines:
        words = TOKEN.findall(line.replace("’", "'"))
        longer = [w for w in words if w[0].isalpha() and len(w) > 3]
        if sum(w[0].isupper() for w in longer) * 2 > len(longer): continue  # a headline
        start = True
        for word in words:
            if word[0].isalpha():
                if not start: (small if word[0].islower() else capital)[word.split("'")[0].lower()] += 1
                start = False
            else:
                start = word in OPENING
    return sorted(w for w, n in small.items() if (len(w) > 1 or w == "a") and n >= TIMES and n >= SHARE * (n + capital[w]))


def features_of(path):
    """One set of features a text; those of its sentences together."""
    return [sorted({f for sentence in row["sentences"] for f in sentence}) for row in read_jsonl(path)]


def root(count):
    """256 times the square root of a number of features, whole."""
    return math.isqrt(min(max(count, 4), 1 << 20) << 16)


class Linear:
    """The integer model, as `src/model/linear.rs` computes it."""

    def __init__(self, bias, scale, weights):
        self.bias, self.scale, self.weights = bias, scale, weights

    def logit(self, features):
        total = sum(self.weights.get(feature_hash(f), 0) for f in features)
        return self.bias + total * self.scale * 4 * 256 // root(len(features)) // (65536 // ONE)

    def write(self):
        rows = sorted(self.weights.items())
        parts = [MAGIC, struct.pack("<HIiIH", VERSION, feature_hash(FEATURES), self.bias, self.scale, len(rows))]
        return b"".join(parts + [struct.pack("<I", h) for h, _ in rows] + [struct.pack("<b", w) for _, w in rows])

    @staticmethod
    def read(data):
        bias, scale, count = struct.unpack_from("<iIH", data, len(MAGIC) + 6)
        hashes = struct.unpack_from(f"<{count}I", data, len(MAGIC) + 16)
        return Linear(bias, scale, dict(zip(hashes, struct.unpack_from(f"<{count}b", data, len(MAGIC) + 16 + 4 * count))))


def news_sentences(work):
    """Sentences of the training articles in a seeded order: features, words, and the own label if there is one."""
    labels = {}
    for line in open(NEWS_LABELS, encoding="utf-8"):
        if not line.startswith("#"):
            document, start, end, label = line.split()
            labels[document, int(start), int(end)] = int(label)
    found = []
    for row in read_jsonl(f"{work}/features-news.jsonl"):
        document = f"{feature_hash(row['id']):08x}"
        for features, words, (start, end) in zip(row["sentences"], row["words"], row["spans"]):
            if len(words) in READ and "\n" not in row["text"][start:end]:
                found.append({"features": features, "words": words, "label": labels.get((document, start, end))})
    random.Random(SEED).shuffle(found)
    assert sum(sentence["label"] is not None for sentence in found) >= 0.95 * len(labels), "the labels are of other sentences"
    return found


def fit(corpora, work):
    from scipy.sparse import csr_matrix, vstack
    from sklearn.linear_model import LogisticRegression
    news, soft = news_sentences(work), np.load(f"{work}/soft.npz")
    gold = np.array([row["label"] for row in read_jsonl(f"{corpora}/claims/train.jsonl")])
    debates = features_of(f"{work}/features-train.jsonl")
    texts = [text + ["debate"] for text in debates] + [sorted(set(s["features"])) for s in news]
    own = [s["label"] for s in news]
    # How probable each is: in debates half the label and half the teacher, in news the teacher or our label.
    target = np.concatenate([GOLD * gold + (1 - GOLD) * soft["train"], [p if y is None else y for p, y in zip(soft["news"], own)]])
    weight = np.array([1] * len(gold) + [1 if y is None else OWN for y in own])
    count = collections.Counter(f for text in texts for f in text)
    names = sorted(f for f, n in count.items() if n >= LEAST)
    place = {f: i for i, f in enumerate(names)}
    rows, columns, values = [], [], []
    for row, text in enumerate(texts):
        for f in text:
            if f in place: rows.append(row); columns.append(place[f]); values.append(4 * 256 / root(len(text)))
    X = csr_matrix((values, (rows, columns)), shape=(len(texts), len(names)))
    weights, bias = np.zeros(len(names)), 0.0
    for bag in range(BAGS):
        chosen = np.random.RandomState(bag).choice(len(texts), int(len(texts) * PART), replace=False)
        # A soft label is a sentence of either label, weighted.
        y, share = np.repeat([1, 0], len(chosen)), np.concatenate([target[chosen], 1 - target[chosen]]) * np.tile(weight[chosen], 2)
        kept = share > 1e-3
        model = LogisticRegression(penalty="l1", C=PENALTY, solver="liblinear", random_state=0, tol=3e-3)
        model.fit(vstack([X[chosen]] * 2).tocsr()[np.where(kept)[0]], y[kept], share[kept])
        weights += model.coef_[0] / BAGS; bias += model.intercept_[0] / BAGS
    weights[place["debate"]] = 0
    # A few weights are larger than all others; they are cut, so that the others are finer.
    step = np.sort(np.abs(weights))[-8] / 127
    codes = np.clip(np.rint(weights / step), -127, 127).astype(int)
    table = {}
    for i in np.argsort(-np.abs(weights), kind="stable")[:KEPT]:
        if codes[i]: table[feature_hash(names[i])] = int(np.clip(table.get(feature_hash(names[i]), 0) + codes[i], -127, 127))
    linear = Linear(round(bias * ONE), round(step * 65536), table)
    open(f"{work}/claims.bin", "wb").write(linear.write())
    print(f"{(codes != 0).sum()} weights, {len(table)} kept, {len(linear.write())} bytes")
    for part in ("dev", "news-dev"): measure(linear, corpora, work, part)


def logits(linear, corpora, work, part):
    labels = np.array([row["label"] for row in read_jsonl(f"{corpora}/claims/{part}.jsonl")])
    return labels, np.array([linear.logit(text) / ONE for text in features_of(f"{work}/features-{part}.jsonl")])


def measure(linear, corpora, work, part):
    from sklearn.metrics import average_precision_score, roc_auc_score
    labels, z = logits(linear, corpora, work, part)
    print(f"{part}: AP {average_precision_score(labels, z):.4f}, AUC {roc_auc_score(labels, z):.4f}, {quality(labels, z)}")


def quality(labels, z):
    """Calibration error in ten bins, precision and recall from one half on."""
    p = 1 / (1 + np.exp(-z))
    bins = np.minimum((p * 10).astype(int), 9)
    error = sum(abs(p[bins == b].mean() - labels[bins == b].mean()) * (bins == b).mean() for b in set(bins))
    said = p >= 0.5
    return f"ECE {error:.3f}, precision {labels[said].mean():.3f}, recall {said[labels == 1].mean():.3f}"


def news(corpora, work):
    """Slope and offset make the logit a probability on news; into the model, and what they give where they were not fitted.
    They go half the way from the model's own to those fitted: ninety positive sentences of one reader tell no more."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold
    linear = Linear.read(open(f"{work}/claims.bin", "rb").read())
    labels, z = logits(linear, corpora, work, "news-dev")

    def fitted(rows):
        model = LogisticRegression(C=1e6).fit(z[rows, None], labels[rows])
        return (1 + model.coef_[0][0]) / 2, model.intercept_[0] / 2

    out = np.zeros(len(labels))
    for rows, left in StratifiedKFold(10, shuffle=True, random_state=0).split(z[:, None], labels):
        slope, offset = fitted(rows)
        out[left] = slope * z[left] + offset
    slope, offset = fitted(np.arange(len(labels)))
    print(f"slope {slope:.3f}, offset {offset:.3f}; cross-validated {quality(labels, out)}")
    linear.bias, linear.scale = round(linear.bias * slope + offset * ONE), round(linear.scale * slope)
    open(f"{work}/claims.bin", "wb").write(linear.write())
    measure(linear, corpora, work, "news-dev")


def cases(path):
    for number, line in enumerate(open(path, encoding="utf-8")):
        if line.strip() and not line.startswith("#"):
            print(json.dumps({"id": number, "text": re.sub(r"\|[^}]*\}|\{", "", line.strip())}, ensure_ascii=False))


def predict(model, features, out):
    linear = Linear.read(open(model, "rb").read())
    with open(out, "w", encoding="utf-8") as lines:
        for row in read_jsonl(features):
            print(json.dumps({"id": row["id"], "text": row["text"], "logits": [linear.logit(s) for s in row["sentences"]]}, ensure_ascii=False), file=lines)


def main():
    command, *rest = sys.argv[1:] or [""]
    if command == "common":
        words = common(*rest)
        print("# Words that news and debates write small: no names at the start of a sentence. Made by `train/claims.py common`;")
        print("# counted in the training parts of ClaimBuster (CC BY 4.0) and PolNeAR.")
        for at in range(0, len(words), 40): print("common\t" + "|".join(words[at:at + 40]))
    elif command in ("fit", "news", "cases", "predict"):
        {"fit": fit, "news": news, "cases": cases, "predict": predict}[command](*rest)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
