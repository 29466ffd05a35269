"""GUM (Zeldes 2017), github.com/amir-zeldes/gum: subjects of reporting verbs with the names of their coreference chain.

One CoNLL-U file per text (`dep/GUM_*.conllu`), with entities in the last column as brackets around their tokens:
`Entity=(1-person-new-...` opens one, `1)` closes it, `(2-place-...)` does both; the first number is the chain. (Before
version 8 the number follows the kind: `(person-1`, `person-1)`.) Sentences are joined, with a line break at the start
of each paragraph (`# newpar`). A subject counts if its verb's lemma is one of the words in `data/lexicons/cues.txt`
that take a clause, and at least one mention in its chain is a name.
"""

import re
from pathlib import Path

CUES = Path(__file__).parents[2] / "data/lexicons/cues.txt"
SUBJECTS = {"nsubj"}
BRACKET = re.compile(r"\(([^()]+)(\)?)|([^()]+)\)")


def convert(paths):
    verbs = reporting_verbs()
    for path in paths:
        text, sentences = read(path)
        names, spans = chains(sentences)
        sources = [source for sentence in sentences for source in subjects(sentence, text, verbs, names, spans)]
        yield {"id": path.stem, "text": text, "sources": sources}


def reporting_verbs():
    words, name = set(), ""
    for line in CUES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif name in ("say", "tell") and line and not line.startswith("#"):
            words.add(line)
    return words


class Token:
    def __init__(self, columns, start):
        self.number, self.form, self.kind = columns[0], columns[1], columns[3]
        self.lemma, self.head, self.relation = columns[2], columns[6], columns[7]
        self.start, self.end = start, start + len(columns[1])
        misc = dict(part.partition("=")[::2] for part in columns[9].split("|"))
        self.entity, self.space = misc.get("Entity", ""), misc.get("SpaceAfter") != "No"


def read(path):
    text, sentences, tokens = "", [], []
    for line in path.read_text(encoding="utf-8").split("\n") + [""]:
        columns = line.split("\t")
        if line.startswith("# newpar") and text:
            text = text.rstrip() + "\n\n"
        elif columns[0].isdigit():
            tokens.append(Token(columns, len(text)))
            text += columns[1] + (" " if tokens[-1].space else "")
        elif not line.strip() and tokens:
            sentences.append(tokens)
            tokens = []
    return text.rstrip(), sentences


def chains(sentences):
    """The names of each chain, and the smallest entity around each position: (start, end, chain)."""
    names, spans, open_ = {}, [], {}
    for token in (token for sentence in sentences for token in sentence):
        for opened, closed_too, closed in BRACKET.findall(token.entity):
            if opened:
                open_.setdefault(chain(opened), []).append(token)
            if (closed or closed_too) and open_.get(chain(closed or opened)):
                first = open_[chain(closed or opened)].pop()
                spans.append((first.start, token.end, chain(closed or opened)))
    tokens = [token for sentence in sentences for token in sentence]
    for start, end, of in spans:
        inside = [token for token in tokens if start <= token.start and token.end <= end]
        if any(token.kind == "PROPN" for token in inside):
            name = "".join(token.form + (" " if token.space else "") for token in inside).strip()
            names.setdefault(of, []).append(name)
    return names, spans


def chain(bracket):
    return re.search(r"\d+", bracket).group()


def subjects(sentence, text, verbs, names, spans):
    by_number = {token.number: token for token in sentence}
    for token in sentence:
        verb = by_number.get(token.head)
        around = [span for span in spans if span[0] <= token.start and token.end <= span[1]]
        if token.relation not in SUBJECTS or verb is None or verb.lemma not in verbs or not around:
            continue
        start, end, of = min(around, key=lambda span: span[1] - span[0])
        if names.get(of):
            kind = {"PRON": "pronoun", "PROPN": "name"}.get(token.kind, "nominal")
            known = sorted(set(names[of]), key=len, reverse=True)
            yield {
                "start": start,
                "end": end,
                "text": text[start:end],
                "head": token.form,
                "type": kind,
                "names": known,
            }
