"""Gold files: JSON lines, validated when they are read.

A document has a unique `id`, a `text`, and annotations whose ranges are code points with an exclusive end.
"""

import json
from pathlib import Path


class Trouble(Exception):
    """An error in the arguments, the gold or the command, with a message for the terminal."""


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
    """The document of a JSON file."""
    return parse("\n".join(lines(path)), path)


def files(folder):
    """The gold files of a folder by name, without `train.jsonl` (for training) and `*-html.jsonl` (part of another
    file)."""
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
    """All ranges in a document's annotations: of countries, blocks and lines, and of the parts of statements and
    sources."""
    for key in ("countries", "metonyms", "blocks", "lines", "attributions", "sources"):
        for mark in document.get(key, []):
            if not isinstance(mark, dict):
                continue
            if "start" in mark:
                yield mark["start"], mark.get("end")
            else:
                yield from (tuple(span) for part in ("source", "cue", "content", "span") for span in mark.get(part, []))
