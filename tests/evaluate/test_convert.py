"""Small files of our own in the formats of the public corpora."""

import tempfile
import unittest
from pathlib import Path

from evaluate.convert import claimbuster, gum, places, polnear, ud

CONLLU = """# newdoc id = GUM_news_bridge
# sent_id = 1
# newpar
1\tAna\tAna\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-cf1-1,2-coref
2\tRuiz\tRuiz\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# sent_id = 2
# newpar
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv-cf1-1-ana)
2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
3-4\tit's\t_\t_\t_\t_\t_\t_\t_\t_
3\tit\tit\tPRON\tPRP\t_\t5\tnsubj\t_\tSpaceAfter=No
4\t's\tbe\tAUX\tVBZ\t_\t5\tcop\t_\t_
5\topen\topen\tADJ\tJJ\t_\t2\tccomp\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""
LGL = """<articles><article docid="7"><text>France met Peru in Georgia, and Jordan spoke.</text><toponyms>
<toponym><start>0</start><end>6</end><phrase>France</phrase><gaztag><fcode>PCLI</fcode><country>FR</country></gaztag></toponym>
<toponym><start>11</start><end>15</end><phrase>Peru</phrase><gaztag><fcode>PPL</fcode><country>US</country></gaztag></toponym>
<toponym><start>19</start><end>26</end><phrase>Georgia</phrase><gaztag><fcode>ADM1</fcode><country>US</country></gaztag></toponym>
</toponyms></article></articles>"""
VIRUS = """<articles><article><text>Peru is far.</text><locations><location><name>Peru</name><start>0</start><end>4</end></location></locations></article></articles>"""


class Convert(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name, text):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def test_polnear(self):
        self.file("text/a.txt", "Ruiz said it is safe, and open.")
        self.file(
            "attributions/a_ef2d.ann",
            "T1\tSource 0 4\tRuiz\nT2\tCue 5 9\tsaid\nT3\tContent 10 20;22 30\tit is safe and open\nT4\tAttribution 5 9\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n",
        )
        (document,) = polnear.convert([self.folder])
        self.assertEqual(
            document["attributions"],
            [{"id": "E1", "source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 20], [22, 30]]}],
        )

    def test_places(self):
        lgl, virus = places.convert([self.file("lgl.xml", LGL), self.file("GeoVirus.xml", VIRUS)])
        self.assertEqual(
            (lgl["id"], [(m["text"], m["code"], m["type"]) for m in lgl["countries"]]),
            ("lgl-7", [("France", "FR", "name")]),
        )
        self.assertEqual([(m["start"], m["end"], m["code"]) for m in virus["countries"]], [(0, 4, "PE")])

    def test_claimbuster(self):
        ours = self.file("groundtruth.csv", 'Sentence_id,Text,Verdict\n7,"Taxes rose, twice.",1\n8,Good evening.,-1\n')
        clef = self.file("dev.tsv", "Sentence_id\tText\tclass_label\n9\tTaxes fell.\tYes\n")
        self.assertEqual(
            [(d["id"], d["label"]) for d in claimbuster.convert([ours, clef])], [("cb-7", 1), ("cb-8", 0), ("cb-9", 1)]
        )

    def test_ud(self):
        lines = list(ud.convert([self.file("a.conllu", CONLLU)]))
        self.assertEqual((lines[2], lines[4], len(lines)), ("left\tVERB\tVBD\t0\troot\t0", "", 12))

    def test_gum(self):
        (document,) = gum.convert([self.file("GUM_news_bridge.conllu", CONLLU)])
        self.assertEqual(document["text"], "Ana Ruiz left.\n\nShe said it's open.")
        self.assertEqual(
            document["sources"],
            [{"start": 16, "end": 19, "text": "She", "head": "She", "type": "pronoun", "names": ["Ana Ruiz"]}],
        )
