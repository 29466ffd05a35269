"""The results for one gold file: figures by name, and errors by kind.

A figure is a percentage, or a count if its name says so. Names have dots: `statements.F1` is the column `F1` in the row
`statements` of the table. Floors refer to these names.
"""

from collections import Counter, defaultdict


class Report:
    """The scores of one gold file; its label is folder and file name, as in `quotes/dev`."""

    def __init__(self, label):
        self.label = label
        self.figures = {}
        self.errors = defaultdict(list)
        self.documents = self.words = 0
        self.seconds = 0.0

    def count(self, name, number):
        self.figures[name] = number

    def share(self, name, part, whole):
        """A percentage; 0 of 0 is 0."""
        self.figures[name] = 100 * part / whole if whole else 0.0

    def precision_recall(self, name, right, predicted, found, gold):
        """Precision, recall, and their harmonic mean."""
        self.share(f"{name}.P", right, predicted)
        self.share(f"{name}.R", found, gold)
        precision, recall = self.figures[f"{name}.P"], self.figures[f"{name}.R"]
        self.figures[f"{name}.F1"] = 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def error(self, kind, text):
        self.errors[kind].append(text)

    def table(self):
        """The figures as a table for the terminal, with a row for each first part of a name."""
        rows = defaultdict(list)
        for name, figure in self.figures.items():
            row, _, column = name.rpartition(".")
            rows[row].append(f"{column} {figure:.2f}" if isinstance(figure, float) else f"{column} {figure}")
        width = max(map(len, rows), default=0)
        speed = f", {self.words / self.seconds:,.0f} words/s with start-up" if self.seconds else ""
        head = f"== {self.label}: {self.documents} documents, {self.words} words{speed}"
        return "\n".join([head, *(f"{row:{width}}  {'  '.join(columns)}" for row, columns in rows.items())])

    def error_table(self, most):
        """The kinds of error, most frequent first, each with its first `most` texts; equal texts are listed once with
        their count."""
        out = []
        for kind, texts in sorted(self.errors.items(), key=lambda item: -len(item[1])):
            out.append(f"-- {kind}: {len(texts)}")
            for text, number in Counter(texts).most_common(most):
                out.append(f"   {f'{number} × ' if number > 1 else ''}{text}")
        return "\n".join(out)
