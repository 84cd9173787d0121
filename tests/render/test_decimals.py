"""Numbers in a column, and what they lack behind their decimal sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.blocks import Cell
from briefkit.model.inlines import NoteCall, Strong, Superscript, Text
from briefkit.render.decimals import decimal_sign, holds_place, is_number, lacks, written


def column(*cells: str) -> list[Cell]:
    return [Cell((Text(cell),) if cell else ()) for cell in cells]


def tails(*cells: str, lang: str = "en-GB") -> list[str]:
    return [lack.tail for lack in lacks(column(*cells), {}, lang)]


@pytest.mark.parametrize(
    "words",
    [
        *(
            "1,234.5",
            "1.234,5",
            "12,34,567",
            "1\u00a0234,5",
            "1'234.50",
            "\u0661\u066c\u0662\u0663\u0664\u066b\u0665",
            "-3",
            "\u22122.1",
            "(3.2)",
        ),
        *("12%", "12.5 %", "€1,200", "₹4 lakh", "Rs. 5", "USD 12", "1 234,5 €", "~6", "≤ 0.5", "12\u201315", "8–10.5%"),
        *("3.1*", "12†", "5 km", "20 MW", "2 crore"),
    ],
)
def test_a_number_may_have_sign_groups_currency_unit_range_and_mark(words: str) -> None:
    assert is_number(words)


@pytest.mark.parametrize("words", ["", "three", "2024 to date", "n/a", "3 of 7", "12 boats", "2024-05-01", "A4"])
def test_what_is_more_than_a_number_is_none(words: str) -> None:
    assert not is_number(words)


@pytest.mark.parametrize("words", ["", "–", "—", "-", "n/a", "N/A", "n.a.", ".."])
def test_some_cells_only_hold_the_place_of_a_number(words: str) -> None:
    assert holds_place(words)


@pytest.mark.parametrize(
    ("cells", "lang", "sign"),
    [
        (("1,234.5", "1,000"), "en", "."),
        (("1.234,5", "1.000"), "en", ","),
        (("12,5", "3"), "en", ","),
        (("1,234", "5,678"), "en-IN", "."),
        (("1,234", "5,678"), "fr", ","),
        (("12,34,567", "9"), "fr", "."),
        (("1.234.567", "9"), "en", ","),
        (("0,125",), "en", ","),
        (("1\u202f234,500",), "en", ","),
        (("\u0663\u066b\u0665", "\u0664"), "ar", "\u066b"),
        (("12", "-"), "en", "."),
        (("1.5", "1,5"), "en", None),
        (("1.25", "1.234,5"), "en", None),
    ],
)
def test_the_decimal_sign_is_what_the_numbers_show_else_what_the_language_writes(
    cells: tuple[str, ...], lang: str, sign: str | None
) -> None:
    assert decimal_sign(cells, lang) == sign


def test_a_number_lacks_what_others_have_behind_their_point() -> None:
    assert tails("1,234.5", "3", "12.25", "n/a") == ["0", ".00", "", ".00"]


def test_units_stand_right_behind_their_number() -> None:
    assert tails("12.5%", "3%", "–") == ["", ".0", "%.0"]


def test_numbers_of_two_conventions_are_left_as_they_are() -> None:
    assert tails("1.5", "1,5") == ["", ""]


def test_columns_whose_units_differ_too_much_stand_right() -> None:
    assert tails("1.5 million", "2 trillion", "3.25 lakh") == ["", "", ""]


def test_raised_marks_hang_behind_the_number() -> None:
    cells = [
        Cell((Text("12.5"), NoteCall("a"))),
        Cell((Strong((Text("3"), Superscript((Text("b"),)))),)),
        Cell((Text("4"),)),
    ]
    assert [written(cell.inlines, {"a": 12}).marks for cell in cells] == ["12", "b", ""]
    assert [lack.marks for lack in lacks(cells, {"a": 12}, "en")] == ["", "0", "00"]
    assert [lack.tail for lack in lacks(cells, {"a": 12}, "en")] == ["", ".0", ".0"]


numbers = st.one_of(
    st.decimals(-(10**7), 10**7, places=2).map(lambda number: f"{number:,}"),
    st.integers(-(10**7), 10**7).map(lambda number: f"{number:,}"),
    st.sampled_from(["", "–", "n/a", "12%", "€3", "1–2.5"]),
)


@given(st.lists(numbers, max_size=12))
def test_behind_the_point_all_cells_are_equally_wide(cells: list[str]) -> None:
    found = lacks(column(*cells), {}, "en")
    widths = {len(lack.own + lack.tail) for lack in found}
    assert len(widths) <= 1


@given(st.lists(st.text(max_size=12), max_size=6), st.sampled_from(["en", "fr", "ur", "hi", "xx", ""]))
def test_any_text_may_stand_in_a_column(cells: list[str], lang: str) -> None:
    assert len(lacks(column(*cells), {}, lang)) == len(cells)
