"""The training pages of the line model: real pages, parts of them, articles with furniture added, and our own short
pages.

A page is a list of lines (text, kind, apart). Kinds: 1 article, 2 headline, 0 other, -1 ignored. apart: a blank line
comes before it.
"""

import json
import os
import re
import subprocess

import numpy as np

OWN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pages")
KINDS = {"article": 1, "headline": 2, "other": 0, "ignore": -1}
LETTERS = {"h": 2, "a": 1, "o": 0, "i": -1}  # in our own pages and layouts
MONTHS = "January February March April May June July August September October November December".split()
FIRST = "Ana Tom Lena Omar Ruth Peter Ida Marc Yuki Noor Paul Grace Ivan Rosa".split()
LAST = "Brandt Keller Moss Diaz Hale Kemp Novak Okoye Silva Tan Weber Young Hart Lopez".split()
SENTENCE = re.compile(r"(?<=[a-z][.!?]) (?=[A-Z“\"])|(?<=[.!?][”\"]) (?=[A-Z“\"])")


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def furniture():
    out = {}
    for line in open(os.path.join(OWN, "furniture.txt"), encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            place, words = line.rstrip("\n").split(": ", 1)
            out.setdefault(place, []).append(words)
    return out


def filled(line, rng):
    """A line with one alternative chosen in each pair of braces."""
    return re.sub(r"\{([^{}]*)\}", lambda braces: rng.choice(braces[1].split("|")), line).strip()


def own_pages():
    text = open(os.path.join(OWN, "articles.txt"), encoding="utf-8").read()
    for page in text.split("\n\n"):
        lines = [line.split(": ", 1) for line in page.splitlines() if line and not line.startswith("#")]
        if lines:
            yield [(words, LETTERS[kind], 1) for kind, words in lines]


def real(document):
    text, last, out = document["text"], None, []
    for line in document["lines"]:
        apart = 1 if last is None else int(text[last : line["start"]].count("\n") > 1)
        last = line["end"]
        out.append((text[line["start"] : line["end"]], KINDS[line["kind"]], apart))
    return out


def norm(text):
    return " ".join(re.findall(r"\w+", text.lower()))


def html_pages(documents, options):
    """Pages read from HTML: `text` and `structure`, with the words of their gold lines by kind."""
    path = os.path.join(options.corpora, "pages", "train-html.jsonl")
    wanted = {document["id"]: document for document in documents}
    given = "".join(json.dumps(page) + "\n" for page in read(path) if page["id"] in wanted)
    run = subprocess.run(options.reader.split(), input=given.encode(), stdout=subprocess.PIPE, check=True)
    out = []
    for page in map(json.loads, run.stdout.decode().splitlines()):
        gold = [(norm(words), kind) for words, kind, _ in real(wanted[page["id"]])]
        headline = next((words for words, kind in gold if kind == 2), None)
        out.append({**page, "gold": gold, "headline": headline, "weight": 2.0 if page["id"].startswith("aeb") else 0.7})
    return out


def html_labels(page, lines):
    """The kind of each line read from HTML: that of the gold line with its words, or of the gold lines with most of
    them."""
    whole, grams = {}, {}
    for words, kind in page["gold"]:
        whole[words] = 1 if whole.get(words) == 1 else kind
        for gram in ngrams(words):
            grams.setdefault(gram, set()).add(kind)
    out = []
    for line in map(norm, lines):
        if line == page["headline"]:
            out.append(2)
        elif line in whole:
            out.append(whole[line])
        else:
            found = [grams.get(gram, set()) for gram in ngrams(line)]
            shares = {kind: sum(kind in kinds for kinds in found) for kind in (0, 1)}
            best = max(shares, key=shares.get)
            out.append(best if found and shares[best] * 2 > len(found) and shares[0] != shares[1] else -1)
    return np.array(out)


def ngrams(words, size=4):
    words = words.split()
    return [tuple(words[at : at + size]) for at in range(max(1, len(words) - size + 1))] if words else []


def articles(corpora):
    """(headline or None, paragraphs) of bare articles."""
    out = []
    for document in read(os.path.join(corpora, "quotes", "train.jsonl")):
        lines = [line.strip() for line in document["text"].split("\n") if line.strip()]
        if len(lines) > 2 and len(lines[0].split()) < 22:
            out.append((re.sub(r"[.;]\s*$", "", lines[0]), lines[1:]))
    for path in ("articles/train.jsonl", "texts/world.jsonl"):
        for document in read(os.path.join(corpora, path)):
            lines = [line.strip() for line in document["text"].split("\n") if line.strip()]
            if (
                document["id"].startswith("bbc")
                and len(lines) > 2
                and len(lines[0].split()) < 20
                and not lines[0].endswith(".")
            ):
                out.append((lines[0], lines[1:]))
            elif document["id"].startswith("lgl"):
                title = re.match(r"(.{15,110}?)\. (?=[A-Z“\"])", document["text"])
                if title:
                    out.append((title[1], [document["text"][title.end() :].strip()]))
            elif lines:
                out.append((None, lines))
    return out


def cuts(page, rng):
    """Other parts of a page that people paste: from the headline on, the article alone, its first paragraphs and some
    context."""
    article = [at for at, line in enumerate(page) if line[1] == 1]
    if not article:
        return
    head = next((at for at, line in enumerate(page) if line[1] == 2), article[0])
    first, last = min(article[0], head), article[-1]
    some = article[rng.randint(1, min(6, len(article))) - 1]
    for start, end in (
        (first, len(page)),
        (first, last + 1),
        (article[0], last + 1),
        (first - rng.randint(0, 15), last + 1 + rng.randint(0, 15)),
        (0, last + 1 + rng.randint(0, 4)),
        (first - rng.randint(0, 8), some + 1),
    ):
        cut = page[max(0, start) : end]
        if rng.random() < 0.4:
            cut = [(words, kind, 1) for words, kind, _ in cut]
        yield cut


def name(rng):
    return f"{rng.choice(FIRST)} {rng.choice(LAST)}"


def date(rng):
    month, day, year, hour = rng.choice(MONTHS), rng.randint(1, 28), rng.randint(2003, 2023), rng.randint(1, 12)
    return rng.choice(
        [
            f"{month} {day}, {year}",
            f"Published: {day} {month} {year}",
            f"Updated: {month[:3]} {day}, {year} {hour}:{rng.randint(10, 59)} am",
            f"{day} {month[:3]} {year}",
            f"{hour} hours ago",
            f"Mon {day} {month[:3]} {year}",
            f"Posted on {month} {day}, {year}",
            f"Last modified on {day} {month} {year} {hour + 10}.{rng.randint(10, 59)} GMT",
        ]
    )


def byline(rng):
    return rng.choice(
        [
            f"By {name(rng)}",
            f"By {name(rng)} and {name(rng)}",
            name(rng),
            f"by {name(rng)} | Staff writer",
            f"{name(rng)}, Political Editor",
            f"By {name(rng).upper()}",
        ]
    )


def comments(lines, rng):
    """Readers' comments: name, time, text and a button, repeated in the same form."""
    who = rng.choice(
        [
            lambda: name(rng),
            lambda: f"{name(rng)} says:",
            lambda: (rng.choice(FIRST) + rng.choice(LAST) + str(rng.randint(1, 99))).lower(),
        ]
    )
    when = rng.choice(
        [
            lambda: None,
            lambda: date(rng),
            lambda: (
                f"{rng.choice(MONTHS)} {rng.randint(1, 28)}, {rng.randint(2003, 2023)} at {rng.randint(1, 12)}:{rng.randint(10, 59)} pm"
            ),
            lambda: f"{rng.randint(2, 23)} hours ago",
        ]
    )
    button = rng.choice([lambda: None, lambda: "Reply", lambda: "Reply Share", lambda: f"Like {rng.randint(0, 40)}"])
    for _ in range(rng.randint(2, 25)):
        for line in (
            who(),
            when(),
            *[" ".join(rng.sample(lines, rng.choice([1, 1, 2, 3]))) for _ in range(rng.choice([1, 1, 1, 2]))],
            button(),
        ):
            if line:
                yield line


def pool(pages):
    """The lines before and after the articles of real pages."""
    out = {"head": [], "tail": []}
    for page in pages:
        article = [at for at, line in enumerate(page) if line[1] == 1]
        for at, line in enumerate(page):
            if article and line[1] == 0 and (at < article[0] or at > article[-1]):
                out["head" if at < article[0] else "tail"].append(line[0])
    return out


def shortened(paragraphs, rng):
    paragraphs = paragraphs[: rng.choice([1, 1, 2, 2, 3, 4, 6, 9, 15, 40])]
    if len(paragraphs) == 1 and len(paragraphs[0].split()) > 90 and rng.random() < 0.8:
        sentences, size = SENTENCE.split(paragraphs[0]), rng.choice([1, 1, 2, 3])
        paragraphs = [
            " ".join(sentences[at : at + size]) for at in range(0, min(len(sentences), size * rng.randint(1, 5)), size)
        ]
    if rng.random() < 0.25:
        paragraphs = SENTENCE.split(paragraphs[0])[:1] + paragraphs[1 : rng.choice([1, 2, 3])]
    return paragraphs


def standfirst(paragraphs, rng):
    """A sentence of the article as the line under its headline, often without its full stop."""
    sentence = " ".join(SENTENCE.split(rng.choice(paragraphs))[0].split()[:25])
    return sentence.rstrip(".") if rng.random() < 0.7 else sentence


def composed(article, own, found, titled, rng):
    """An article with furniture added: some of ours, some from around other articles."""
    headline, paragraphs = article
    paragraphs, apart, out = shortened(paragraphs, rng), int(rng.random() < 0.6), []
    choose = lambda place, likely: (
        filled(rng.choice(own[place] + own["any"]), rng)
        if rng.random() < likely or not found[place]
        else rng.choice(found[place])
    )
    has_menu, has_tail = rng.random() < 0.6, rng.random() < 0.75
    if has_menu:
        out += [
            (choose("head", 0.6), 0, apart if rng.random() < 0.8 else 1 - apart)
            for _ in range(rng.choice([1, 2, 3, 4, 6, 10, 25]))
        ]
    if headline is not None and (has_menu or rng.random() < 0.7):
        out.append((headline, 2, 1))
        if rng.random() < 0.2:
            out.append((standfirst(paragraphs, rng), 1, 1))
        if rng.random() < 0.5:
            out += [(line, -1, 1) for line in rng.sample([date(rng), byline(rng)], rng.randint(1, 2))]
    for at, paragraph in enumerate(paragraphs):
        if at and rng.random() < 0.06:
            out.append((filled(rng.choice(own["in"]), rng), 0, 1))
        out.append((paragraph, 1, 1))
    if has_tail:
        out += [
            (choose("tail", 0.6), 0, apart if rng.random() < 0.7 else 1 - apart)
            for _ in range(rng.choice([1, 1, 2, 3, 5, 8, 20]))
        ]
        if rng.random() < 0.25:
            for _ in range(rng.randint(1, 5)):
                title, text = rng.choice(titled)
                out.append((title, 0, 1))
                if rng.random() < 0.4:
                    out.append((SENTENCE.split(text[0])[0][:220], 0, 0))
        if rng.random() < 0.15:
            out += [(line, 0, apart) for line in comments(own["comment"], rng)]
    return out


def layouts():
    """Pages of our own writing (`layouts.txt`): lines of (words with slots, kind, apart)."""
    pages, apart = [], 0
    for line in open(os.path.join(OWN, "layouts.txt"), encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("= "):
            pages.append([])
        elif line == "-":
            apart = 1
        elif line and not line.startswith("#"):
            kind, words = line.split(": ", 1)
            pages[-1].append((words, LETTERS[kind], apart))
            apart = 0
    return pages


def laid_out(layout, article, titled, rng):
    """A layout with its slots filled: an article and its headline, the titles of other articles, names and dates."""
    headline, paragraphs = article
    left, out = list(paragraphs), []
    teasers = iter(rng.sample(titled, min(len(titled), 60)))

    def fill(slot):
        other = next(teasers, None) or rng.choice(titled)
        return {
            "headline": lambda: headline,
            "standfirst": lambda: standfirst(paragraphs, rng),
            "teaser": lambda: other[0],
            "sentence": lambda: SENTENCE.split(other[1][0])[0][:220],
            "name": lambda: name(rng),
            "date": lambda: date(rng),
            "time": lambda: f"{rng.randint(2, 23)} hours ago",
            "number": lambda: str(rng.randint(1, 400)),
        }[slot[1]]()

    for words, kind, apart in layout:
        many = re.fullmatch(r"\{(paragraph|rest|paragraphs (\d+))\}", words)
        if many:
            count = {"paragraph": 1, "rest": len(left)}.get(many[1]) or int(many[2] or 0)
            out += [(paragraph, 1, apart) for paragraph in left[:count]]
            left = left[count:]
        else:
            out.append((re.sub(r"\{(\w+)\}", fill, words), kind, apart))
    return out


def transplanted(page, article):
    """A real page with another article in place of its own: the same menu and buttons, with other words between
    them."""
    headline, paragraphs = article
    old = next((words for words, kind, _ in page if kind == 2), None)
    at = [place for place, line in enumerate(page) if line[1] == 1]
    left, out = list(paragraphs), []
    for place, (words, kind, apart) in enumerate(page):
        if old is not None and words == old:
            out.append((headline, kind, apart))
        elif kind != 1:
            out.append((words, kind, apart))
        elif len(words.split()) < 8:
            # Short lines inside an article say little about it: subheadings, caption credits.
            out.append((words, -1, apart))
        elif left:
            out.append((left.pop(0), 1, apart))
        if at and place == at[-1]:
            out += [(words, 1, apart) for words in left[:40]]
    return out


def text_of(page):
    """The page as a text, and the position of each of its lines."""
    text, spans = "", []
    for words, kind, apart in page:
        text += "" if not text else "\n\n" if apart else "\n"
        spans.append((len(text), len(text) + len(words), kind))
        text += words
    return text, spans
