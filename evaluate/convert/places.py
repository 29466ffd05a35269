"""Toponyms of news, collected by Gritta, Pilehvar and Collier (2019), as country mentions.

Reads four XML files of github.com/milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation: `lgl.xml` and `TR-News.xml`
(`<toponym>` with `<phrase>` and a `<gaztag>` that may have the country's code), `GWN.xml` (`<extractedName>`) and
`GeoVirus.xml` (`<location>` with `<name>`). A toponym is a country mention if its words are a country's name,
abbreviation, adjective or noun in `data/gazetteer/countries.tsv`. An ambiguous name ("Georgia") counts if the corpus
gives the country's code, and is left open (`ignore`) if it gives no code.

The corpora mark few adjectives and people ("the Dutch"), so only recall is meaningful unless you complete these lines
by hand.
"""

import xml.etree.ElementTree as xml
from pathlib import Path

GAZETTEER = Path(__file__).parents[2] / "data/gazetteer/countries.tsv"
# The columns of the gazetteer after the code and the display name.
KINDS = ("name", "abbreviation", "adjective", "demonym", "demonym")


def convert(paths):
    words = gazetteer()
    for path in paths:
        for number, article in enumerate(xml.parse(path).getroot().iter("article")):
            text = article.findtext("text", "")
            found = {}
            for place in (*article.iter("toponym"), *article.iter("location")):
                mark = mention(place, text, words)
                if mark:
                    found[mark["start"]] = mark
            name = f"{path.stem.lower()}-{article.get('docid', number)}"
            yield {"id": name, "text": text, "countries": [found[start] for start in sorted(found)], "metonyms": []}


def mention(place, text, words):
    start, end = int(place.findtext("start", "-1")), int(place.findtext("end", "-1"))
    said = next((place.findtext(tag) for tag in ("phrase", "extractedName", "name") if place.findtext(tag)), "")
    if said not in words or text[start:end] != said:
        return None
    code, kind, weak = words[said]
    told = place.findtext("gaztag/country")
    fcode = place.findtext("gaztag/fcode", "")
    mark = {"start": start, "end": end, "text": said, "code": code, "type": kind}
    if told and (told != code or (fcode and not fcode.startswith("PCL") and weak)):
        return None
    if weak and not told:
        mark["ignore"] = True
    return mark


def gazetteer():
    """Words → code, kind, and whether they usually mean something else."""
    words = {}
    for row in GAZETTEER.read_text(encoding="utf-8").splitlines():
        if row.startswith("#") or not row:
            continue
        code, _, *columns = row.split("\t")
        code = code.partition("-")[0]  # "GB-SCT": a part of a country
        for kind, column in zip(KINDS, columns):
            for entry in filter(None, column.split("|")):
                words.setdefault(entry.removeprefix("~"), (code, kind, entry.startswith("~")))
    return words
