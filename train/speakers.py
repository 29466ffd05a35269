#!/usr/bin/env python3
"""The speaker models: whom a source refers to, and a speaker's kind. `countries.py` adds the country.

    speakers.py untrained MODEL       placeholder after a change of clues, to build the core
    speakers.py cases CORPORA WORK    gold sources, their candidates and the speakers to WORK/cases.pkl
    speakers.py score WORK [SEEDS]    cross-validation by article: accuracy of sources and kinds
    speakers.py ablate WORK           the same without each group of clues, and with fewer articles
    speakers.py fit WORK MODEL        writes the model file
    speakers.py parity MODEL FILE     random rows with the scores of the model, for tests/speakers/

Candidates and clues come from the Rust core (`src/bin/candidates.rs`) and are defined only there. A name is right by
the rules of `evaluate/names.py`. Among several right candidates, one with a name is preferred to the phrase itself. The
sources are those of the gold and those that the core finds, since a reader's article has no gold.
"""

import collections
import json
import os
import pickle
import random
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), HERE]
import trees
from evaluate.names import NOBODY, means

TOOL = ["cargo", "run", "--quiet", "--release", "--features", "tools", "--bin", "candidates"]
STEPS = 512  # the maximum number of steps of a leaf's value per unit
NOISE = 0.4  # share of earlier choices that are taken from the rules
SAME = 0.5  # overlap from which a found nested statement is a gold one
COVERED = 0.7  # share of a found statement that must lie in gold ones, as in the yardstick
KINDS = 5
TREES, LEAVES, RATE, FOLDS = 600, 24, 0.04, 5
KIND_TREES, KIND_GROWTH = 60, {"num_leaves": 8, "learning_rate": 0.1, "feature_fraction": 0.6}
PRONOUNS = set("he she they it who which that i we you this these those one his her their him them".split())


def read(path):
    with open(path, encoding="utf-8") as handle:
        return [json.loads(line) for line in handle if line.strip()]


def gold(corpora):
    """Articles with the attributions of both corpora, ordered by content, each with its speaker's names."""
    for doc in read(f"{corpora}/articles/train.jsonl"):
        roles = {n: s.get("role") for s in doc["speakers"] for n in s["names"]}
        rows = [{**a, "role": roles.get(a["names"][0])} for a in doc["attributions"] if a["content"]]
        yield "articles", doc["id"], doc["text"], rows, doc["speakers"]
    spans = {d["id"]: d for d in read(f"{corpora}/quotes/train.jsonl")}
    for doc in read(f"{corpora}/sources/train.jsonl"):
        speakers = {json.dumps(s["span"]): s for s in doc["sources"]}
        rows = []
        for a in spans[doc["id"]]["attributions"]:
            speaker = speakers.get(json.dumps(a["source"]), {})
            if a["content"]:
                rows.append({**a, "nested": False, "names": speaker.get("names"), "role": speaker.get("role")})
        yield "sources", doc["id"], doc["text"], rows, doc["sources"]


def spoken(corpus, text, rows, found):
    """The statements that the core finds, each with the speaker of the gold statement that it overlaps. One that
    overlaps none is wrong and has no speaker, unless its source is a pronoun, which always refers to somebody. A nested
    one takes the speaker of a gold nested one that it is mostly the same as, otherwise that of the outer one; in
    `sources`, where nested statements are not annotated, it is left out."""
    chars = lambda ranges: set().union(*(range(*s) for s in ranges))
    gold = [(chars(a["content"]), a) for a in rows]
    union = set().union(*(g for g, _ in gold))
    same = lambda own, g: len(own & g) / len(own | g)
    for a in found:
        own, a["names"], a["role"] = chars(a["content"]), None, None
        inner = [g for g in gold if a["nested"] and g[1]["nested"] and same(own, g[0]) >= SAME]
        if a["nested"] and corpus != "articles":
            continue
        if inner or len(own & union) >= COVERED * len(own):
            near = lambda g: (len(own & g[0]) / len(g[0]), bool(g[1]["nested"]) == a["nested"])
            _, gold_one = max(inner, key=lambda g: same(own, g[0])) if inner else max(gold, key=near)
            a.update(names=gold_one["names"], role=gold_one["role"])
        elif corpus == "articles" and " ".join(text[s:e] for s, e in a["source"]).lower() not in PRONOUNS:
            a["names"] = ["NOBODY"]
    return found


def in_order(a):
    first, last = a["content"][0][0], a["content"][-1][1]
    return first, first - last, a["nested"]


def right(a, case):
    """Which candidates are right."""
    special = any(n in NOBODY for n in a["names"])
    named = lambda x: any(means(n, a["names"], a["role"]) for n in x["names"])
    return [special if x["id"] < 0 else named(x) for x in case]


def best(a, case, seen, who):
    """The index of the best right candidate: one with a name, then one who spoke before."""
    good = [i for i, ok in enumerate(right(a, case)) if ok]
    nameless = lambda i: case[i]["clues"][who] != 0
    rank = lambda i: (case[i]["id"] >= 0, nameless(i) and case[i]["id"] not in seen, nameless(i), case[i]["itself"], i)
    return min(good, key=rank, default=None)


def kind_of(a, text):
    source = " ".join(text[s:e] for s, e in a["source"]).lower()
    if not source:
        return "none"
    if source in PRONOUNS:
        return "pronoun"
    return "name" if any(n.split()[-1].lower() in source for n in a["names"]) else "nominal"


def cases(corpora, work):
    import numpy as np

    tool = subprocess.Popen(
        TOOL, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=os.path.join(HERE, "..")
    )
    names = json.loads(tool.stdout.readline())
    who = names["clues"].index("who")

    def ask(**line):
        tool.stdin.write(json.dumps(line) + "\n")
        tool.stdin.flush()
        return json.loads(tool.stdout.readline())

    out, portraits, noise = [], [], random.Random(1)

    def settle(rows, found):
        """The gold choices, and a copy in which some are replaced by the rules' choices."""
        seen, wrong, known = set(), [], []
        for a, case in zip(rows, found):
            rule = next((i for i, x in enumerate(case) if x["rule"]), len(case) - 1)
            at = best(a, case, seen, who) if a["names"] else rule
            if at is None:
                at = next((i for i, x in enumerate(case) if x["itself"]), len(case) - 1)
            known.append(case[at]["id"])
            # Earlier choices are not always right: some are replaced by the rules' choices.
            if noise.random() < NOISE:
                at = rule
            wrong.append(case[at]["id"])
            seen.add(case[at]["id"])
        return wrong, known

    for corpus, doc, text, rows, speakers in gold(corpora):
        found = spoken(corpus, text, rows, ask(text=text)["found"])
        rows.sort(key=in_order)
        for label, statements, line in ((corpus, rows, {"attributions": rows}), (corpus + " as found", found, {})):
            chosen, known = settle(statements, ask(**line, chosen=[])["cases"])
            seen = set()
            for a, case, id in zip(statements, ask(**line, chosen=chosen)["cases"], chosen):
                if a["names"]:
                    ok, at = right(a, case), best(a, case, seen, who)
                    wanted = [int(o and not (x["itself"] and i != at)) for i, (o, x) in enumerate(zip(ok, case))]
                    out.append(
                        {
                            "corpus": label,
                            "doc": doc,
                            "kind": kind_of(a, text),
                            "right": ok,
                            "label": wanted,
                            "rule": next((i for i, x in enumerate(case) if x["rule"]), len(case) - 1),
                            "clues": np.array([x["clues"] for x in case], np.int16),
                            "source": " ".join(text[s:e] for s, e in a["source"]),
                            "gold": a["names"],
                            "names": [x["names"] for x in case],
                        }
                    )
                seen.add(id)
            if label != corpus:
                continue
            for one in ask(chosen=known, portraits=True)["portraits"]:
                match = lambda s: any(means(n, s["names"], s.get("role")) for n in one["names"])
                speaker = next(
                    (s for s in speakers if not any(n in NOBODY or " + " in n for n in s["names"]) and match(s)), None
                )
                if speaker:
                    portraits.append({"corpus": corpus, "doc": doc, "gold": speaker, **one})
    tool.stdin.close()
    with open(f"{work}/cases.pkl", "wb") as handle:
        pickle.dump((names, out, portraits), handle)
    reach = collections.Counter((c["corpus"], any(c["right"])) for c in out)
    print(
        len(out),
        "sources;",
        ", ".join(f"{k[0]} {'within' if k[1] else 'out of'} reach {n}" for k, n in sorted(reach.items())),
        f"{len(portraits)} speakers",
    )


def train(rows, seed=1, columns=None, rounds=TREES, leaves=LEAVES, rate=RATE):
    import lightgbm
    import numpy as np

    x = np.concatenate([c["clues"] for c in rows])
    y = np.concatenate([c["label"] for c in rows])
    if columns is not None:
        x = x[:, columns]
    options = {
        "objective": "lambdarank",
        "num_leaves": leaves,
        "learning_rate": rate,
        "min_data_in_leaf": 30,
        "lambda_l2": 1,
        "feature_fraction": 0.6,
        "bagging_fraction": 0.8,
        "bagging_freq": 1,
        "seed": seed,
        "num_threads": 1,
        "deterministic": True,
        "verbose": -1,
    }
    return lightgbm.train(options, lightgbm.Dataset(x, y, group=[len(c["clues"]) for c in rows]), rounds)


def choices(model, rows, columns=None):
    import numpy as np

    x = np.concatenate([c["clues"] for c in rows])
    scores, at, out = model.predict(x if columns is None else x[:, columns]), 0, []
    for c in rows:
        n = len(c["clues"])
        out.append(int(scores[at : at + n].argmax()))
        at += n
    return out


def fold_of(rows):
    docs = sorted({c["doc"] for c in rows})
    random.Random(1).shuffle(docs)
    return {doc: i % FOLDS for i, doc in enumerate(docs)}


def cross(rows, folds=range(FOLDS), share=1.0, **options):
    """Rows with the choice of a model that has not seen their article."""
    fold, out = fold_of(rows), []
    for k in folds:
        known = [c for c in rows if fold[c["doc"]] != k]
        docs = sorted({c["doc"] for c in known})
        random.Random(2).shuffle(docs)
        kept = set(docs[: int(len(docs) * share)])
        held = [c for c in rows if fold[c["doc"]] == k]
        model = train([c for c in known if c["doc"] in kept], **options)
        out += zip(held, choices(model, held, options.get("columns")))
    return out


def table(chosen):
    count = collections.defaultdict(lambda: [0, 0, 0])
    for c, at in chosen:
        for key in ((c["corpus"], "all"), (c["corpus"], c["kind"])):
            r = count[key]
            r[0] += 1
            r[1] += c["right"][at]
            r[2] += c["right"][c["rule"]]
    return {key: (n, 100 * a / n, 100 * b / n) for key, (n, a, b) in sorted(count.items())}


def portrait_rows(names, portraits):
    """Clues and kinds, a row per speaker."""
    import numpy as np

    x = np.array([p["kind"] for p in portraits], np.int32)
    return x, np.array([names["kinds"].index(p["gold"]["kind"]) for p in portraits])


def kind_models(x, y, kinds, weights=None):
    return [trees.grow(x, y == k, weights, KIND_TREES, **KIND_GROWTH) for k in range(kinds)]


def score_portraits(names, portraits):
    """Cross-validation by article: accuracy of kinds."""
    import numpy as np

    x, y = portrait_rows(names, portraits)
    fold = fold_of(portraits)
    fold = np.array([fold[p["doc"]] for p in portraits])
    count = collections.Counter()
    for k in range(FOLDS):
        known, held = np.flatnonzero(fold != k), np.flatnonzero(fold == k)
        models = kind_models(x[known], y[known], len(names["kinds"]))
        best = np.argmax([m.predict(x[held], raw_score=True) for m in models], 0)
        for i, kind in zip(held, best):
            count[portraits[i]["corpus"], bool(kind == y[i])] += 1
    for corpus in ("articles", "sources"):
        n = count[corpus, True] + count[corpus, False]
        if n:
            print(f"{corpus:9} kind {100 * count[corpus, True] / n:.1f} % of {n}", flush=True)


def score(work, seeds):
    names, rows, portraits = pickle.load(open(f"{work}/cases.pkl", "rb"))
    score_portraits(names, portraits)
    for seed in range(1, seeds + 1):
        for (corpus, kind), (n, learned, rules) in table(cross(rows, seed=seed)).items():
            print(f"seed {seed} {corpus:17} {kind:8} {n:5} learned {learned:5.1f} % rules {rules:5.1f} %", flush=True)


GROUPS = {
    "what the rules say": "rule rule_kind head fit fit_rank",
    "who spoke before": "as_before last last_but_one said since said_here owner outer line_before",
    "the network's kinds of names": "as_person as_body as_place as_people",
    "words shared": "shared shared_roles head_role head_name head_field country covered",
    "place of mentions": "back back_sentences back_lines back_named back_place back_quoted back_via back_spoke ahead ahead_here rank rank_fit fits first",
    "inside the phrase": "inside ends starts possessor after_preposition modifier behind before",
    "number and gender": "agrees gender noun_gender plural",
}


def ablate(work):
    names, rows, _ = pickle.load(open(f"{work}/cases.pkl", "rb"))

    def show(what, chosen):
        t = table(chosen)
        print(f"{what:32} articles {t['articles', 'all'][1]:5.1f} sources {t['sources', 'all'][1]:5.1f}", flush=True)

    show("all clues", cross(rows, folds=(0, 1)))
    for what, group in GROUPS.items():
        gone = set(group.split())
        show(
            f"without {what}",
            cross(rows, folds=(0, 1), columns=[i for i, c in enumerate(names["clues"]) if c not in gone]),
        )
    for share in (0.1, 0.25, 0.5):
        show(f"{share:.0%} of the articles", cross(rows, folds=(0, 1), share=share))


def clue_names():
    """The names of all clues as listed in the sources of the core."""
    listed = lambda file: re.findall(
        r"^    (\w+),$",
        (text := open(os.path.join(HERE, "../src/speaker", file), encoding="utf-8").read())[text.index("\nclues! {") :],
        re.MULTILINE,
    )
    return {"clues": listed("clue/mod.rs"), "kind": listed("profile/kind.rs"), "country": listed("profile/country.rs")}


def write(path, names, ranker, kinds, country):
    from model_file import Writer

    writer = Writer(" | ".join(" ".join(names[of]) for of in ("clues", "kind", "country")))
    steps = STEPS
    if ranker:
        largest = max(abs(value) for feature, value in trees.nodes(ranker, 1000)[1] if feature == trees.LEAF) / 1000
        steps = min(STEPS, 32000 / largest)
    trees.write(writer, ranker, steps)
    for model in kinds + [country]:
        trees.write(writer, model)
    with open(path, "wb") as handle:
        handle.write(writer.bytes())
    print(path, len(writer.bytes()), "bytes")


def fit(work, path):
    names, rows, portraits = pickle.load(open(f"{work}/cases.pkl", "rb"))
    x, y = portrait_rows(names, portraits)
    write(path, names, train(rows), kind_models(x, y, len(names["kinds"])), None)


def parity(path, out):
    """Random rows with the output of the file's trees."""
    data, names, draw = open(path, "rb").read(), clue_names(), random.Random(1)
    widths, at = [len(names["clues"])] + [len(names["kind"])] * KINDS + [len(names["country"])], 14
    with open(out, "w", encoding="utf-8") as handle:
        for place, width in enumerate(widths):
            found, at = trees.read(data, at)
            for _ in range(6):
                row = [draw.choice([0, 1, 2, 999, draw.randint(-9, 120)]) for _ in range(width)]
                handle.write(json.dumps({"trees": place, "row": row, "score": trees.score(found, row)}) + "\n")


if __name__ == "__main__":
    command, *rest = sys.argv[1:] or ["help"]
    if command == "untrained":
        write(rest[0], clue_names(), None, [None] * KINDS, None)
    elif command == "cases":
        cases(*rest)
    elif command == "score":
        score(rest[0], int(rest[1]) if len(rest) > 1 else 1)
    elif command == "ablate":
        ablate(rest[0])
    elif command == "fit":
        fit(*rest)
    elif command == "parity":
        parity(*rest)
    else:
        sys.exit(__doc__)
