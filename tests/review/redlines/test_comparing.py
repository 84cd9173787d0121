from dataclasses import replace

import pytest

from briefkit.model.blocks import Block
from briefkit.model.brief import Picture
from briefkit.model.comparison import Comparison
from briefkit.model.inlines import Inline
from briefkit.review.redlines.comparing import compare
from briefkit.review.redlines.marked import marked_words
from briefkit.review.redlines.parts import Parts
from support.samples import brief_of, full_brief

FRONT = "---\ntitle: {title}\nauthors:\n  - name: Ngozi Okafor\n    role: Fellow\n---\n\n"
TEXT = """## Summary

The boats are late. The fee is paid all the same.

- one sailing in seven
- crews leave

## Methods

We counted *every* sailing of the year.[^log]

[^log]: The logs of the harbour.
"""


def compared(old: str, new: str) -> Comparison:
    return compare(brief_of(FRONT.format(title="Boats") + old), brief_of(FRONT.format(title="Boats") + new))


def changes(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [(section.title, part.what, part.fate) for section in comparison.changed for part in section.changes]


def test_a_brief_is_the_same_as_itself() -> None:
    assert compare(full_brief(), full_brief()).changed == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("are late", "are very late", [("Summary", "paragraph", "changed")]),
        ("- crews leave\n", "", [("Summary", "list item", "deleted")]),
        ("- crews leave", "- crews leave\n- engines fail", [("Summary", "list item", "inserted")]),
        ("## Methods", "## What we did", [("What we did", "heading of the section", "changed")]),
        ("The logs of the harbour", "The logs of two harbours", [("Methods", "note", "changed")]),
        ("*every*", "**every**", [("Methods", "paragraph", "changed")]),
        ("*every*", "every", [("Methods", "paragraph", "changed")]),
        (
            "[^log]\n\n[^log]: The logs of the harbour.",
            "",
            [("Methods", "paragraph", "changed"), ("Methods", "note", "deleted")],
        ),
    ],
)
def test_a_change_is_told_where_it_is(old: str, new: str, expected: list[tuple[str, str, str]]) -> None:
    assert changes(compared(TEXT, TEXT.replace(old, new))) == expected


def test_another_name_of_a_note_is_no_change() -> None:
    assert compared(TEXT, TEXT.replace("[^log]", "[^harbour-log]")).changed == ()


def test_a_paragraph_that_moved_is_told_at_both_places_and_counts_no_words() -> None:
    moved = TEXT.replace("The boats are late. The fee is paid all the same.\n\n", "") + (
        "\nThe boats are late. The fee is paid all the same.\n"
    )
    comparison = compared(TEXT, moved)
    assert changes(comparison) == [("Summary", "paragraph", "moved-away"), ("Methods", "paragraph", "moved")]
    assert (comparison.inserted, comparison.deleted) == (0, 0)


def test_a_part_that_moved_and_was_edited_tells_the_edit_at_its_new_place() -> None:
    edited = TEXT.replace("The boats are late. The fee is paid all the same.\n\n", "") + (
        "\nThe boats are very late. The fee is paid all the same.\n"
    )
    comparison = compared(TEXT, edited)
    away, here = (part for section in comparison.changed for part in section.changes)
    assert (away.fate, here.fate) == ("moved-away", "moved")
    assert (away.old, away.new) == (here.old, here.new)
    assert [(piece.fate, piece.text) for piece in here.pieces if piece.fate != "same"] == [("inserted", "very ")]
    assert (comparison.inserted, comparison.deleted) == (1, 0)


def test_a_section_that_moved_is_told_once_with_what_else_changed_in_it() -> None:
    one, other = TEXT.split("\n\n[^log]", maxsplit=1)[0].split("## Methods")
    swapped = f"## Methods{other.replace('year', 'season')}\n\n{one}\n[^log]: The logs of the harbour.\n"
    comparison = compared(TEXT, swapped)
    assert [(one.title, one.fate) for one in comparison.changed] == [("Methods", "moved")]
    assert (comparison.inserted, comparison.deleted) == (1, 1)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("- crews leave", "  - crews leave", "level 2 (was level 1)"),
        ("### Sea", "#### Sea", "level 4 (was level 3)"),
        ("| --- |", "| --: |", "columns right (was none)"),
    ],
)
def test_a_change_that_no_word_says_is_told(old: str, new: str, told: str) -> None:
    text = f"{TEXT}\n### Sea\n\n| Fares |\n| --- |\n| none |\n"
    (part,) = (part for section in compared(text, text.replace(old, new)).changed for part in section.changes)
    assert (part.fate, part.setting) == ("changed", told)


def test_a_paragraph_that_was_parted_is_one_change_without_a_word() -> None:
    comparison = compared(TEXT, TEXT.replace("are late. The fee", "are late.\n\nThe fee"))
    assert changes(comparison) == [("Summary", "paragraph", "changed")]
    assert (comparison.inserted, comparison.deleted) == (0, 0)


def test_words_are_counted_by_section() -> None:
    comparison = compared(TEXT, TEXT.replace("are late", "are very often late"))
    assert [(one.title, one.inserted, one.deleted) for one in comparison.changed] == [("Summary", 2, 0)]


def test_a_new_section_is_new_as_a_whole() -> None:
    comparison = compared(TEXT, TEXT + "\n## Impact\n\nPatients wait.\n")
    assert [(one.title, one.fate) for one in comparison.changed] == [("Impact", "inserted")]


def test_the_front_matter_is_compared_key_by_key() -> None:
    old = brief_of(FRONT.format(title="Late boats") + TEXT)
    new = brief_of(FRONT.format(title="Boats that arrive").replace("Fellow", "Senior Fellow") + TEXT)
    assert [(part.what, part.fate) for part in compare(old, new).changed[0].changes] == [
        ("title", "changed"),
        ("authors", "changed"),
    ]


def test_a_chart_without_names_of_columns_has_no_row_of_them() -> None:
    chart = "```{.chart}\ntype: bar\ntitle: Boats\ndata: {Late: 4, Gone: 2}\nalt: Two bars.\n```\n"
    data = [part for part in compared(TEXT + "\n" + chart, TEXT).changed[0].changes if part.what == "data of a chart"]
    assert [part.pieces[0].text for part in data] == ["Late | 4", "Gone | 2"]


def test_another_picture_of_the_same_name_is_a_change() -> None:
    brief = brief_of(FRONT.format(title="Boats") + '![A map](map.svg){alt="A map"}\n')
    other = Picture("map.svg", "svg", 10, 10, b"<svg/>")
    assert changes(compare(brief, replace(brief, pictures={"map.svg": other}))) == [
        ("Before the first heading", "picture", "changed")
    ]


def test_a_kind_of_block_or_inline_that_is_not_known_is_told() -> None:
    with pytest.raises(TypeError, match="no parts of Block"):
        list(Parts({}, {}).of([Block()]))
    with pytest.raises(TypeError, match="no words for Inline"):
        marked_words([Inline()])
