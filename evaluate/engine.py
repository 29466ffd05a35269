"""The command that is scored: `{"id", "text"}` or `{"id", "html"}` lines in, `{"id", "analysis"}` lines out."""

import json
import subprocess
import time

from .gold import Trouble
from .reading import Reading


class Engine:
    """A command line, and how long it has run."""

    def __init__(self, command):
        self.command = command
        self.seconds = 0.0
        self.words = 0

    def read(self, documents):
        """The reading of each document, by id."""
        answers = self.ask([{"id": d["id"], "text": d["text"]} for d in documents])
        self.words += sum(len(d["text"].split()) for d in documents)
        missing = [d["id"] for d in documents if "analysis" not in answers.get(d["id"], {})]
        if missing:
            raise Trouble(f"the command gave no analysis of {len(missing)} documents, the first being {missing[0]}")
        return {d["id"]: Reading(d["text"], answers[d["id"]]["analysis"]) for d in documents}

    def read_html(self, documents):
        """The same for HTML. The command returns the text that it extracted; one that cannot read HTML returns
        nothing."""
        answers = self.ask([{"id": d["id"], "html": d["html"]} for d in documents], strict=False)
        return {i: Reading(a["text"], a["analysis"]) for i, a in answers.items() if "text" in a and "analysis" in a}

    def ask(self, lines, strict=True):
        given = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        errors = None if strict else subprocess.DEVNULL
        began = time.monotonic()
        ran = subprocess.run(
            self.command, check=False, shell=True, input=given.encode(), stdout=subprocess.PIPE, stderr=errors
        )
        self.seconds += time.monotonic() - began
        if ran.returncode and strict:
            raise Trouble(f"the command exited with status {ran.returncode}: {self.command}")
        try:
            answers = [json.loads(line) for line in ran.stdout.decode().splitlines() if line.strip()]
        except ValueError as error:
            raise Trouble(f"the command wrote a line that is not JSON: {error}") from error
        return {answer["id"]: answer for answer in answers}
