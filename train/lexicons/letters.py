#!/usr/bin/env python3
"""Letter pairs and triples as evidence for the language of a text: data/lexicons/letters.txt.

    letters.py LANGDETECT > data/lexicons/letters.txt

LANGDETECT is the unpacked source of PyPI `langdetect` 1.0.9; `langdetect/profiles/` has their frequencies in Wikipedia.
The most informative ones are selected: common ones whose frequencies differ most between languages. A cell is the
logarithm of the frequency relative to the other languages, in steps of a half; `_` is the end of a word. Serbian has no
profile and uses the Croatian one, transliterated to Cyrillic.
"""

import collections
import json
import math
import os
import sys

CODES = "en de fr es pt it nl sv da no fi pl cs sk hu ro tr id vi hr sl ca et lt lv ru uk bg".split()
TAKEN = 500
RARE = 3e-6  # the frequency assumed for what a profile lacks
STEP, LEAST, MOST = 0.5, -8, 7
# A coarse step is enough and makes the table, which every page loads, a third smaller.
ROUNDED = {
    -8: -5,
    -7: -5,
    -6: -5,
    -5: -5,
    -4: -5,
    -3: -2,
    -2: -2,
    -1: 0,
    0: 0,
    1: 2,
    2: 2,
    3: 4,
    4: 4,
    5: 6,
    6: 6,
    7: 7,
}
CYRILLIC = dict(zip("abcčćdđefghijklmnoprsštuvzž", "абцчћдђефгхијклмнопрсштувзж"), _="_")


def profile(folder, code):
    """The frequency of each in a language, in lower case, and the totals by length."""
    with open(os.path.join(folder, "langdetect", "profiles", code), encoding="utf-8") as file:
        read = json.load(file)
    counts = collections.Counter()
    for letters, count in read["freq"].items():
        counts[letters.lower().replace(" ", "_")] += count
    return counts, read["n_words"]


def serbian(croatian):
    counts, sizes = croatian
    out = collections.Counter()
    for letters, count in counts.items():
        if all(letter in CYRILLIC for letter in letters):
            for latin, own in (("lj", "љ"), ("nj", "њ"), ("dž", "џ")):
                letters = letters.replace(latin, own)
            out["".join(CYRILLIC.get(letter, letter) for letter in letters)] += count
    return out, sizes


def main():
    profiles = [profile(sys.argv[1], code) for code in CODES]
    profiles.append(serbian(profiles[CODES.index("hr")]))

    def parts(letters):
        return [counts.get(letters, 0) / sizes[min(len(letters), 3) - 1] for counts, sizes in profiles]

    def told(letters):
        found = parts(letters)
        whole = sum(found)
        entropy = -sum(part / whole * math.log(part / whole) for part in found if part)
        return whole * (math.log(len(found)) - entropy)

    def cells(letters):
        logs = [math.log(part + RARE) for part in parts(letters)]
        most = max(logs)
        logs = [max(log, most - 6) for log in logs]
        middle = max(sum(logs) / len(logs), most - 3.5)
        steps = (max(LEAST, min(MOST, round((log - middle) / STEP))) for log in logs)
        return "".join(chr(ord("a") - LEAST + ROUNDED[step]) for step in steps)

    every = {
        letters
        for counts, _ in profiles
        for letters in counts
        if 2 <= len(letters) <= 3 and letters.replace("_", "").isalpha()
    }
    taken = sorted(every, key=lambda letters: (-told(letters), letters))[:TAKEN]
    print(
        "# What pairs and triples of letters tell of a language, a letter for each of these: `i` is nothing, `p` speaks most for it, `a`"
    )
    print(
        "# against it; `_` is the end of a word. Made by train/lexicons/letters.py from the profiles of langdetect 1.0.9 (Apache-2.0)."
    )
    print(f"[{' '.join(CODES + ['sr'])}]")
    for letters in sorted(taken):
        print(letters, cells(letters))


main()
