"""ClaimBuster (Arslan, Hassan, Li and Tremayne 2020), zenodo.org/records/3609356: sentences of US debates, CC BY 4.0.

`groundtruth.csv` and `crowdsourced.csv` have `Sentence_id`, `Text` and `Verdict`: 1 a check-worthy factual sentence, 0
an unimportant factual one, -1 none. The files of CLEF CheckThat! (tab separated, `class_label` Yes or No) are read too.
"""

import csv


def convert(paths):
    for path in paths:
        with open(path, encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t" if path.suffix == ".tsv" else ","):
                worth = row["class_label"] == "Yes" if "class_label" in row else float(row["Verdict"]) == 1
                yield {
                    "id": f"cb-{row['Sentence_id']}",
                    "text": row.get("Text") or row.get("text"),
                    "label": int(worth),
                }
