"""The minimum scores: `label → figure → floor` in a JSON file.

For figures where lower is better, the number is a ceiling; they are listed in `CEILINGS` by the last part of their
name.
"""

import json
import math
from pathlib import Path

from .gold import Trouble

CEILINGS = {"bad_ranges", "countries_false", "wrongly_quoted", "brier", "ece", "other_words_left"}

# How much a percentage may vary by chance before it counts as worse.
LEEWAY = 0.2


def read(path):
    try:
        return json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Trouble(f"{path}: {error}") from error


def shortfalls(floors, reports, kinds):
    """A line for each score that is too low. A floor for an unscored file or an unknown figure is an error."""
    short, scored = [], {report.label: report for report in reports}
    for label, figures in floors.items():
        if label.split("/")[0] not in kinds:
            continue
        if label not in scored:
            raise Trouble(f"there are floors for {label}, which was not scored")
        for name, floor in figures.items():
            reached = scored[label].figures.get(name)
            if reached is None:
                raise Trouble(f"{label} has no figure {name}; it has {', '.join(scored[label].figures)}")
            ceiling = is_ceiling(name)
            # NaN fails too.
            if not (reached <= floor if ceiling else reached >= floor):
                short.append(f"{label} {name} {reached:.2f}, wanted at {'most' if ceiling else 'least'} {floor}")
    return short


def raised(floors, reports):
    """The floors, raised to the scores of these reports minus the leeway if that is higher; counts have no leeway."""
    scored = {report.label: report.figures for report in reports}
    better = lambda name, floor, figure: min(floor, above(figure)) if is_ceiling(name) else max(floor, below(figure))
    return {
        label: {
            name: better(name, floor, scored[label][name]) if name in scored.get(label, {}) else floor
            for name, floor in figures.items()
        }
        for label, figures in floors.items()
    }


def below(figure):
    return math.floor(10 * (figure - LEEWAY)) / 10 if isinstance(figure, float) else figure


def above(figure):
    return math.ceil(10 * (figure + LEEWAY)) / 10 if isinstance(figure, float) else figure


def write(path, floors):
    lines = [f"  {json.dumps(label)}: {json.dumps(figures)}" for label, figures in floors.items()]
    Path(path).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def is_ceiling(name):
    return name.split(".")[-1] in CEILINGS
