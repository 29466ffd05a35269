#!/usr/bin/env python3
"""Makes data/gazetteer/countries.tsv: every ISO 3166-1 country and territory, and Kosovo.

    npm pack cldr-localenames-full@48.2.0 i18n-iso-countries@7.14.0     (unpack both into SOURCES/<name>)
    cargo download / cargo vendor keshvar 0.7.0                           (its folder as SOURCES/keshvar)
    python3 train/gazetteer/make.py SOURCES

In: English names of CLDR (Unicode-3.0), i18n-iso-countries (MIT) and the data of keshvar (MIT), and hand.tsv beside
this file (own work). Out: one row a country; see the header that is written. Python 3 standard library only.
Names in brackets, names with a comma ("Korea, Republic of") and names that hand.tsv gives to another country
are left out. What hand.tsv says comes first; a source never changes the name shown.
"""

import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parents[1] / "data" / "gazetteer" / "countries.tsv"
HEADER = """\
# Countries and territories of ISO 3166-1, and Kosovo. Made by train/gazetteer/make.py; origin and licences in DATA.md.
# One row a country: code, name shown, names, abbreviations, adjectives, nouns for one person, for several, capital,
# seats of government, historic names. Entries are separated by bars. "~" before an entry: weak, it needs support from
# the article, because another country or another thing is meant more often. A part of a country that is named beside it
# (England) has a row of its own, with its code of ISO 3166-2.
"""


def hand():
    rows = {}
    for line in (HERE / "hand.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, *fields = line.split("|")
            assert len(fields) == 8, line
            # A comma inside an entry has a blank behind it.
            rows[code] = [fields[0]] + [[e for e in re.split(",(?! )", f) if e] for f in fields[1:]]
    return rows


def sourced(folder):
    """code -> names, from the three sources"""
    names = {}
    cldr = json.loads(next(folder.glob("**/main/en/territories.json")).read_text(encoding="utf-8"))
    for key, name in cldr["main"]["en"]["localeDisplayNames"]["territories"].items():
        names.setdefault(key[:2], []).append(name)
    iso = json.loads(next(folder.glob("**/i18n-iso-countries/langs/en.json")).read_text(encoding="utf-8"))
    for code, value in iso["countries"].items():
        names.setdefault(code, []).extend(value if isinstance(value, list) else [value])
    for path in sorted(next(folder.glob("**/keshvar*/src/countries")).glob("??.rs")):
        text = path.read_text(encoding="utf-8")
        for field in ("ISO_SHORT_NAME", "ISO_LONG_NAME"):
            found = re.search(rf'{field}: &str = "([^"]*)"', text)
            names.setdefault(path.stem.upper(), []).extend([found.group(1)] if found else [])
    return names


def variants(name):
    """the ways in which a name is written"""
    name = re.sub(r"^[Tt]he ", "", name.replace("’", "'")).strip()
    if not name or re.search(r"[(),*\[\]]| - |SAR China", name):
        return []
    out = [name.replace("&", "and")]
    if name.count(" and ") + name.count(" & ") == 1:
        out.append(out[0].replace(" and ", " & "))
    for a, b in (("St. ", "Saint "), ("St. ", "St "), ("Saint ", "St. "), ("Saint ", "St ")):
        if out[0].startswith(a):
            out.append(b + out[0][len(a) :])
    return out


def strength(entry):
    """(the mark of a weak entry or nothing, the entry without it)"""
    return ("~", entry[1:]) if entry.startswith("~") else ("", entry)


def nouns(entries, adjectives):
    """entries of the nouns field -> (singular, plural)"""
    one, many = [], []
    for entry in entries:
        for word in adjectives if entry == "=" else [entry]:
            mark, word = strength(word)
            singular, _, plural = word.partition("/")
            one.append(mark + singular)
            many.append(mark + (plural or singular + "s"))
    return one, many


def unique(entries):
    return list(dict.fromkeys(entries))


def main():
    rows, source = hand(), sourced(pathlib.Path(sys.argv[1]))
    owners = {}
    for code, fields in rows.items():
        for name in [fields[0], *fields[1], *fields[7]]:
            if not name.startswith("~"):
                owners[name] = code
    lines = []
    for code in sorted(rows):
        shown, more, short, adjectives, people, capital, seats, historic = rows[code]
        names = [s + v for s, n in map(strength, [shown, *more]) for v in variants(n) or [n]]
        weak = {n[1:] for n in names if n.startswith("~")}
        names = [n for n in names if n not in weak]
        known = {n.lstrip("~") for n in [*names, *short]}
        for name in source.get(code, []):
            for v in variants(name):
                if (
                    v not in known
                    and owners.get(v, code) == code
                    and not (v.isupper() or "." in v and v.replace(".", "").isupper())
                ):
                    names.append(v)
        one, many = nouns(people, adjectives)
        fields = [names, short, adjectives, one, many, capital, seats, historic]
        lines.append("\t".join([code, shown] + ["|".join(unique(f)) for f in fields]) + "\n")
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
