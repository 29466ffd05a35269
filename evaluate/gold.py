"""Gold files: JSON lines, read and checked before anything is scored.

A document has an `id` that no other of its file has, a `text`, and annotations whose ranges are code points, end
exclusive.
"""

import json
from pathlib import Path


class Trouble(Exception):
    """What is wrong with the call, the gold or the command, in words for the terminal."""


def read(path):
    """The documents of a file of JSON lines."""
    documents, ids = [], set()
    for number, line in enumerate(lines(path), 1):
        if not line.strip():
            continue
        document = parse(line, f"{path}:{number}")
        if document["id"] in ids:
            raise Trouble(f"{path}:{number}: duplicate document {document['id']}")
        ids.add(document["id"])
        documents.append(document)
    if not documents:
        raise Trouble(f"{path}: no documents")
    return documents


def read_one(path):
    """The one document of a JSON file."""
    return parse("\n".join(lines(path)), path)


def files(folder):
    """The gold files of a folder by name; `train.jsonl` is for training, `*-html.jsonl` belongs to another file."""
    found = sorted(Path(folder).glob("*.jsonl"))
    return [path for path in found if path.name != "train.jsonl" and not path.name.endswith("-html.jsonl")]


def lines(path):
    try:
        return Path(path).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(f"{path}: {error}") from error


def parse(line, where):
    try:
        document = json.loads(line)
    except json.JSONDecodeError as error:
        raise Trouble(f"{where}: {error}") from error
    if (
        not isinstance(document, dict)
        or "id" not in document
        or not isinstance(document.get("text", document.get("html")), str)
    ):
        raise Trouble(f'{where}: expected an object with "id" and "text"')
    length = len(document.get("text", ""))
    for start, end in ranges(document):
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= length):
            raise Trouble(f"{where}: {document['id']}: no range {start}-{end} in a text of {length} characters")
    return document


def ranges(document):
    """Every range of the annotations of a document: one mark of a country, a block, a line; or the parts of a statement, of a source."""
    for key in ("countries", "metonyms", "blocks", "lines", "attributions", "sources"):
        for mark in document.get(key, []):
            if not isinstance(mark, dict):
                continue
            if "start" in mark:
                yield mark["start"], mark.get("end")
            else:
                yield from (tuple(span) for part in ("source", "cue", "content", "span") for span in mark.get(part, []))
