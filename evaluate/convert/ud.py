"""Universal Dependencies (CoNLL-U, universaldependencies.org/format.html) as a token per line: form, two parts of
speech, head, relation, and 1 if a space follows. Sentences are separated by empty lines."""


def convert(paths):
    for path in paths:
        for sentence in sentences(path):
            for token in sentence:
                space = "0" if "SpaceAfter=No" in token[9].split("|") else "1"
                yield "\t".join([token[1], token[3], token[4], token[6], token[7].partition(":")[0], space])
            yield ""


def sentences(path):
    """The sentences of a file as lists of tokens with ten columns, without multiword ranges and empty nodes."""
    tokens = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            continue
        if not line.strip():
            if tokens:
                yield tokens
            tokens = []
        elif line.split("\t")[0].isdigit():
            tokens.append(line.split("\t"))
    if tokens:
        yield tokens
