"""Corpora, tokens and features for the attribution network.

Tokens come from the Rust core (`tokens.jsonl`), the only definition of token, lower form, shape and quotation state;
here they are only mapped to numbers."""

import collections
import json
import os
import re

import numpy as np

LABELS = ["O", "B-S", "I-S", "B-Q", "I-Q", "B-C", "I-C"]
ROLE = {"source": "S", "cue": "Q", "content": "C"}
HEAD_OFFSETS = 10


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


class Paragraph:
    """The tokens of a paragraph, with gold labels of outer and nested statements (`None` if unlabelled); `owners` are
    the numbers of the statements that each token belongs to."""

    __slots__ = (
        "document",
        "tokens",
        "labels",
        "owners",
        "nested",
        "nested_owners",
        "tags",
        "believed",
        "imitated",
        "classes",
        "is_inside",
    )

    def __init__(self, document, tokens):
        self.document, self.tokens = document, tokens
        self.labels = self.owners = self.nested = self.nested_owners = self.tags = self.believed = self.imitated = (
            self.classes
        ) = None
        self.is_inside = False

    @property
    def words(self):
        return [t[2] for t in self.tokens]

    @property
    def quotes(self):
        return [t[4] for t in self.tokens]


def labelled(statements, rows):
    """Label names and owners of each token in each paragraph; where statements overlap, the first one wins."""
    role, owner = {}, collections.defaultdict(set)
    for number, statement in enumerate(statements):
        for kind, letter in ROLE.items():
            for start, end in statement[kind]:
                role.setdefault((start, end), letter)
                owner[start, end].add(number)
    spans = sorted(role)
    for row in rows:
        labels, owners = ["O"] * len(row), [set() for _ in row]
        if row:
            low, high = row[0][0], row[-1][1]
            for start, end in spans:
                if start >= high or end <= low:
                    continue
                first = True
                for i, t in enumerate(row):
                    if start <= t[0] < end:
                        labels[i] = ("B-" if first else "I-") + role[start, end]
                        owners[i] |= owner[start, end]
                        first = False
        yield labels, owners


def paragraphs(document, tokens):
    """The paragraphs of a document, labelled if the document has attributions. Nested labels exist only if the whole
    article was annotated for them, i.e. it has `speakers`."""
    rows, tags = tokens["paragraphs"], document.get("tags")
    result = [Paragraph(document["id"], row) for row in rows]
    if "attributions" in document:
        kinds = lambda nested: labelled([a for a in document["attributions"] if bool(a.get("nested")) == nested], rows)
        for p, (p.labels, p.owners) in zip(result, kinds(False)):
            pass
        if "speakers" in document:
            for p, (p.nested, p.nested_owners) in zip(result, kinds(True)):
                pass
    for p in result:
        if tags:
            p.tags = [tags.get((t[0], t[1])) for t in p.tokens]
    return result


MARKS = frozenset('" , ; : — – --'.split())
SHORTEST_INSIDE = 4  # minimum tokens of a content that can contain a nested statement
OPENS, CLOSES = (1, 4), (3, 6)  # quotation states of the first and the last token of a quotation


def inside(p):
    """The contents of a paragraph's statements, each as a paragraph of its own: a nested statement is labelled there
    like a statement in an article. The core reads nested statements in the same way."""
    for role, first, end in spans(p.labels):
        while first < end and p.tokens[first][2] in MARKS:
            first += 1
        while end > first and p.tokens[end - 1][2] in MARKS:
            end -= 1
        if role != "C" or end - first < SHORTEST_INSIDE:
            continue
        tokens = [t[:4] + [quote] for t, quote in zip(p.tokens[first:end], whole_quotations(p.quotes[first:end]))]
        q = Paragraph(p.document, tokens)
        q.labels, q.owners, q.is_inside = p.nested[first:end], p.nested_owners[first:end], True
        if q.labels[0][0] == "I":
            q.labels[0] = "B" + q.labels[0][1:]
        if p.classes is not None:
            q.classes = p.classes[:, first:end].copy()
            q.classes[1:3] = -1
        if p.believed is not None:
            q.believed = {"reader": p.believed["nested"][first:end]}
        yield q


def whole_quotations(states):
    """The quotation states of a range of tokens; quotations that it cuts do not count."""
    out, open_at = [0] * len(states), None
    for i, state in enumerate(states):
        if state in OPENS:
            open_at = i
        elif state in CLOSES and open_at is not None:
            out[open_at : i + 1] = states[open_at : i + 1]
            open_at = None
    return out


def treebank(path, sentences=4, paragraphs=10):
    """Sentences of a treebank (FORM UPOS XPOS HEAD DEPREL SPACE_AFTER) as documents: {id, text, tags: {(start, end):
    tag}}. A few sentences make a paragraph, to resemble running text."""
    rows, row = [], []
    for line in list(open(path, encoding="utf-8")) + [""]:
        if line.strip():
            row.append(line.rstrip("\n").split("\t"))
        elif row:
            rows.append(row)
            row = []
    out = []
    for n in range(0, len(rows), sentences * paragraphs):
        text, tags = "", {}
        for m, sentence in enumerate(rows[n : n + sentences * paragraphs]):
            if m:
                text = text.rstrip(" ") + ("\n\n" if m % sentences == 0 else " ")
            for form, _, tag, _, _, space in sentence:
                tags[len(text), len(text) + len(form)] = tag
                text += form + (" " if space == "1" else "")
        out.append({"id": f"{os.path.basename(path)[:-4]}-{n}", "text": text, "tags": tags})
    return out


# Articles of the test sets, which are never trained on, although they are among the country corpora.
HELD = frozenset(
    "geovirus-101 geovirus-143 geovirus-33 geovirus-84 gwn-122 gwn-170 gwn-175 gwn-193 gwn-198 gwn-217 gwn-248 gwn-255 "
    "trnews-1010015 trnews-1080001 trnews-1100004 trnews-1340001".split()
)


def texts(corpora):
    """All training texts by part: {name: documents}. `articles` also has those of labels/statements.jsonl, whose texts
    are in texts/world.jsonl and countries/*; `more` and `world` have no gold labels."""
    every = lambda *path: (
        read_jsonl(os.path.join(corpora, *path)) if os.path.exists(os.path.join(corpora, *path)) else []
    )
    out = {"train": every("quotes", "train.jsonl"), "articles": every("articles", "train.jsonl")}
    known = {d["text"].strip()[:200] for d in out["articles"] + every("articles", "dev.jsonl")}
    fresh = lambda documents: [d for d in documents if d["id"] not in HELD and d["text"].strip()[:200] not in known]
    bare = lambda documents: [{"id": d["id"], "text": d["text"]} for d in documents]
    read = {d["id"]: d for d in read_jsonl(os.path.join(os.path.dirname(__file__), "labels", "statements.jsonl"))}
    world = fresh(every("texts", "world.jsonl"))
    more = fresh(
        [d for name in ("geowebnews", "lgl", "geovirus", "trnews") for d in every("countries", name + ".jsonl")]
    )
    out["articles"] += [{**d, **read[d["id"]]} for d in world + more if d["id"] in read]
    out["more"], out["world"] = (bare(d for d in part if d["id"] not in read) for part in (more, world))
    path = os.path.join(corpora, "pos", "ewt-train.tsv")
    out["ewt"] = treebank(path) if os.path.exists(path) else []
    return out


def is_left_out(number, fold):
    """Whether the fold "K/N" leaves out this document: every Nth from the Kth on, as `evaluate --fold` counts them."""
    if not fold:
        return False
    first, of = map(int, fold.split("/"))
    return number % of == first - 1


def read_silver(path):
    """{document id: {start: (tag, dependency, head offset, entity)}}; empty if there is no such file."""
    out, at = {}, None
    if not os.path.exists(path):
        return out
    for line in open(path, encoding="utf-8"):
        if line.startswith("# doc "):
            at = out.setdefault(line[6:].strip(), {})
        elif len(row := line.rstrip("\n").split("\t")) == 7:
            _form, tag, dep, head, entity, start, _end = row
            at[int(start)] = (tag, dep, max(-HEAD_OFFSETS, min(HEAD_OFFSETS, int(head))), entity)
    return out


def read_names(path):
    """{document id: {name: kind}} of labels/name-kinds.tsv."""
    out = {}
    for line in open(path, encoding="utf-8"):
        document, kind, name = line.rstrip("\n").split("\t")
        out.setdefault(document, {})[name] = kind
    return out


def occurrences(text, names):
    """{(start, end): kind} of every occurrence of these names as whole words; the longest name wins."""
    out, taken = {}, np.zeros(len(text), bool)
    for name in sorted(names, key=lambda n: (-len(n), n)):
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)"
        for m in re.finditer(pattern, text):
            if not taken[m.start() : m.end()].any():
                taken[m.start() : m.end()] = True
                out[m.span()] = names[name]
    return out


ENTITY = {
    "PERSON": "PER",
    "ORG": "ORG",
    "GPE": "PLACE",
    "LOC": "PLACE",
    "FAC": "PLACE",
    "NORP": "NORP",
    "DATE": "TIME",
    "TIME": "TIME",
}


class Features:
    """Vocabularies that map words, endings, beginnings and shapes to numbers; 0 is padding, 1 unknown."""

    def __init__(self, words, endings, beginnings, shapes):
        self.words, self.endings, self.beginnings, self.shapes = words, endings, beginnings, shapes
        self.index = [{w: i + 2 for i, w in enumerate(x)} for x in (words, endings, beginnings, shapes)]

    def encode(self, p):
        word, ending, beginning, shape = self.index
        w = p.words
        return np.array(
            [
                [word.get(x, 1) for x in w],
                [ending.get(x[-3:], 1) for x in w],
                [beginning.get(x[:3], 1) for x in w],
                [shape.get(t[3], 1) for t in p.tokens],
                p.quotes,
            ],
            "int32",
        )


def choose_features(train, names, endings=2000, beginnings=1500):
    count = collections.Counter(t[2][-3:] for p in train for t in p.tokens if t[2][0].isalpha())
    start = collections.Counter(t[2][:3] for p in train for t in p.tokens if t[2][0].isalpha())
    shape = collections.Counter(t[3] for p in train for t in p.tokens)
    top = lambda c, n: [x for x, _ in sorted(c.items(), key=lambda kv: (-kv[1], kv[0]))[:n]]
    return Features(names, top(count, endings), top(start, beginnings), sorted(s for s, n in shape.items() if n >= 20))


def spans(labels):
    """[(role, first, end)] in a sequence of labels."""
    out, start = [], None
    for i, x in enumerate(list(labels) + ["O"]):
        if start is not None and (x[0] != "I" or x[2:] != labels[start][2:]):
            out.append((labels[start][2:], start, i))
            start = None
        if x[0] == "B" or (x[0] == "I" and start is None):
            start = i
    return out


def viterbi(e, T, state):
    """The best sequence of labels (Viterbi)."""
    e = e.copy()
    s, back = e[0].copy(), []
    s[[2, 4, 6]] -= 1e4  # no label can continue at the start
    for row, q in zip(e[1:], state[1:]):
        z = s[:, None] + T[q]
        back.append(z.argmax(0))
        s = z.max(0) + row
    y = [int(s.argmax())]
    for b in reversed(back):
        y.append(int(b[y[-1]]))
    return y[::-1]
