#!/usr/bin/env python3
"""The ranker that says whom a source means.

    speakers.py untrained MODEL       in place of a model of other clues, so that the core can be built
    speakers.py cases CORPORA WORK    gold sources and their candidates to WORK/cases.pkl
    speakers.py score WORK [SEEDS]    cross-validation by article: shares of sources named rightly
    speakers.py ablate WORK           the same without each group of clues, and with fewer articles
    speakers.py fit WORK MODEL        the model file

Candidates and clues come from the Rust core (`src/bin/candidates.rs`): they are defined there and nowhere else. A name is right
as the yardstick has it (`evaluate/names.py`). Of several right candidates one with a name is better than the phrase itself.
"""
import collections, json, os, pickle, random, re, struct, subprocess, sys
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))
from evaluate.names import NOBODY, means

TOOL = ["cargo", "run", "--quiet", "--release", "--features", "tools", "--bin", "candidates"]
LEAF = 255       # marks a leaf in the model file
STEPS = 4096     # at most so many steps of a leaf's value make 1
NOISE = 0.4      # share of the choices before that are the rules'
TREES, LEAVES, RATE, FOLDS = 600, 24, 0.04, 5
PRONOUNS = set("he she they it who which that i we you this these those one his her their him them".split())


def read(path):
    with open(path, encoding="utf-8") as handle:
        return [json.loads(line) for line in handle if line.strip()]


def gold(corpora):
    """Articles with the attributions of both corpora in the order of their contents, each with its speaker's names."""
    for doc in read(f"{corpora}/articles/train.jsonl"):
        roles = {n: s.get("role") for s in doc["speakers"] for n in s["names"]}
        rows = [{**a, "role": roles.get(a["names"][0])} for a in doc["attributions"] if a["content"]]
        yield "articles", doc["id"], doc["text"], rows
    spans = {d["id"]: d for d in read(f"{corpora}/quotes/train.jsonl")}
    for doc in read(f"{corpora}/sources/train.jsonl"):
        speakers = {json.dumps(s["span"]): s for s in doc["sources"]}
        rows = []
        for a in spans[doc["id"]]["attributions"]:
            speaker = speakers.get(json.dumps(a["source"]), {})
            if a["content"]:
                rows.append({**a, "nested": False, "names": speaker.get("names"), "role": speaker.get("role")})
        yield "sources", doc["id"], doc["text"], rows


def in_order(a):
    first, last = a["content"][0][0], a["content"][-1][1]
    return first, first - last, a["nested"]


def right(a, case):
    """Which candidates are right."""
    special = any(n in NOBODY for n in a["names"])
    named = lambda x: any(means(n, a["names"], a["role"]) for n in x["names"])
    return [special if x["id"] < 0 else named(x) for x in case]


def best(a, case, seen, who):
    """The place of the best of the right candidates: one with a name, then one who spoke before."""
    good = [i for i, ok in enumerate(right(a, case)) if ok]
    nameless = lambda i: case[i]["clues"][who] != 0
    rank = lambda i: (case[i]["id"] >= 0, nameless(i) and case[i]["id"] not in seen, nameless(i), case[i]["itself"], i)
    return min(good, key=rank, default=None)


def kind_of(a, text):
    source = " ".join(text[s:e] for s, e in a["source"]).lower()
    if not source: return "none"
    if source in PRONOUNS: return "pronoun"
    return "name" if any(n.split()[-1].lower() in source for n in a["names"]) else "nominal"


def cases(corpora, work):
    import numpy as np
    tool = subprocess.Popen(TOOL, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=os.path.join(HERE, ".."))
    clues = json.loads(tool.stdout.readline())["clues"]
    who = clues.index("who")
    def ask(line):
        tool.stdin.write(json.dumps(line) + "\n"); tool.stdin.flush()
        return json.loads(tool.stdout.readline())["cases"]
    out, noise = [], random.Random(1)
    for corpus, doc, text, rows in gold(corpora):
        rows.sort(key=in_order)
        found = ask({"id": doc, "text": text, "attributions": rows})
        seen, chosen = set(), []
        for a, case in zip(rows, found):
            at = best(a, case, seen, who) if a["names"] else next((i for i, x in enumerate(case) if x["rule"]), len(case) - 1)
            if at is None: at = next((i for i, x in enumerate(case) if x["itself"]), len(case) - 1)
            # Choices before are not always right: some are what the rules take the source for.
            if noise.random() < NOISE: at = next((i for i, x in enumerate(case) if x["rule"]), at)
            chosen.append(case[at]["id"]); seen.add(case[at]["id"])
        seen = set()
        for a, case, id in zip(rows, ask({"chosen": chosen}), chosen):
            if a["names"]:
                ok, at = right(a, case), best(a, case, seen, who)
                label = [int(o and not (x["itself"] and i != at)) for i, (o, x) in enumerate(zip(ok, case))]
                out.append({"corpus": corpus, "doc": doc, "kind": kind_of(a, text), "right": ok, "label": label,
                            "rule": next((i for i, x in enumerate(case) if x["rule"]), len(case) - 1),
                            "clues": np.array([x["clues"] for x in case], np.int16),
                            "source": " ".join(text[s:e] for s, e in a["source"]), "gold": a["names"],
                            "names": [x["names"] for x in case]})
            seen.add(id)
    tool.stdin.close()
    with open(f"{work}/cases.pkl", "wb") as handle: pickle.dump((clues, out), handle)
    reach = collections.Counter((c["corpus"], any(c["right"])) for c in out)
    print(len(out), "sources;", ", ".join(f"{k[0]} {'within' if k[1] else 'out of'} reach {n}" for k, n in sorted(reach.items())))


def train(rows, seed=1, columns=None, trees=TREES, leaves=LEAVES, rate=RATE):
    import lightgbm, numpy as np
    x = np.concatenate([c["clues"] for c in rows]); y = np.concatenate([c["label"] for c in rows])
    if columns is not None: x = x[:, columns]
    options = {"objective": "lambdarank", "num_leaves": leaves, "learning_rate": rate, "min_data_in_leaf": 30,
               "lambda_l2": 1, "feature_fraction": 0.6, "bagging_fraction": 0.8, "bagging_freq": 1, "seed": seed,
               "num_threads": 1, "deterministic": True, "verbose": -1}
    return lightgbm.train(options, lightgbm.Dataset(x, y, group=[len(c["clues"]) for c in rows]), trees)


def choices(model, rows, columns=None):
    import numpy as np
    x = np.concatenate([c["clues"] for c in rows])
    scores, at, out = model.predict(x if columns is None else x[:, columns]), 0, []
    for c in rows:
        n = len(c["clues"]); out.append(int(scores[at:at + n].argmax())); at += n
    return out


def fold_of(rows):
    docs = sorted({c["doc"] for c in rows}); random.Random(1).shuffle(docs)
    return {doc: i % FOLDS for i, doc in enumerate(docs)}


def cross(rows, folds=range(FOLDS), share=1.0, **options):
    """Rows with the choice of a model that has not seen their article."""
    fold, out = fold_of(rows), []
    for k in folds:
        known = [c for c in rows if fold[c["doc"]] != k]
        docs = sorted({c["doc"] for c in known}); random.Random(2).shuffle(docs)
        kept = set(docs[:int(len(docs) * share)])
        held = [c for c in rows if fold[c["doc"]] == k]
        model = train([c for c in known if c["doc"] in kept], **options)
        out += zip(held, choices(model, held, options.get("columns")))
    return out


def table(chosen):
    count = collections.defaultdict(lambda: [0, 0, 0])
    for c, at in chosen:
        for key in ((c["corpus"], "all"), (c["corpus"], c["kind"])):
            r = count[key]; r[0] += 1; r[1] += c["right"][at]; r[2] += c["right"][c["rule"]]
    return {key: (n, 100 * a / n, 100 * b / n) for key, (n, a, b) in sorted(count.items())}


def score(work, seeds):
    clues, rows = pickle.load(open(f"{work}/cases.pkl", "rb"))
    for seed in range(1, seeds + 1):
        for (corpus, kind), (n, learned, rules) in table(cross(rows, seed=seed)).items():
            print(f"seed {seed} {corpus:9} {kind:8} {n:5} learned {learned:5.1f} % rules {rules:5.1f} %", flush=True)


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
    clues, rows = pickle.load(open(f"{work}/cases.pkl", "rb"))
    def show(what, chosen):
        t = table(chosen)
        print(f"{what:32} articles {t['articles', 'all'][1]:5.1f} sources {t['sources', 'all'][1]:5.1f}", flush=True)
    show("all clues", cross(rows, folds=(0, 1)))
    for what, names in GROUPS.items():
        gone = set(names.split())
        show(f"without {what}", cross(rows, folds=(0, 1), columns=[i for i, c in enumerate(clues) if c not in gone]))
    for share in (0.1, 0.25, 0.5): show(f"{share:.0%} of the articles", cross(rows, folds=(0, 1), share=share))


def clue_names():
    text = open(os.path.join(HERE, "../src/speaker/clue.rs"), encoding="utf-8").read()
    return re.findall(r"^    (\w+),$", text[text.index("\nclues! {"):], re.M)


def write(path, clues, questions, values, trees):
    from model_file import Writer
    writer = Writer(" ".join(clues))
    writer.number("H", trees); writer.number("I", len(questions))
    writer.array(questions, "u1")
    for shift in (0, 8): writer.array([value >> shift & 255 for value in values], "u1")
    with open(path, "wb") as handle: handle.write(writer.bytes())
    print(path, len(writer.bytes()), "bytes")


def fit(work, path):
    clues, rows = pickle.load(open(f"{work}/cases.pkl", "rb"))
    model = train(rows).dump_model()["tree_info"]
    leaves = []
    def collect(node):
        if "leaf_value" in node: leaves.append(abs(node["leaf_value"]))
        else: collect(node["left_child"]); collect(node["right_child"])
    for tree in model: collect(tree["tree_structure"])
    steps = min(STEPS, 32000 / max(leaves))
    questions, values = [], []
    def walk(node):
        if "leaf_value" in node:
            questions.append(LEAF); values.append(round(node["leaf_value"] * steps)); return
        questions.append(node["split_feature"]); values.append(int(node["threshold"] // 1))
        walk(node["left_child"]); walk(node["right_child"])
    for tree in model: walk(tree["tree_structure"])
    write(path, clues, questions, values, len(model))


if __name__ == "__main__":
    command, *rest = sys.argv[1:] or ["help"]
    if command == "untrained": write(rest[0], clue_names(), [LEAF], [0], 1)
    elif command == "cases": cases(*rest)
    elif command == "score": score(rest[0], int(rest[1]) if len(rest) > 1 else 1)
    elif command == "ablate": ablate(rest[0])
    elif command == "fit": fit(*rest)
    else: sys.exit(__doc__)
