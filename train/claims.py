#!/usr/bin/env python3
"""The model of what is worth checking.

    claims.py common CORPORA > data/lexicons/common.tsv    words that news and debates write small
    claims.py fit CORPORA WORK                             WORK/features-*.jsonl, WORK/soft.npz to WORK/claims.bin; scores
    claims.py news CORPORA WORK                            slope and offset on news, and what they give, cross-validated
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
LEAST, KEPT, LONGEST = 12, 3600, 120   # sentences that a feature occurs in; features that are kept; those of one sentence
BATCH = 256
GOLD, DEBATE, OWN = 0.6, 3, 3   # share of the gold label in a debate's target; weights of debates and of own labels
SLOPE, OFFSET = 1.0, 0.0    # what makes the logit a probability on news (`claims.py news`)

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


def indices(texts, place):
    """For each text the numbers of its features, from 1, and what each counts."""
    out, count = np.zeros((len(texts), LONGEST), "int32"), np.zeros(len(texts), "float32")
    for row, text in enumerate(texts):
        numbers = [place[f] for f in text if f in place][:LONGEST]
        out[row, :len(numbers)], count[row] = numbers, 4 * 256 / root(len(text))
    return out, count


def descend(weights, features, count, target, weight, epochs, rate, drop, penalty, seed):
    """Adam on the cross-entropy of soft targets; features are left out at random, as words are in other articles."""
    import jax, jax.numpy as jnp, optax
    steps = epochs * (len(target) // BATCH)
    optimizer = optax.adamw(optax.cosine_decay_schedule(rate, steps), weight_decay=1e-4)
    state, random_state, key = optimizer.init(weights), np.random.RandomState(seed), jax.random.PRNGKey(seed)

    @jax.jit
    def step(weights, state, features, count, target, weight, key):
        def loss(weights):
            kept = (features > 0) * jax.random.bernoulli(key, 1 - drop, features.shape) / (1 - drop)
            logit = (weights["of"][features] * kept).sum(1) * count + weights["bias"]
            return (weight * optax.sigmoid_binary_cross_entropy(logit, target)).mean() + penalty * jnp.abs(weights["of"]).sum()
        updates, state = optimizer.update(jax.grad(loss)(weights), state, weights)
        return optax.apply_updates(weights, updates), state

    for _ in range(epochs):
        order = random_state.permutation(len(target))
        for start in range(0, len(order) - BATCH, BATCH):
            rows = order[start:start + BATCH]
            key, one = jax.random.split(key)
            weights, state = step(weights, state, features[rows], count[rows], target[rows], weight[rows], one)
    return weights


def fit(corpora, work):
    news, soft = news_sentences(work), np.load(f"{work}/soft.npz")
    debates = features_of(f"{work}/features-train.jsonl")
    gold = np.array([row["label"] for row in read_jsonl(f"{corpora}/claims/train.jsonl")])
    texts = [text + ["debate"] for text in debates] + [sorted(set(s["features"])) for s in news]
    own = [s["label"] for s in news]
    target = np.concatenate([GOLD * gold + (1 - GOLD) * soft["train"], [p if y is None else y for p, y in zip(soft["news"], own)]]).astype("float32")
    weight = np.concatenate([np.full(len(gold), DEBATE), [1 if y is None else OWN for y in own]]).astype("float32")
    count = collections.Counter(f for text in texts for f in text)
    names = sorted(f for f, n in count.items() if n >= LEAST)
    start = {"of": np.zeros(len(names) + 1, "float32"), "bias": np.float32(0)}
    data = indices(texts, {f: i + 1 for i, f in enumerate(names)})
    first = descend(start, *data, target, weight, 4, 5e-3, 0.4, 3e-6, 0)
    # What moves most sentences most is kept, and learns once more.
    moves = np.abs(np.array(first["of"]))[1:] * np.sqrt([min(count[f], 2000) for f in names])
    kept = sorted(set(np.argsort(-moves, kind="stable")[:KEPT]) | {names.index("debate")})
    names = [names[i] for i in kept]
    start = {"of": np.array(first["of"])[np.array([0] + [i + 1 for i in kept])], "bias": np.array(first["bias"])}
    data = indices(texts, {f: i + 1 for i, f in enumerate(names)})
    last = descend(start, *data, target, weight, 3, 2e-3, 0.3, 0.0, 1)
    weights, bias = SLOPE * np.array(last["of"])[1:], SLOPE * float(last["bias"]) + OFFSET
    shipped = [i for i, name in enumerate(names) if name != "debate"]
    # Few are larger than the step times 127; they are cut.
    step = np.sort(np.abs(weights[shipped]))[-4] / 127
    table = {}
    for i in shipped:
        code = int(np.clip(np.rint(weights[i] / step), -127, 127))
        if code: table[feature_hash(names[i])] = int(np.clip(table.get(feature_hash(names[i]), 0) + code, -127, 127))
    linear = Linear(round(bias * ONE), round(step * 65536), table)
    open(f"{work}/claims.bin", "wb").write(linear.write())
    print(f"{len(table)} weights, {len(linear.write())} bytes")
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
    """Slope and offset that make the logit a probability on news, and what they give where they were not fitted."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold
    labels, z = logits(Linear.read(open(f"{work}/claims.bin", "rb").read()), corpora, work, "news-dev")
    model = LogisticRegression(C=1e6).fit(z[:, None], labels)
    print(f"slope {model.coef_[0][0]:.3f}, offset {model.intercept_[0]:.3f} on top of those in the model")
    out = np.zeros(len(labels))
    for train, test in StratifiedKFold(10, shuffle=True, random_state=0).split(z[:, None], labels):
        out[test] = LogisticRegression(C=1e6).fit(z[train, None], labels[train]).decision_function(z[test, None])
    print(f"cross-validated: {quality(labels, out)}")


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
