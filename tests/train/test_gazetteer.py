"""The table of countries matches the output of its generator."""

import importlib.util
import unittest
from pathlib import Path

TRAIN = Path(__file__).parents[2] / "train"
spec = importlib.util.spec_from_file_location("make", TRAIN / "gazetteer" / "make.py")
make = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make)

# nouns in hand.tsv | adjectives | singular | plural
NOUNS = """
= | Peruvian | Peruvian | Peruvians
Dane | Danish | Dane | Danes
Pole/Poles | Polish | Pole | Poles
Swiss/Swiss | Swiss | Swiss | Swiss
=,Kiwi | New Zealand | New Zealand,Kiwi | New Zealands,Kiwis
"""


class Gazetteer(unittest.TestCase):
    def test_countries_are_what_the_generator_makes(self):
        self.assertEqual(
            make.OUT.read_text(encoding="utf-8"),
            make.table(),
            "edit train/gazetteer/hand.tsv, then run python3 train/gazetteer/make.py",
        )

    def test_nouns(self):
        for line in NOUNS.strip().splitlines():
            entries, adjectives, one, many = (cell.split(",") for cell in line.split(" | "))
            with self.subTest(line):
                self.assertEqual(make.nouns(entries, adjectives), (one, many))

    def test_spellings(self):
        for name, spellings in {
            "the Gambia": ["Gambia"],
            "Bosnia & Herzegovina": ["Bosnia and Herzegovina", "Bosnia & Herzegovina"],
            "St. Lucia": ["St. Lucia", "Saint Lucia", "St Lucia"],
            "Korea, Republic of": [],
            "Myanmar (Burma)": [],
        }.items():
            with self.subTest(name):
                self.assertEqual(make.variants(name), spellings)


if __name__ == "__main__":
    unittest.main()
