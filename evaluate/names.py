"""Whether two names mean the same speaker.

The gold of whole articles lists acceptable names (`means`); older gold lists the names of a coreference chain (`same`).
"""

import re
import unicodedata

# No speaker is expected.
NOBODY = {"NOBODY", "UNKNOWN", "THE ARTICLE"}

# Words that can precede a name without changing it.
HONORIFICS = set(
    """mr mrs ms miss dr sir lord lady dame prof professor president vice prime minister senator sen rep representative
    congressman congresswoman gov governor gen general col colonel lt lieutenant sgt sergeant capt captain det detective
    judge justice king queen prince princess pope rev reverend mayor secretary chancellor coach sheriff chief officer
    ambassador bishop archbishop father sister imam sheikh attorney former acting the a an""".split()
)

# Titles in coreference chains, at the start of a name.
TITLE = re.compile(
    r"(?:mr|mrs|ms|miss|dr|sir|lord|lady|prof|professor|president|prime minister|minister|senator|sen|rep|gen|general|judge"
    r"|justice|king|queen|prince|princess|pope|the)\.?\s+"
)


def words(name):
    """The words of a name without case, accents, abbreviation dots, possessives and articles."""
    apart = unicodedata.normalize("NFD", name.replace("’", "'").lower())
    plain = "".join(char for char in apart if not unicodedata.combining(char))
    plain = re.sub(r"'s?(?=\s|$)", "", plain)
    plain = re.sub(r"(?<=\w)\.(?=\w|\s|$)", "", plain)
    return [word for word in re.findall(r"\w+", plain) if word not in ("the", "a", "an")]


def means(found, accepted, role=None):
    """Whether a found name (or None) is one of the accepted ones.

    For "A + B", either part is right. A name matches if it has the same words; an accepted name with titles or words of
    the gold role before it; or anything between an accepted name and a fuller one ("U.S. official" for "U.S. official
    in Kabul").
    """
    accepted = [part for name in accepted for part in dict.fromkeys([name, *name.split(" + ")])]
    if found is None:
        return any(name in NOBODY for name in accepted)
    said = words(found)
    known = [w for w in (words(name) for name in accepted if name not in NOBODY) if w]
    if not said or not known:
        return False
    if said in known:
        return True
    before = HONORIFICS | set(words(role or ""))
    for name in known:
        lead = said[: -len(name)]
        if lead and said[len(lead) :] == name and before.issuperset(lead):
            return True
    telling = [name for name in known if len(name) > 1 or name[0] not in HONORIFICS]
    between = lambda short, full: len(full) > len(short) and in_order(short, said) and in_order(said, full)
    return any(between(short, full) for short in telling for full in telling)


def in_order(part, whole):
    """Whether the words of one name are a subsequence of the other's."""
    rest = iter(whole)
    return all(word in rest for word in part)


def untitled(name):
    """The words of a name without leading titles ("Queen of" is part of a name)."""
    left = words(name or "")
    while len(left) > 1 and left[0] in HONORIFICS and left[1] != "of":
        left = left[1:]
    return left


def same(a, b):
    """Whether one name ends with the other, or both have the same first and last word."""
    short, long = sorted((chain_words(a), chain_words(b)), key=len)
    if not short:
        return False
    return long[-len(short) :] == short or (len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1]))


def chain_words(name):
    left = re.sub(r"['’]s?$", "", name.strip()).replace("’", "'").lower()
    while title := TITLE.match(left):
        left = left[title.end() :]
    return re.findall(r"\w+", left)
