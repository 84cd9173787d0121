"""The structure tree: what a reader aloud meets, in the order of the brief."""

import pytest

from briefkit.render import prepare
from briefkit.render.parity import losses
from support import samples
from support.houses import load
from support.pdf import Tag, full_pdf, opened, pdf_of, tags_of

LONG = "The night is when the body recovers, and the inner districts give back the warmth of the day. " * 8
HEAD = "---\ntitle: A Title\nlang: en-GB\n---\n\n"


def tree(text: str, style: str = "plain") -> Tag:
    return tags_of(opened(pdf_of(HEAD + text, style)))


def test_a_section_holds_its_heading_and_its_text() -> None:
    assert tree("## Impact\n\n### On schools\n\nWords.\n").every("Sect")[0].shape == "Sect(H2 H3 P)"


def test_a_list_item_has_its_mark_as_label() -> None:
    assert tree("1. One\n2. Two\n   - deep\n").every("L")[0].shape == (
        "L(LI(Lbl LBody(P)) LI(Lbl LBody(P L(LI(Lbl LBody(P))))))"
    )


def test_a_note_follows_the_paragraph_that_calls_it() -> None:
    found = tree("## Impact\n\nWords[^1] go on.\n\n[^1]: The note.\n").every("Sect")[0]
    assert found.shape == "Sect(H2 P(Reference(Link)) Note(Lbl))"


def test_a_note_called_before_a_list_within_an_item_is_read_before_that_list() -> None:
    found = tree("- One^[First.]\n  - deep^[Second.]\n").every("LBody")[0]
    assert found.shape == "LBody(P(Reference(Link)) Note(Lbl) L(LI(Lbl LBody(P(Reference(Link)) Note(Lbl)))))"


def test_each_note_has_an_identifier_of_its_own() -> None:
    notes = tree("One[^1] and two[^2].\n\n[^1]: A.\n[^2]: B.\n").every("Note")
    assert [note.says["ID"] for note in notes] == ["note-1", "note-2"]


def test_the_call_of_a_note_leads_to_it() -> None:
    pdf = opened(pdf_of(f"{HEAD}Words[^1] go on.\n\n[^1]: The note.\n"))
    (area,) = (area for area in pdf.pages[0].obj.Annots if "/Dest" in area)
    assert area.Dest[0].objgen == pdf.pages[0].obj.objgen
    assert float(area.Dest[3]) < float(area.Rect[1])


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    found = tree("\n\n".join([LONG] * 12))
    torn = [paragraph for paragraph in found.every("P") if len(paragraph.pages) > 1]
    assert torn
    assert len(found.every("P")) == 12 + 1  # the status stands under the title


def test_a_table_over_pages_is_one_table_with_one_head() -> None:
    rows = "\n".join(f"| Row {n} | {n} | {n * 2} |" for n in range(120))
    found = tree(f"## Impact\n\n| Name | First | Second |\n|---|---|---|\n{rows}\n\nTable: Many rows\n")
    (table,) = found.every("Table")
    assert len(table.pages) > 2
    assert [kid.role for kid in table.kids] == ["Caption", "THead", "TBody"]
    assert [head.says["Scope"] for head in table.every("THead")[0].every("TH")] == ["/Column"] * 3
    assert len(table.every("TR")) == 121


def test_the_first_cell_of_a_row_is_the_head_of_the_row() -> None:
    (table,) = tree("| A | B | C |\n|---|---|---|\n| x | 1 | 2 |\n| y | 3 | 4 |\n| z | 5 | 6 |\n\nTable: T\n").every(
        "Table"
    )
    assert [head.says["Scope"] for head in table.every("TBody")[0].every("TH")] == ["/Row"] * 3


def test_a_table_that_would_be_mostly_heads_keeps_those_of_its_columns() -> None:
    (table,) = tree("| A | B |\n|---|---|\n| x | 1 |\n| y | 3 |\n\nTable: T\n").every("Table")
    assert [len(row.every("TH")) for row in table.every("TR")] == [2, 0, 0]


def test_words_in_another_language_say_so() -> None:
    (span,) = tree("They call it [le bateau de papier]{lang=fr}.\n").every("Span")
    assert span.says["Lang"] == "fr"


def test_an_abbreviation_carries_its_long_form() -> None:
    (span,) = tree("The NIS said so.\n\n*[NIS]: National Intelligence Service\n").every("Span")
    assert span.says["E"] == "National Intelligence Service"


def test_a_link_with_emphasis_is_one_link() -> None:
    pdf = opened(pdf_of(f"{HEAD}See [the *annual* report](https://example.org/).\n"))
    (link,) = tags_of(pdf).every("Link")
    assert len(link.marks) == 3
    assert {str(area.Contents) for area in pdf.pages[0].obj.Annots} == {"the annual report"}
    assert all(int(area.F) == 4 for area in pdf.pages[0].obj.Annots)


@pytest.mark.parametrize("style", ["plain", "institute"])
def test_a_picture_has_its_alternative_text(style: str) -> None:
    alternatives = [figure.says["Alt"] for figure in tags_of(opened(full_pdf(style))).every("Figure")]
    assert alternatives
    assert all(alternatives)


@pytest.mark.parametrize("style", ["plain", "institute"])
def test_a_pull_quote_is_private_to_the_layout(style: str) -> None:
    assert tags_of(opened(full_pdf(style))).every("Private")


@pytest.mark.parametrize("style", ["plain", "institute"])
def test_running_heads_are_artifacts(style: str) -> None:
    for page in opened(full_pdf(style)).pages:
        assert b"/Artifact" in page.Contents.read_bytes()
        assert b"/Pagination" in page.Contents.read_bytes()


def test_every_mark_of_a_page_has_its_owner() -> None:
    pdf = opened(full_pdf("institute"))
    owned = {mark for tag in tags_of(pdf).walk() for mark in tag.marks}
    for number, page in enumerate(pdf.pages):
        marked = page.Contents.read_bytes().count(b"/MCID")
        assert {mark for mark in owned if mark[0] == number} == {(number, mark) for mark in range(marked)}


@pytest.mark.parametrize(
    "text",
    [
        "One.[^a] Called twice;[^a] and one with blocks.[^b]",
        "- An item with a note[^a]\n  - and a list within.[^b]\n- Another.",
    ],
)
def test_notes_are_read_in_the_order_of_their_calls(text: str) -> None:
    text = f"{HEAD}{text}\n\n[^a]: The first note.\n\n[^b]: The second.\n\n    It has a list:\n\n    - of one item.\n"
    assert not losses(prepare(samples.brief_of(text), load("plain")), "pdf", pdf_of(text))
