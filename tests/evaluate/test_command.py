"""The command line: files, folds, floors and error messages."""

import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path

from evaluate import floors
from evaluate.__main__ import main
from evaluate.gold import Trouble, read
from evaluate.report import Report

# Answers every text with one sentence; the longer the text, the lower its score.
ANSWER = """
import json, sys
for line in sys.stdin:
    document = json.loads(line)
    sentence = {"start": 0, "end": 2, "checkability": 1 / len(document["text"])}
    print(json.dumps({"id": document["id"], "analysis": {"sentences": [sentence]}}))
"""


class Command(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.corpora = Path(folder.name)
        (self.corpora / "claims").mkdir()
        for name, labels in (("dev", (1, 0)), ("train", (1, 1, 0, 0))):
            lines = [
                json.dumps({"id": str(n), "text": "ab" * (n + 1), "label": label}) for n, label in enumerate(labels)
            ]
            (self.corpora / "claims" / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
        self.floors = self.corpora / "floors.json"
        answer = self.corpora / "answer.py"
        answer.write_text(ANSWER, encoding="utf-8")
        self.command = f"{sys.executable} {answer}"

    def run_main(self, *arguments):
        out, errors = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            status = main(["--run", self.command, "--corpora", str(self.corpora), *arguments])
        return status, out.getvalue(), errors.getvalue()

    def test_the_training_file_is_not_scored(self):
        status, out, _ = self.run_main("--json")
        self.assertEqual((status, list(json.loads(out))), (0, ["claims/dev"]))

    def test_a_fold_is_of_the_training_part(self):
        _, out, _ = self.run_main("--fold", "1/2", "--json", "--only", "claims")
        self.assertEqual(json.loads(out)["claims/train"]["at_half.R"], 100)

    def test_floors(self):
        for floor, status in ((100, 0), (100.1, 1)):
            self.floors.write_text(json.dumps({"claims/dev": {"ranking.AP": floor}}), encoding="utf-8")
            got, _, errors = self.run_main("--floors", str(self.floors))
            self.assertEqual(got, status)
            self.assertEqual(
                "below its floor: claims/dev ranking.AP 100.00, wanted at least 100.1" in errors, status == 1
            )

    def test_floors_are_raised_and_never_lowered(self):
        self.floors.write_text(
            json.dumps({"claims/dev": {"ranking.AP": 1, "at_half.P": 100, "probability.brier": 90, "bad_ranges": 3}}),
            encoding="utf-8",
        )
        self.run_main("--floors", str(self.floors), "--raise")
        figures = floors.read(self.floors)["claims/dev"]
        self.assertEqual(figures, {"ranking.AP": 99.8, "at_half.P": 100, "probability.brier": 15.9, "bad_ranges": 0})

    def test_mistakes_are_named(self):
        for arguments, says in (
            (["--only", "quotes"], "no gold in"),
            (["--corpora", "/nowhere"], "no folder /nowhere"),
            (["--run", "exit 3"], "status 3"),
            (["--run", "cat"], "no analysis of 2"),
        ):
            with self.assertRaises(Trouble) as raised:
                self.run_main(*arguments)
            self.assertIn(says, str(raised.exception))

    def test_gold_is_checked(self):
        path = self.corpora / "a.jsonl"
        good = {"id": "a", "text": "é“x", "countries": [{"start": 0, "end": 3}]}
        for second, says in (
            ("{", ":2: "),
            ({**good, "text": 7}, 'expected an object with "id" and "text"'),
            (good, "duplicate document a"),
            ({**good, "id": "b", "text": "x"}, "no range 0-3 in a text of 1"),
        ):
            path.write_text(
                json.dumps(good) + "\n" + (second if isinstance(second, str) else json.dumps(second)), encoding="utf-8"
            )
            with self.assertRaises(Trouble) as raised:
                read(path)
            self.assertIn(says, str(raised.exception))


class Floors(unittest.TestCase):
    def test_floors_and_ceilings(self):
        report = Report("claims/dev")
        report.figures = {"ranking.AP": 72.4, "probability.ece": 5.0, "ranking.ROC_AUC": float("nan")}
        for figure, floor, short in (
            ("ranking.AP", 72.4, 0),
            ("ranking.AP", 72.5, 1),
            ("probability.ece", 4.9, 1),
            ("probability.ece", 5, 0),
            ("ranking.ROC_AUC", 1, 1),
        ):
            self.assertEqual(
                len(floors.shortfalls({"claims/dev": {figure: floor}}, [report], ["claims"])), short, (figure, floor)
            )
        self.assertEqual(floors.shortfalls({"seed": {"x": 1}}, [report], ["claims"]), [])
        for unknown in ({"claims/dev": {"AP": 1}}, {"claims/test": {"ranking.AP": 1}}):
            with self.assertRaises(Trouble):
                floors.shortfalls(unknown, [report], ["claims"])
