"""What is kept of a pasted page, and its headline; from text, and from HTML if the command reads HTML.

Recall is the share of the article's words that are kept, precision their share of all words kept. A line is kept if the
block at its middle is neither boilerplate nor a duplicate. For HTML, whose text is the command's own, a line of three
words or more is kept if its words occur in the kept blocks. The headline is right if exactly one block is a headline
and it is the gold one, or if there is none and the page has none.
"""

import html
import re

from ..reading import shared, shown

FOLDED = {"boilerplate", "duplicate"}


def score(gold, readings, report, html_readings=None):
    total(report, "text", [of_text(page, readings[page["id"]], report) for page in gold])
    if html_readings:
        pages = [of_html(page, html_readings.get(page["id"]), report) for page in gold]
        total(report, "html", pages)


def total(report, name, pages):
    """Pages are tuples: words of the article, kept ones among them, other kept words, whether the headline is right
    (None: no gold)."""
    words, kept, left = (sum(page[n] for page in pages) for n in range(3))
    report.precision_recall(name, kept, kept + left, kept, words)
    each = [2 * k / (w + k + l) if w + k + l else 1.0 for w, k, l, _ in pages]
    report.share(f"{name}.page_F1", sum(each), len(each))
    headlines = [page[3] for page in pages if page[3] is not None]
    report.share(f"{name}.headline", sum(headlines), len(headlines))
    report.count(f"{name}.other_words_left", left)


def of_text(page, reading, report):
    text, seen, words, kept, left = page["text"], set(), 0, 0, 0
    kinds = {at: kind for start, end, kind in reading.blocks for at in range(start, end)}
    for line in page["lines"]:
        said = text[line["start"] : line["end"]]
        count = len(said.split())
        middle = line["start"] + len(said) // 2
        folded = kinds.get(middle, kinds.get(line["start"], "paragraph")) in FOLDED
        if line["kind"] == "article" and said not in seen:
            seen.add(said)
            words += count
            kept += 0 if folded else count
            if folded:
                report.error("article line folded", f"{page['id']}: {shown(text, line['start'])}")
        elif line["kind"] == "other" and not folded:
            left += count
            report.error("other line left", f"{page['id']}: {shown(text, line['start'])}")
    found = [(start, end) for start, end, kind in reading.blocks if kind == "headline"]
    head = next((line for line in page["lines"] if line["kind"] == "headline"), None)
    return words, kept, left, headline(page, head, found, report)


def headline(page, head, found, report):
    text = page["text"]
    if head is None:
        right = False if found else None
    else:
        first, words = (head["start"], head["start"] + 1), text[head["start"] : head["end"]]
        right = len(found) == 1 and (shared(found[0], first) > 0 or text[slice(*found[0])].strip() == words)
    if right is False:
        told = [shown(text, start) for start, _ in found]
        report.error("headline", f"{page['id']}: {told}, not {shown(text, head['start']) if head else None}")
    return right


def of_html(page, reading, report):
    blocks = [(plain(reading.cut(start, end)), kind) for start, end, kind in reading.blocks] if reading else []
    stays = f" {' '.join(words for words, kind in blocks if kind not in FOLDED)} "
    seen, words, kept, left = set(), 0, 0, 0
    for line in page["lines"]:
        said = page["text"][line["start"] : line["end"]]
        looked_for, count = plain(said), len(said.split())
        if len(looked_for.split()) < 3 or looked_for in seen:
            continue
        seen.add(looked_for)
        stayed = f" {looked_for} " in stays
        if line["kind"] == "article":
            words += count
            kept += count * stayed
            if not stayed:
                report.error("article line folded, of HTML", f"{page['id']}: {said[:60]!r}")
        elif line["kind"] == "other":
            left += count * stayed
    found = [words for words, kind in blocks if kind == "headline"]
    head = next((line for line in page["lines"] if line["kind"] == "headline"), None)
    if head is None:
        return words, kept, left, False if found else None
    return words, kept, left, found == [plain(page["text"][head["start"] : head["end"]])]


def plain(text):
    """The words of a text in lower case, separated by spaces."""
    return " ".join(re.findall(r"\w+", html.unescape(text).lower()))
