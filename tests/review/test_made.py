"""Edits that the brief has already are known, and no others."""

import pytest

from briefkit.model.positions import Span
from briefkit.model.review import Kind, Review, ReviewedFile, ReviewItem
from briefkit.review.made import made

TEXT = "The boats left early\nin the \\*storm* of 1971, and came\nback.\n"


@pytest.mark.parametrize(
    ("kind", "before", "quote", "text", "is_made"),
    [
        ("insert", "The boats left", "", " early", True),
        ("insert", "The boats left early", "", " early", True),
        ("insert", "The boats left", "", " ea", False),
        ("insert", "The boat", "", "s", True),
        ("insert", "The", "", " bo", False),
        ("insert", "The boats left early\nin the ", "", "*storm* ", True),
        ("insert", "The boats left", "", " ", False),
        ("insert", "The ", "", "big ", False),
        ("insert", TEXT, "", "back.", True),
        ("delete", "The boats", "two ", "", True),
        ("delete", "The boats", " ", "", False),
        ("delete", "The boats", "1971, and", "", False),
        ("replace", "The ", "ships", "boats", True),
        ("replace", "The ", "ships", "vessels", False),
        ("comment", "The ", "boats", "boats", False),
    ],
)
def test_an_edit_is_made_when_its_words_stand_there(
    kind: Kind, before: str, quote: str, text: str, *, is_made: bool
) -> None:
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    end = column + (len("boats") if kind == "replace" else 0)
    item = ReviewItem(kind, "a.docx", quote, text, span=Span.of(line, column, line, end), applies=kind == "insert")
    for version in ("other", "unknown"):
        file = ReviewedFile("a.docx", "docx", version, 1, 1)
        assert made(Review("brief.md", TEXT, (file,), (item,))) == ({0} if is_made else set())


@pytest.mark.parametrize(
    ("text", "is_made"),
    [("left early", True), ("early in", True), ("very early", False), ("early birds", False), ("ear", False)],
)
def test_words_that_stay_in_what_replaces_them_are_not_replaced_twice(text: str, *, is_made: bool) -> None:
    item = ReviewItem("replace", "a.docx", "early", text, span=Span.of(1, 16, 1, 21), applies=True)
    review = Review("brief.md", TEXT, (ReviewedFile("a.docx", "docx", "other", 1, 1),), (item,))
    assert made(review) == ({0} if is_made else set())


def test_words_struck_out_on_a_page_are_gone_as_words_deleted_are() -> None:
    file = ReviewedFile("a.pdf", "pdf", "other", 1, 1)
    items = [
        ReviewItem("strikeout", "a.pdf", words, note, span=Span.of(1, 10, 1, 10))
        for words, note in (("two", ""), ("left", ""), ("two", "Only one?"))
    ]
    assert [bool(made(Review("brief.md", TEXT, (file,), (item,)))) for item in items] == [True, False, False]


def test_a_file_built_from_the_brief_as_it_is_asks_for_nothing_that_stands_there() -> None:
    item = ReviewItem("insert", "a.docx", "", " early", span=Span.of(1, 15, 1, 15), applies=True)
    assert not made(Review("brief.md", TEXT, (ReviewedFile("a.docx", "docx", "same", 1, 1),), (item,)))
