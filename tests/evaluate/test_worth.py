"""The worth of a rule: names from the code, sentences that change."""

import unittest

from evaluate.reading import Reading
from evaluate.worth import STAGES, changes, names

from .analysis import analysis, claim, units


class Worth(unittest.TestCase):
    def test_rules_are_named_in_the_code(self):
        for stage in STAGES:
            found = names(stage)
            self.assertTrue(found)
            self.assertTrue(all(name.startswith(f"{stage}.") for name in found))

    def test_sentences_that_change(self):
        text = "Ruiz said it. Peru won. Pell left."
        sentences = [
            {**units(text, words), "checkability": 0} for words in ("Ruiz said it.", "Peru won.", "Pell left.")
        ]
        peru = [{"code": "PE", "mentions": [{**units(text, "Peru"), "via": "name"}]}]
        before = Reading(text, analysis([claim(text, "it", "said")], countries=peru, sentences=sentences))
        after = Reading(text, analysis([claim(text, "it", "said", "Ruiz")], countries=peru, sentences=sentences))
        self.assertEqual(changes(before, after), {0})
        self.assertEqual(changes(before, before), set())
