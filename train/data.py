"""Corpus, tokens and features of the attribution network.

Tokens come from the Rust core (`tokens.jsonl`), so that there is one definition of token, lower form, shape and
quotation state; here they only become numbers."""
import collections, json, os
import numpy as np

LABELS = ["O", "B-S", "I-S", "B-Q", "I-Q", "B-C", "I-C"]
ROLE = {"source": "S", "cue": "Q", "content": "C"}
HEAD_OFFSETS = 10


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


class Paragraph:
    """Tokens of a paragraph with gold labels; `owners` are the numbers of the attributions a token belongs to."""
    __slots__ = ("document", "tokens", "labels", "owners", "silver", "context", "believed")

    def __init__(self, document, tokens):
        self.document, self.tokens = document, tokens
        self.labels, self.owners, self.silver, self.context, self.believed = None, None, None, None, None

    @property
    def words(self):
        return [t[2] for t in self.tokens]

    @property
    def quotes(self):
        return [t[4] for t in self.tokens]


def paragraphs(document, tokens):
    """The paragraphs of a document, labelled where the document has attributions."""
    role, owner = {}, collections.defaultdict(set)
    for number, attribution in enumerate(document.get("attributions", [])):
        for kind, letter in ROLE.items():
            for start, end in attribution[kind]:
                role.setdefault((start, end), letter)
                owner[start, end].add(number)
    spans = sorted(role)
    result = []
    for row in tokens["paragraphs"]:
        p = Paragraph(document["id"], row)
        p.labels, p.owners = ["O"] * len(row), [set() for _ in row]
        if row:
            low, high = row[0][0], row[-1][1]
            for start, end in spans:
                if start >= high or end <= low: continue
                first = True
                for i, t in enumerate(row):
                    if start <= t[0] < end:
                        p.labels[i] = ("B-" if first else "I-") + role[start, end]
                        p.owners[i] |= owner[start, end]
                        first = False
        result.append(p)
    return result


def read_silver(path):
    """{document id: {start: (tag, dependency, head offset, entity)}}; nothing where there is no such file."""
    out, at = {}, None
    if not os.path.exists(path): return out
    for line in open(path, encoding="utf-8"):
        if line.startswith("# doc "):
            at = out.setdefault(line[6:].strip(), {})
        elif len(row := line.rstrip("\n").split("\t")) == 7:
            form, tag, dep, head, entity, start, end = row
            at[int(start)] = (tag, dep, max(-HEAD_OFFSETS, min(HEAD_OFFSETS, int(head))), entity)
    return out


ENTITY = {"PERSON": "PER", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "NORP": "NORP", "DATE": "TIME", "TIME": "TIME"}


class Features:
    """Numbers for words, endings, beginnings and shapes; 0 pads, 1 is unknown."""

    def __init__(self, words, endings, beginnings, shapes):
        self.words, self.endings, self.beginnings, self.shapes = words, endings, beginnings, shapes
        self.index = [{w: i + 2 for i, w in enumerate(x)} for x in (words, endings, beginnings, shapes)]

    def encode(self, p):
        word, ending, beginning, shape = self.index
        w = p.words
        return np.array([[word.get(x, 1) for x in w], [ending.get(x[-3:], 1) for x in w], [beginning.get(x[:3], 1) for x in w],
                         [shape.get(t[3], 1) for t in p.tokens], p.quotes], "int32")


def choose_features(train, names, endings=2000, beginnings=1500):
    count = collections.Counter(t[2][-3:] for p in train for t in p.tokens if t[2][0].isalpha())
    start = collections.Counter(t[2][:3] for p in train for t in p.tokens if t[2][0].isalpha())
    shape = collections.Counter(t[3] for p in train for t in p.tokens)
    top = lambda c, n: [x for x, _ in sorted(c.items(), key=lambda kv: (-kv[1], kv[0]))[:n]]
    return Features(names, top(count, endings), top(start, beginnings), sorted(s for s, n in shape.items() if n >= 20))


def spans(labels):
    """[(role, first, end)] of a label sequence."""
    out, start = [], None
    for i, x in enumerate(list(labels) + ["O"]):
        if start is not None and (x[0] != "I" or x[2:] != labels[start][2:]):
            out.append((labels[start][2:], start, i)); start = None
        if x[0] == "B" or (x[0] == "I" and start is None): start = i
    return out
