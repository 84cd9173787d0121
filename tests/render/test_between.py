"""A place between two characters is shown at one of them, and it is known whether that stands before or behind it."""

from briefkit.model.positions import Position, Span
from briefkit.render.between import beside_words
from support.briefs import read

SOURCE = """---
title: Wells
---

## Summary

Dug *by hand* once,
and closed since.

- One item
"""


def at(line: int, column: int) -> tuple[tuple[int, int], bool]:
    """Give the columns that are marked for a place, and whether it stands before them."""
    place = Position(line, column)
    found, before = beside_words(read(SOURCE), {1: Span(place, place)})
    span = found[1]
    assert span.start.line == span.end.line == line
    return (span.start.column, span.end.column), 1 in before


def test_a_place_inside_or_behind_a_text_is_shown_at_the_character_before_it() -> None:
    assert at(7, 4) == ((3, 4), False)
    assert at(7, 13) == ((12, 13), False)
    assert at(8, 18) == ((17, 18), False)


def test_a_place_where_a_text_begins_is_shown_before_its_first_character() -> None:
    assert at(8, 1) == ((1, 2), True)
    assert at(10, 3) == ((3, 4), True)


def test_a_stretch_of_words_stays_as_it_is() -> None:
    words = Span.of(7, 1, 7, 4)
    assert beside_words(read(SOURCE), {4: words}) == ({4: words}, frozenset())
