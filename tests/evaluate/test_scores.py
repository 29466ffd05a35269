"""The scores of each kind of gold, on our own texts with results worked out by hand."""

import unittest

from evaluate.measures import articles, cases, claims, countries, pages, quotes, seed, sources, speakers
from evaluate.names import means, same, untitled
from evaluate.reading import Reading

from .analysis import analysis, claim, points, scored, units

TEXT = "“The bridge is safe 🌉,” Ana Ruiz said. She thinks that Peru will pay. Tom Pell left."
SAFE, PAY = "“The bridge is safe 🌉,”", "Peru will pay"
RUIZ = {"names": ["Ana Ruiz", "Ruiz"], "kind": "person", "role": "engineer", "country": None}


def statement(content, speaker="Ana Ruiz", **more):
    return {
        "source": [],
        "cue": [],
        "content": [points(TEXT, content)],
        "speaker": speaker,
        "names": RUIZ["names"],
        **more,
    }


class Names(unittest.TestCase):
    def test_a_speaker_by_any_accepted_name(self):
        for found, accepted, right in (
            ("Dr. Ruiz", ["Ana Ruiz", "Ruiz"], True),
            ("Ana María Ruiz", ["Ana Ruiz"], False),
            ("U.S. official", ["U.S. official familiar with it", "official"], True),
            ("Tom Pell", ["Ana Ruiz + Tom Pell"], True),
            ("Pell", ["Ana Ruiz"], False),
            (None, ["UNKNOWN"], True),
            (None, ["Ana Ruiz"], False),
            ("Ruiz", ["UNKNOWN"], False),
        ):
            self.assertEqual(means(found, accepted), right, (found, accepted))
        self.assertTrue(means("Engineer Ruiz", ["Ruiz"], "chief engineer"))

    def test_names_of_a_chain(self):
        for a, b, right in (
            ("Kabulov", "Zamir Kabulov", True),
            ("President Xi Jinping", "Xi Jinping", True),
            ("Ana", "Ana Ruiz", False),
            ("", "Ruiz", False),
        ):
            self.assertEqual(same(a, b), right, (a, b))
        self.assertEqual(untitled("Queen of Denmark"), ["queen", "of", "denmark"])


class Offsets(unittest.TestCase):
    def test_ranges_are_code_points_and_bad_ones_are_counted(self):
        reading = Reading(TEXT, analysis(claims=[claim(TEXT, "Peru")]))
        self.assertEqual(reading.cut(*reading.claims[0].content[0]), "Peru")
        split = {"start": units(TEXT, "🌉")["start"] + 1, "end": 30}
        wrong = [split, {"start": 3, "end": 3}, {"start": 5, "end": 999}]
        blocks = [{**place, "kind": "paragraph"} for place in wrong]
        self.assertEqual(Reading(TEXT, analysis(blocks=blocks)).bad_ranges, 3)


class Statements(unittest.TestCase):
    def test_found_false_and_with_speaker(self):
        gold = [{"id": "a", "text": TEXT, "speakers": [RUIZ], "attributions": [statement(SAFE), statement(PAY)]}]
        told = analysis(
            [
                claim(TEXT, SAFE, "said", "Ana Ruiz", 0),
                claim(TEXT, "Tom Pell left", "thinks", speaker=0),
                claim(TEXT, PAY, "thinks", speaker=1),
            ],
            [{"name": "Ruiz", "role": "engineer"}, {"name": "Tom Pell"}],
        )
        figures = scored(articles, gold, told).figures
        self.assertAlmostEqual(figures["statements.P"], 200 / 3)
        self.assertEqual(figures["statements.R"], 100)
        self.assertAlmostEqual(figures["with_speaker.P"], 100 / 3)
        self.assertEqual(figures["with_speaker.R"], 50)
        self.assertEqual(
            (figures["speaker_list.P"], figures["speaker_list.R"], figures["speaker_list.role"]), (50, 100, 100)
        )

    def test_splitting_a_quotation_is_no_error(self):
        gold = [{"id": "a", "text": TEXT, "speakers": [RUIZ], "attributions": [statement(SAFE)]}]
        parts = [claim(TEXT, "The bridge", "said", speaker=0), claim(TEXT, "is safe", "said", speaker=0)]
        figures = scored(articles, gold, analysis(parts, [{"name": "Ana Ruiz"}])).figures
        self.assertEqual((figures["statements.P"], figures["statements.R"]), (100, 0))

    def test_nested_statements_are_scored_separately(self):
        gold = [{"id": "a", "text": TEXT, "speakers": [RUIZ], "attributions": [statement(PAY, nested=True)]}]
        told = analysis([claim(TEXT, PAY, "thinks", speaker=0, parent=1)], [{"name": "Ana Ruiz"}])
        figures = scored(articles, gold, told).figures
        self.assertEqual(
            (figures["nested.F1"], figures["statements.gold"], figures["statements.predicted"]), (100, 0, 0)
        )

    def test_sources_by_kind(self):
        gold = [
            {
                "id": "a",
                "text": TEXT,
                "sources": [{"span": [points(TEXT, words)], **RUIZ} for words in ("Ana Ruiz", "She")],
            }
        ]
        told = analysis([claim(TEXT, SAFE, "said", "Ana Ruiz", 0)], [{"name": "Ana Ruiz"}])
        figures = scored(sources, gold, told).figures
        self.assertEqual((figures["name.right"], figures["pronoun.covered"], figures["all.right"]), (100, 0, 50))

    def test_speakers_of_reporting_verbs(self):
        place = dict(zip(("start", "end"), points(TEXT, "She")))
        gold = [
            {
                "id": "a",
                "text": TEXT,
                "sources": [{**place, "text": "She", "head": "She", "type": "pronoun", "names": ["Ana Ruiz"]}],
            }
        ]
        told = analysis(speakers=[{"name": "Ruiz", "mentions": [units(TEXT, "She")]}])
        self.assertEqual(scored(speakers, gold, told).figures["pronoun.F1"], 100)

    def test_attributions_by_kind(self):
        rows = [
            {"source": [points(TEXT, "Ana Ruiz")], "cue": [points(TEXT, "said")], "content": [points(TEXT, SAFE)]},
            {
                "source": [points(TEXT, "She")],
                "cue": [points(TEXT, "thinks")],
                "content": [points(TEXT, "that " + PAY)],
            },
        ]
        told = analysis(
            [claim(TEXT, SAFE, "said", "Ana Ruiz", 0), claim(TEXT, PAY, "thinks", "Tom Pell", 0)],
            [{"name": "Ana Ruiz"}],
        )
        figures = scored(quotes, [{"id": "a", "text": TEXT, "attributions": rows}], told).figures
        self.assertEqual((figures["content_overlap.F1"], figures["content_exact.F1"]), (100, 50))
        self.assertEqual((figures["attribution.direct.F1"], figures["attribution.indirect.F1"]), (100, 0))

    def test_heads_and_kinds(self):
        for text, head in (
            ("Jane Roe, a spokeswoman for Roe Inc.", "Roe"),
            ("two of the officials", "two"),
            ("About 40 voters", "voters"),
            ("who", "who"),
        ):
            self.assertEqual(text[slice(*quotes.head(text, [(0, len(text))]))], head)
        for text, kind in (
            ("“Yes”", "direct"),
            ("voters' rights", "indirect"),
            ("‘no deal’", "direct"),
            ("it “is there now", "other"),
        ):
            self.assertEqual(quotes.kind(text, [(0, len(text))]), kind, text)


class Places(unittest.TestCase):
    def test_mentions(self):
        text = "Peru and Chile met. Lima said England agreed with Wales."
        mark = lambda words, code, **more: {
            **dict(zip(("start", "end"), points(text, words))),
            "text": words,
            "code": code,
            "type": "name",
            **more,
        }
        gold = [
            {
                "id": "a",
                "text": text,
                "countries": [mark("Peru", "PE"), mark("Chile", "CL"), mark("England", "GB", constituent=True)],
                "metonyms": [mark("Lima", "PE")],
            }
        ]
        found = lambda words, via: {**units(text, words), "via": via}
        told = analysis(
            countries=[
                {"code": "PE", "mentions": [found("Peru", "name"), found("Lima", "metonym")]},
                {"code": "GB", "mentions": [found("England", "name"), found("Wales", "name")]},
            ]
        )
        report = scored(countries, gold, told)
        self.assertEqual(
            (report.figures["exact.P"], report.figures["exact.R"], report.figures["metonyms.R"]), (50, 50, 100)
        )
        self.assertEqual(report.errors, {"missed": ["Chile → CL"], "false": ["Wales → GB"]})


class Pages(unittest.TestCase):
    def test_words_kept_and_the_headline(self):
        text = "Home News\nBridge opens\nThe bridge is open now."
        kinds = {"Home News": "other", "Bridge opens": "headline", "The bridge is open now.": "article"}
        lines = [{**dict(zip(("start", "end"), points(text, line))), "kind": kind} for line, kind in kinds.items()]
        told = analysis(
            blocks=[
                {**units(text, "Home News"), "kind": "paragraph"},
                {**units(text, "Bridge opens"), "kind": "headline"},
            ]
        )
        figures = scored(pages, [{"id": "a", "text": text, "lines": lines}], told).figures
        self.assertEqual((figures["text.R"], figures["text.headline"], figures["text.other_words_left"]), (100, 100, 2))
        self.assertAlmostEqual(figures["text.P"], 100 * 5 / 7)


class Worth(unittest.TestCase):
    def test_ranking_and_calibration(self):
        gold = [{"id": str(n), "text": "It is so.", "label": label} for n, label in enumerate((1, 0, 1, 0))]
        told = [analysis(sentences=[{"start": 0, "end": 9, "checkability": p}]) for p in (0.9, 0.7, 0.6, 0.1)]
        figures = scored(claims, gold, *told).figures
        self.assertAlmostEqual(figures["ranking.AP"], 100 * (1 + 2 / 3) / 2)
        self.assertEqual((figures["ranking.ROC_AUC"], figures["at_half.R"]), (75, 100))
        self.assertAlmostEqual(figures["at_half.P"], 200 / 3)
        self.assertAlmostEqual(figures["probability.ece"], 100 * (0.1 + 0.7 + 0.4 + 0.1) / 4)


class Cases(unittest.TestCase):
    def test_what_a_case_asks_for(self):
        told = analysis(
            [claim(TEXT, SAFE, "said", "Ana Ruiz", 0)],
            [{"name": "Ana Ruiz", "country": "PE"}],
            [{"code": "PE", "mentions": [{**units(TEXT, "Peru"), "via": "name"}]}],
            [{"start": 0, "end": 20, "kind": "paragraph"}],
            [{"start": 0, "end": 20, "checkability": 0.5}],
        )
        right = {
            "statements": [["Ana Ruiz", SAFE]],
            "has": [["Ms Ana Ruiz | Ruiz", SAFE]],
            "hasnt": ["Tom Pell"],
            "speakers": ["Ana Ruiz"],
            "not_speakers": ["Pell"],
            "roles": {"Ana Ruiz": None},
            "speaker_country": {"Ana Ruiz": "PE"},
            "countries": [["Peru", "PE"], ["Tom", None]],
            "blocks": {"“The": "list|paragraph"},
            "top": "bridge",
        }
        wrong = {
            "statements": [],
            "has": [["Tom Pell", SAFE]],
            "hasnt": ["“The bridge"],
            "speakers": ["Tom Pell"],
            "not_speakers": ["Ruiz"],
            "roles": {"Ana Ruiz": "engineer"},
            "speaker_country": {"Ana Ruiz": None},
            "countries": [["Peru", None]],
            "blocks": {"“The": "headline"},
            "top": "Tom",
        }
        for asked, of_right in ((right, 1), (wrong, 0)):
            for key, value in asked.items():
                report = scored(cases, [{"id": key, "kind": "k", "text": TEXT, key: value}], told)
                self.assertEqual(report.figures["cases.right"], of_right, (key, dict(report.errors)))


class Seed(unittest.TestCase):
    def test_counts(self):
        peru = dict(zip(("start", "end"), points(TEXT, "Peru")))
        gold = [
            {
                "id": "a",
                "text": TEXT,
                "attributions": [statement(SAFE), statement(PAY)],
                "countries": [{**peru, "code": "PE"}],
                "blocks": [{"start": 0, "end": 9, "kind": "paragraph"}],
                "not_a_quotation": ["“The bridge is safe 🌉,”"],
            }
        ]
        told = analysis([claim(TEXT, SAFE, "said", speaker=0, quotation="direct")], [{"name": "Ruiz"}])
        figures = scored(seed, gold, told).figures
        got = [
            figures[name]
            for name in (
                "statements.found",
                "statements.named",
                "statements.of",
                "countries.right",
                "blocks.right",
                "quotes.wrongly_quoted",
            )
        ]
        self.assertEqual(got, [1, 1, 2, 0, 0, 1])
