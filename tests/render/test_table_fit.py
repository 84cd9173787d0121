"""How much room a table needs, and where it finds it."""

import pytest

from briefkit.model.blocks import Cell, Table, Turn
from briefkit.model.inlines import Text
from briefkit.render.measuring import width_of
from briefkit.render.table_fit import BETWEEN_COLUMNS, Fit, fitted, rooms
from support.houses import load

PLAIN, INSTITUTE = load("plain"), load("institute")


def row(*cells: str) -> tuple[Cell, ...]:
    return tuple(Cell((Text(cell),) if cell else ()) for cell in cells)


def table(*rows: tuple[str, ...], turn: Turn = "") -> Table:
    first, *others = (row(*cells) for cells in rows)
    return Table(first, tuple(others), (), turn=turn)


def fit(data: Table, style: str = "plain", room: float | None = None) -> Fit:
    return fitted(data, PLAIN if style == "plain" else INSTITUTE, {}, "en-GB", room=room)


def wide(columns: int) -> Table:
    return table(tuple(f"Head {n}" for n in range(columns)), tuple("infrastructure" for _ in range(columns)))


@pytest.mark.parametrize("style", ["plain", "institute"])
@pytest.mark.parametrize("columns", [1, 2, 4, 7, 12])
def test_columns_are_together_as_wide_as_their_place(columns: int, style: str) -> None:
    found = fit(wide(columns), style)
    assert sum(found.widths) == pytest.approx(rooms((PLAIN if style == "plain" else INSTITUTE).page)[found.place])
    assert min(found.widths) > 0


def test_a_table_takes_the_narrowest_place_that_holds_its_words() -> None:
    assert [fit(wide(columns)).place for columns in (3, 6, 9)] == ["text", "landscape", "landscape"]
    assert [fit(wide(columns), "institute").place for columns in (3, 6, 9)] == ["text", "sheet", "landscape"]


def test_the_author_may_turn_the_page_or_keep_it_upright() -> None:
    few, many = ("a", "b"), tuple("infrastructure" for _ in range(9))
    assert fit(table(few, few, turn="landscape")).place == "landscape"
    assert fit(table(many, many, turn="portrait")).place == "text"
    assert fit(table(many, many, turn="portrait"), "institute").place == "sheet"


def test_a_table_in_a_box_has_the_room_of_the_box() -> None:
    found = fit(wide(9), room=100)
    assert found.place == "text"
    assert sum(found.widths) == pytest.approx(100)


def test_a_column_with_more_to_say_is_wider() -> None:
    few, many = fit(table(("Year", "Words"), ("2024", "word " * 40))).widths
    assert many > 3 * few


def test_no_word_is_broken_where_there_is_room_elsewhere() -> None:
    words = ("Pneumonoultramicroscopic", "and so on " * 30, "and so on " * 30)
    found = fit(table(("A", "B", "C"), words))
    assert found.broken == ()
    assert found.widths[0] >= width_of(words[0], PLAIN.type["table"], PLAIN, bold=False) + BETWEEN_COLUMNS


def test_a_number_never_breaks() -> None:
    found = fit(table(("Name", "Cost"), ("word " * 200, "€ 1 234 567,50")))
    assert found.widths[1] >= width_of("€ 1 234 567,50", PLAIN.type["table"], PLAIN, bold=False)


def test_cells_whose_words_must_break_are_named() -> None:
    words = tuple("Gesundheitsversorgung" for _ in range(12))
    assert fit(table(words, words)).broken == tuple((r, n) for r in range(2) for n in range(12))


def test_an_address_asks_for_no_page_of_its_own() -> None:
    address = "https://institute.example/" + "a/very/long/path/" * 9
    found = fit(table(("Name", "Where"), ("Data", address)))
    assert (found.place, found.broken) == ("text", ())


def test_a_table_may_run_over_pages_once_it_is_higher_than_a_quarter_of_one() -> None:
    assert [fit(table(*(("a", "b"),) * rows)).long for rows in (4, 8, 20, 500)] == [False, False, True, True]


def test_a_row_of_many_lines_may_run_over_pages() -> None:
    assert fit(table(("A", "B"), ("a", "b"), ("c", "word " * 300))).tall == {2}


def test_a_table_of_nothing_takes_nothing() -> None:
    assert fit(Table((), (), ())).widths == ()
    assert len(fit(Table(row(""), (), ())).widths) == 1
