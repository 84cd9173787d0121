"""How the columns of a table are aligned."""

import pytest

from briefkit.model.blocks import Cell, Table
from briefkit.model.inlines import Strong, Text
from briefkit.render.columns import column_alignments, sums_up


def row(*cells: str) -> tuple[Cell, ...]:
    return tuple(Cell((Text(cell),) if cell else ()) for cell in cells)


@pytest.mark.parametrize(
    "cells",
    [
        ("1,200", "3"),
        ("€ 14.5", "-"),
        ("18\u201320 %", "n/a"),
        ("\u22122.1", ""),
        ("₹4 lakh", "2 crore"),
        ("Rs. 5", "~6"),
    ],
)
def test_a_column_of_numbers_stands_right(cells: tuple[str, str]) -> None:
    table = Table(row("Measure", "Cost"), tuple(row("A", cell) for cell in cells), (None, None))
    assert column_alignments(table) == ("left", "right")


@pytest.mark.parametrize("cells", [("1,200", "three"), ("", "-"), ("2024 to date", "5")])
def test_a_column_with_a_word_or_with_nothing_does_not(cells: tuple[str, str]) -> None:
    table = Table(row("Measure", "Cost"), tuple(row("A", cell) for cell in cells), (None, None))
    assert column_alignments(table) == ("left", "left")


def test_the_author_has_the_last_word() -> None:
    table = Table(row("A", "B", "C"), (row("a", "1", "c"),), ("right", "left", "center"))
    assert column_alignments(table) == ("right", "left", "center")


def test_the_first_column_names_its_rows_and_stands_left() -> None:
    assert column_alignments(Table(row("Year", "Nights"), (row("2024", "6"),), (None, None))) == ("left", "right")


def test_a_row_that_opens_in_bold_sums_up() -> None:
    assert sums_up((Cell((Strong((Text("All"),)),)), *row("3")))
    assert not sums_up(row("All", "3"))
    assert not sums_up(())
