#!/usr/bin/env python3
"""The model of what is worth checking.

    claims.py common CORPORA > data/lexicons/common.tsv    words that news and debates write small
    claims.py fit CORPORA WORK                             WORK/features-train.jsonl to WORK/claims.bin; scores on dev
    claims.py news CORPORA WORK                            what news adds: slope, offset and traits, cross-validated
    claims.py cases CASES.txt                              the sentences of marked cases as {"id", "text"} lines
    claims.py predict MODEL FEATURES.jsonl PARITY.jsonl    integer logits of the model, which Rust must equal

FEATURES come from the Rust core (`src/bin/features.rs`): they are defined there and nowhere else.
"""
import collections, json, math, re, struct, sys
from model_file import MAGIC, VERSION, feature_hash

FEATURES = "claims-2 words stems pairs traits both"
ONE = 1024          # steps of a logit
LEAST = 3           # a feature occurs in so many sentences
BAGS, PART, PENALTY = 8, 0.6, 0.8   # models that are averaged, their share of the sentences, inverse strength of the L1 penalty

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


def fit(corpora, work):
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression
    texts = features_of(f"{work}/features-train.jsonl")
    labels = np.array([row["label"] for row in read_jsonl(f"{corpora}/claims/train.jsonl")])
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
        chosen = np.random.RandomState(bag).choice(len(labels), int(len(labels) * PART), replace=False)
        model = LogisticRegression(penalty="l1", C=PENALTY, solver="liblinear", random_state=0, tol=1e-3).fit(X[chosen], labels[chosen])
        weights += model.coef_[0] / BAGS; bias += model.intercept_[0] / BAGS
    step = np.abs(weights).max() / 127
    codes = np.rint(weights / step).astype(int)
    table = {}
    for name, code in zip(names, codes):
        if code: table[feature_hash(name)] = int(np.clip(table.get(feature_hash(name), 0) + code, -127, 127))
    linear = Linear(round(bias * ONE), round(step * 65536), table)
    open(f"{work}/claims.bin", "wb").write(linear.write())
    print(f"{len(table)} weights, {len(linear.write())} bytes")
    for part in ("dev", "news-dev"): measure(linear, corpora, work, part)


def measure(linear, corpora, work, part):
    from sklearn.metrics import average_precision_score, roc_auc_score
    labels = [row["label"] for row in read_jsonl(f"{corpora}/claims/{part}.jsonl")]
    scores = [linear.logit(text) for text in features_of(f"{work}/features-{part}.jsonl")]
    print(f"{part}: AP {average_precision_score(labels, scores):.4f}, AUC {roc_auc_score(labels, scores):.4f}")


def news(corpora, work, traits=("k:question", "k:scene", "k:prediction", "t:quotation", "k:cause", "k:rule")):
    import numpy as np
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import roc_auc_score
    from sklearn.model_selection import StratifiedKFold
    linear = Linear.read(open(f"{work}/claims.bin", "rb").read())
    labels = np.array([row["label"] for row in read_jsonl(f"{corpora}/claims/news-dev.jsonl")])
    texts = features_of(f"{work}/features-news-dev.jsonl")
    X = np.array([[linear.logit(text) / ONE] + [float(trait in text) for trait in traits] for text in texts])
    for columns, what in ((1, "slope and offset alone"), (len(traits) + 1, "with traits")):
        scores = []
        for seed in range(5):
            out = np.zeros(len(labels))
            for train, test in StratifiedKFold(10, shuffle=True, random_state=seed).split(X, labels):
                out[test] = LogisticRegression(C=0.5).fit(X[train, :columns], labels[train]).decision_function(X[test, :columns])
            scores.append(roc_auc_score(labels, out))
        print(f"{what}: cross-validated AUC {np.mean(scores):.4f}")
        model = LogisticRegression(C=0.5).fit(X[:, :columns], labels)
        print("   ", dict(zip(("slope", *traits), model.coef_[0].round(2))), "offset", model.intercept_.round(2))


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
