"""PolNeAR 1.0 (Newell, Margolin and Ruths 2018), github.com/networkdynamics/PolNeAR: attributions of US political news.

Each part (`data/train`, `data/dev`) has `text/NAME.txt` and brat files `attributions/NAME_ANNOTATOR.ann`. Lines that
start with T are spans (`T1<tab>Source 89 106<tab>words`, with semicolons between several ranges); lines that start with
E are attributions (`E1<tab>Attribution:T4 Content:T3 Cue:T2 Source:T1`; roles may be numbered). If several annotators
read an article, the first file is used.
"""

import re


def convert(paths):
    for folder in paths:
        for text_file in sorted((folder / "text").glob("*.txt")):
            marked = sorted((folder / "attributions").glob(f"{text_file.stem}_*.ann"))
            if marked:
                # In the offsets, a Windows line end counts as two characters.
                text = text_file.read_bytes().decode("utf-8")
                lines = marked[0].read_text(encoding="utf-8").splitlines()
                yield {"id": text_file.stem, "text": text, "attributions": list(attributions(lines))}


def attributions(lines):
    rows = [line.split("\t") for line in lines]
    spans = {row[0]: ranges(row[1]) for row in rows if row[0].startswith("T")}
    for row in rows:
        if row[0].startswith("E"):
            roles = {"source": [], "cue": [], "content": []}
            for part in row[1].split():
                role, _, span = part.partition(":")
                role = re.sub(r"\d+$", "", role).lower()
                if role in roles:
                    roles[role] += spans[span]
            yield {"id": row[0], **{role: sorted(found) for role, found in roles.items()}}


def ranges(label):
    """The ranges of `Source 89 106;110 120`."""
    return [[int(at) for at in part.split()] for part in label.partition(" ")[2].split(";")]
