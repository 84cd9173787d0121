"""However recorded changes lie in one another, each is listed, and none twice."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from support.returned import copy_of, is_whole, read_back
from support.word_editor import WordEditor, w, words_of

AROUND = ("ins", "del", "moveFrom", "moveTo", "hyperlink", "smartTag")
IN_MARKS = ("ins", "del", "moveFrom", "moveTo", "rPrChange")


class _Chaos(WordEditor):
    """Puts changes where no editor would."""

    def wrap(self, data: st.DataObject) -> None:
        runs = [run for run in self.stories[0].iter(w("r")) if run.getparent().tag in {w("p"), *map(w, AROUND)}]
        run = data.draw(st.sampled_from(runs))
        name = data.draw(st.sampled_from(AROUND))
        parent, place = run.getparent(), run.getparent().index(run)
        around = etree.Element(w(name), self.attributes())
        parent.insert(place, around)
        around.append(run)

    def mark_paragraph(self, data: st.DataObject) -> None:
        paragraphs = [each for each in self.stories[0].iter(w("p")) if each.find(w("pPr")) is not None]
        self._mark(data.draw(st.sampled_from(paragraphs)), data.draw(st.sampled_from(IN_MARKS)))

    def change_properties(self, data: st.DataObject) -> None:
        name, change = data.draw(
            st.sampled_from((("tblPr", "tblPrChange"), ("tcPr", "tcPrChange"), ("sectPr", "sectPrChange")))
        )
        found = list(self.stories[0].iter(w(name)))
        if found:
            etree.SubElement(data.draw(st.sampled_from(found)), w(change), self.attributes())

    def drop_paragraph(self, data: st.DataObject) -> None:
        paragraphs = [each for each in self.stories[0].iter(w("p")) if each.getparent().tag == w("body")]
        paragraph = data.draw(st.sampled_from(paragraphs))
        if words_of(paragraph):
            paragraph.getparent().remove(paragraph)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_every_recorded_change_is_listed_once(data: st.DataObject) -> None:
    made = _Chaos(copy_of("docx"))
    steps = (made.wrap, made.wrap, made.mark_paragraph, made.change_properties, made.drop_paragraph)
    for _ in range(data.draw(st.integers(1, 12))):
        made.author = data.draw(st.sampled_from(("Ed Itor", "Second Ed")))
        data.draw(st.sampled_from(steps))(data)
    review = read_back(made.saved())
    assert is_whole(review)
    assert all(item.span or item.remark for item in review.items)
