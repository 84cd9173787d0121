"""What an editor does in a PDF viewer comes back, each mark once and with its place in the source."""

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest

from briefkit.model.review import Review
from briefkit.render import prepare, render
from support.pdf_editor import ByPikepdf, ByPoppler, ByPypdf, spot
from support.returned import copy_of, is_whole, line_of, place_of, read_back, span_of, the_brief
from support.tools import require
from support.word_files import house

MARKED = {
    "a paragraph": "no rougher",
    "words over two lines of the source": "and the sea",
    "a key message": "could pay for arrivals",
    "a title": "The last boat home",
    "a standfirst": "One sailing in seven",
    "a heading": "A slow decline",
    "an item": "Rosters appear late",
    "a quotation": "a birth around",
    "a speaker": "Ama Soler",
    "a cell": "1130",
    "a caption": "Sailings cancelled",
    "a source": "Harbour logs",
    "the title of a box": "How it is paid",
    "a text in a box": "on the timetable",
    "a statistic": "of sailings were cancelled",
    "a recommendation": "Tie the fee",
    "a note": "A boat at the pier",
    "an inline note": "An inline note",
    "a link": "link to data",
}
LIBRARIES = {"pikepdf": ByPikepdf, "pypdf": ByPypdf, "poppler": ByPoppler}


def back(data: bytes) -> Review:
    review = read_back(data, suffix="pdf")
    assert is_whole(review)
    return review


@pytest.fixture(scope="module", params=LIBRARIES)
def highlighted(request: pytest.FixtureRequest) -> Review:
    made = LIBRARIES[request.param](copy_of("pdf"))
    for words in MARKED.values():
        made.mark("Highlight", words, f"On {words}")
    review = back(made.saved())
    assert len(review.items) == len(MARKED)
    return review


@pytest.mark.parametrize("place", MARKED)
def test_a_highlight_is_found_to_the_character(place: str, highlighted: Review) -> None:
    words = MARKED[place]
    item = next(item for item in highlighted.items if item.text == f"On {words}")
    assert (item.kind, item.quote, item.found_by) == ("highlight", words, "text")
    assert re.fullmatch(r"2026-11-05T10:15:00\+05:30|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", item.date)
    if place == "words over two lines of the source":
        assert item.span.start.line == line_of("Port Sabine")
    else:
        assert span_of(item) == place_of(words)


def test_kinds_of_marks_are_told_apart() -> None:
    made = ByPikepdf(copy_of("pdf"))
    made.mark("StrikeOut", "no rougher")
    made.mark("Underline", "Rosters appear", "Source?")
    made.mark("Squiggly", "Tie the fee")
    review = back(made.saved())
    assert [(item.kind, item.quote, item.text, item.remark) for item in review.items] == [
        ("strikeout", "no rougher", "", ""),
        ("highlight", "Rosters appear", "Source?", "It is underlined."),
        ("highlight", "Tie the fee", "", "It is underlined with a wavy line."),
    ]


def test_a_note_stands_at_the_line_beside_it() -> None:
    made = ByPypdf(copy_of("pdf"))
    made.note("A slow decline", "Shorten this.")
    made.free_text("Rosters appear late", "Since when?")
    review = back(made.saved())
    found = {item.text: item for item in review.items}
    assert {item.kind for item in review.items} == {"note"}
    assert {item.found_by for item in review.items} == {"geometry"}
    assert found["Shorten this."].span.start.line == line_of("A slow decline")
    assert found["Since when?"].span.start.line == line_of("Rosters appear late")


def test_a_caret_is_an_insertion() -> None:
    made = ByPikepdf(copy_of("pdf"))
    place = spot(copy_of("pdf"), "crews leave")
    _, bottom, right, _ = place.around
    made.put("Caret", type(place)(place.page, ((right - 3, bottom - 6, right + 3, bottom + 4),)), "early")
    (item,) = back(made.saved()).items
    line, _, _, end = place_of("crews leave")
    assert (item.kind, item.text, span_of(item), item.applies) == ("insert", "early", (line, end, line, end), False)


def test_words_struck_out_with_a_caret_to_replace_them_are_one_item() -> None:
    made = ByPikepdf(copy_of("pdf"))
    place = spot(copy_of("pdf"), "no rougher")
    caret = made.put("Caret", place, "much calmer")
    struck = made.mark("StrikeOut", "no rougher")
    struck.IRT, struck.RT = caret, pikepdf.Name.Group
    (item,) = back(made.saved()).items
    assert (item.kind, item.quote, item.text, span_of(item)) == (
        "replace",
        "no rougher",
        "much calmer",
        place_of("no rougher"),
    )


def test_an_answer_follows_what_it_answers_and_a_state_is_part_of_it() -> None:
    made = ByPikepdf(copy_of("pdf"))
    place = spot(copy_of("pdf"), "no rougher")
    asked = made.mark("Highlight", "no rougher", "Is it?")
    made.answer(asked, place, "It is.")
    made.answer(asked, place, "", State=pikepdf.String("Completed"), StateModel=pikepdf.String("Review"))
    first, second = back(made.saved()).items
    assert (first.text, first.resolved, second.text, second.reply_to) == ("Is it?", True, "It is.", 0)
    assert span_of(second) == place_of("no rougher")


def test_drawings_and_stamps_are_not_lost() -> None:
    made = ByPikepdf(copy_of("pdf"))
    made.put("Square", spot(copy_of("pdf"), "engines fail"), "Check.")
    made.put("Ink", spot(copy_of("pdf"), "Tie the fee"))
    made.put("Stamp", spot(copy_of("pdf"), "A slow decline"), "Approved")
    review = back(made.saved())
    assert [(item.kind, item.span.start.line) for item in review.items] == [
        ("note", line_of("engines fail")),
        ("note", line_of("A slow decline")),
        ("note", line_of("Tie the fee")),
    ]


def test_a_pdf_that_was_not_made_for_review_is_read_by_its_words() -> None:
    plain = render("pdf", prepare(the_brief(), house("plain")))
    made = ByPikepdf(plain)
    made.mark("Highlight", "no rougher", "Is it?")
    made.mark("Highlight", "Rosters appear late", "Since when?")
    review = back(made.saved())
    assert [(item.found_by, span_of(item)) for item in review.items] == [
        ("text", place_of("no rougher")),
        ("text", place_of("Rosters appear late")),
    ]


def test_a_file_that_poppler_has_written_anew_is_read_as_before(tmp_path: Path) -> None:
    made = ByPikepdf(copy_of("pdf"))
    made.mark("Highlight", "no rougher", "Is it?")
    before, beside, after = (tmp_path / name for name in ("before.pdf", "beside.txt", "after.pdf"))
    before.write_bytes(made.saved())
    beside.write_text("A file beside.")
    subprocess.run([require("pdfattach"), before, beside, after], check=True, capture_output=True)
    (item,) = back(after.read_bytes()).items
    assert span_of(item) == place_of("no rougher")
