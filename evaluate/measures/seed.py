"""One fully annotated article: statements with their speakers, country mentions, kinds of block, and quoted words that
nobody says. All figures are counts."""

from ..names import same
from ..reading import characters, shown
from .pairing import one_to_one, overlap

HALF = 0.5


def score(gold, readings, report):
    (document,) = gold
    reading, text = readings[document["id"]], document["text"]
    claims = [(characters(c.content), c) for c in reading.claims if c.cue or c.source]
    rows = [(characters(g["content"]), g) for g in document["attributions"]]
    alike = lambda i, j: overlap(rows[i][0], claims[j][0])
    every = [(alike(i, j), i, j) for i in range(len(rows)) for j in range(len(claims))]
    pairs = one_to_one([candidate for candidate in every if candidate[0] >= HALF])
    named = 0
    for i, (_, row) in enumerate(rows):
        where = shown(text, row["content"][0][0])
        if i not in pairs:
            report.error("statement missed", where)
            continue
        name = claims[pairs[i]][1].speakers[0]
        if same(name or "", row["speaker"]):
            named += 1
        else:
            report.error("wrong speaker", f"{where}: {name!r}, not {row['speaker']!r}")
    report.count("statements.found", len(pairs))
    report.count("statements.named", named)
    report.count("statements.of", len(rows))
    report.count("statements.predicted", len(claims))
    countries(document, reading, report)
    blocks(document, reading, report)
    quoted = [chars for chars, claim in claims_in_quotes(reading)]
    wrong = [words for words in document["not_a_quotation"] if quoted_alone(text, words, quoted)]
    for words in wrong:
        report.error("wrongly quoted", words)
    report.count("quotes.wrongly_quoted", len(wrong))


def countries(document, reading, report):
    found = {(start, end, code) for start, end, code, _ in reading.countries}
    right = {(c["start"], c["end"], c["code"]) for c in document["countries"]}
    for kind, rest in (("country missed", right - found), ("country false", found - right)):
        for start, end, code in sorted(rest):
            report.error(kind, f"{code} {reading.cut(start, end)!r}")
    report.count("countries.right", len(found & right))
    report.count("countries.of", len(right))
    report.count("countries.countries_false", len(found - right))


def blocks(document, reading, report):
    kinds = {at: kind for start, end, kind in reading.blocks for at in range(start, end)}
    right = [block for block in document["blocks"] if kinds.get(block["start"] + 1) == block["kind"]]
    for block in document["blocks"]:
        if block not in right:
            report.error("block", f"{block['kind']}: {shown(document['text'], block['start'])}")
    report.count("blocks.right", len(right))
    report.count("blocks.of", len(document["blocks"]))


def claims_in_quotes(reading):
    return [(characters(c.content), c) for c in reading.claims if c.quotation in ("direct", "mixed") and c.content]


def quoted_alone(text, words, quoted):
    """Whether a quotation consists of these words and little more."""
    place = text.find(words)
    return any(place in chars and len(chars) <= len(words) + 4 for chars in quoted)
