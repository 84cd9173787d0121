"""What an editor does in a PDF viewer comes back, each mark once and with its place in the source."""

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest

from briefkit.model.review import Review
from briefkit.render import prepare, render
from support.pdf_editor import ORDERS, ByPikepdf, ByPoppler, ByPypdf, Spot, corners, spot
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


def test_a_mark_over_a_heading_and_its_text_begins_at_the_heading() -> None:
    made = ByPikepdf(copy_of("pdf"))
    heading, text = (spot(copy_of("pdf"), words) for words in ("A slow decline", "No single year"))
    lines = (*heading.lines, *text.lines)
    made.put("Highlight", Spot(heading.page, lines), "Shorter", QuadPoints=pikepdf.Array(corners(lines)))
    (item,) = back(made.saved()).items
    start, end = place_of("A slow decline"), place_of("No single year")
    assert (item.quote, span_of(item)) == ("A slow decline No single year", (*start[:2], *end[2:]))


@pytest.mark.parametrize("order", ORDERS)
def test_corners_may_be_named_in_any_order(order: str) -> None:
    made = ByPikepdf(copy_of("pdf"))
    place = spot(copy_of("pdf"), "Rosters appear late")
    made.put("Highlight", place, QuadPoints=pikepdf.Array(corners(place.lines, order)))
    (item,) = back(made.saved()).items
    assert (item.quote, span_of(item)) == ("Rosters appear late", place_of("Rosters appear late"))


@pytest.mark.parametrize(("across", "up"), [(0, 2), (0, -2), (1.5, 0), (-1.5, 0)])
def test_a_mark_that_lies_a_little_beside_its_words_is_on_them(across: float, up: float) -> None:
    made = ByPikepdf(copy_of("pdf"))
    page, lines = spot(copy_of("pdf"), "Rosters appear late").page, spot(copy_of("pdf"), "Rosters appear late").lines
    moved = tuple((left + across, bottom + up, right + across, top + up) for left, bottom, right, top in lines)
    made.put("Highlight", Spot(page, moved), QuadPoints=pikepdf.Array(corners(moved)))
    (item,) = back(made.saved()).items
    assert (item.quote, span_of(item)) == ("Rosters appear late", place_of("Rosters appear late"))


def test_a_highlight_without_corners_is_where_its_rectangle_is() -> None:
    made = ByPikepdf(copy_of("pdf"))
    made.put("Highlight", spot(copy_of("pdf"), "Rosters appear late"))
    (item,) = back(made.saved()).items
    assert (item.kind, item.quote, span_of(item)) == (
        "highlight",
        "Rosters appear late",
        place_of("Rosters appear late"),
    )


def test_an_arrow_and_a_callout_are_about_what_they_point_to() -> None:
    made = ByPikepdf(copy_of("pdf"))
    there, far = spot(copy_of("pdf"), "Rosters appear late"), (400.0, 100.0, 480.0, 130.0)
    left, bottom, _, top = there.around
    tip = (left + 2, (bottom + top) / 2)
    made.put("FreeText", Spot(there.page, (far,)), "Since when?", CL=pikepdf.Array([*tip, 300, 110, 400, 115]))
    heads = pikepdf.Array([pikepdf.Name.OpenArrow, pikepdf.Name("/None")])
    made.put("Line", Spot(there.page, (far,)), "Here", L=pikepdf.Array([*tip, 400, 100]), LE=heads)
    for item in back(made.saved()).items:
        assert item.span.start.line == line_of("Rosters appear late")


def test_a_mark_on_the_number_of_a_line_is_on_the_line() -> None:
    made = ByPikepdf(copy_of("pdf"))
    place = spot(copy_of("pdf"), "sea is")
    _, bottom, _, top = place.around
    for left in range(20, 80, 4):
        made.put("Highlight", Spot(place.page, ((left, bottom, left + 4, top),)), str(left))
    assert {item.span.start.line for item in back(made.saved()).items} == {line_of("Nine islands")}


def test_words_struck_out_without_a_comment_are_taken_away() -> None:
    made = ByPikepdf(copy_of("pdf"))
    made.mark("StrikeOut", "no rougher")
    made.mark("StrikeOut", "appear late", "Is it so?")
    made.mark("StrikeOut", "Table 1")
    found = {item.quote: item.applies for item in back(made.saved()).items}
    assert found == {"no rougher": True, "appear late": False, "Table 1": False}


def test_an_annotation_that_is_listed_twice_is_one_mark() -> None:
    made = ByPikepdf(copy_of("pdf"))
    mark = made.mark("Highlight", "no rougher")
    made.page(0).Annots.append(mark)
    assert len(back(made.saved()).items) == 1


def test_states_that_answer_one_another_are_listed() -> None:
    made = ByPikepdf(copy_of("pdf"))
    place = spot(copy_of("pdf"), "no rougher")
    first = made.put("Text", place, State=pikepdf.String("Accepted"))
    first.IRT = made.answer(first, place, "", State=pikepdf.String("Rejected"))
    assert len(back(made.saved()).items) == 2


def test_rich_text_and_dates_are_read_as_far_as_they_go() -> None:
    made = ByPikepdf(copy_of("pdf"))
    place = spot(copy_of("pdf"), "no rougher")
    rich = (
        '<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml"><p>Much <b>calmer</b>?</p><p>Ask.</p></body>'
    )
    for date in ("D:20261131", "D:2026", "2026-11-05", "yesterday", "D:20261105101500Z00'00'"):
        made.put("Text", place, RC=pikepdf.String(rich)).M = pikepdf.String(date)
    items = back(made.saved()).items
    assert {item.text for item in items} == {"Much calmer? Ask."}
    assert [item.date for item in items] == ["", "2026", "2026", "", "2026-11-05T10:15:00Z"]
