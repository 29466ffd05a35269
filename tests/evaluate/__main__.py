"""Runs the Python tests of the evaluation and of the generators in train/, and prints how many passed."""

import sys
import unittest
from pathlib import Path

TESTS = Path(__file__).parents[1]
loader = unittest.defaultTestLoader
suite = unittest.TestSuite(
    loader.discover(str(TESTS / folder), top_level_dir=str(TESTS.parent)) for folder in ("evaluate", "train")
)
result = unittest.TextTestRunner(stream=sys.stdout).run(suite)
failed = len(result.failures) + len(result.errors)
print(f"{result.testsRun - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
