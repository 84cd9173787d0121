import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefkit.cli.shown import Shown, harmless, show, width


def test_carets_stand_under_the_stretch() -> None:
    assert show("one two three", 4, 7, 80) == Shown("one two three", 4, 3)


def test_wide_letters_take_two_columns() -> None:
    assert show("北朝鮮の兵士 3,000", 4, 6, 80) == Shown("北朝鮮の兵士 3,000", 8, 4)


def test_combining_marks_take_none() -> None:
    assert show("cafe\u0301 bar", 6, 9, 80) == Shown("cafe\u0301 bar", 5, 3)


def test_a_tab_is_four_columns() -> None:
    assert show("\tword", 1, 5, 80) == Shown("    word", 4, 4)


def test_an_empty_stretch_has_one_caret() -> None:
    assert show("word", 4, 4, 80) == Shown("word", 4, 1)


def test_a_long_line_is_cut_around_the_stretch() -> None:
    shown = show("a" * 500 + " here " + "b" * 500, 501, 505, 60)
    assert shown.line[shown.indent : shown.indent + shown.length] == "here"
    assert shown.line.startswith("…")
    assert shown.line.endswith("…")
    assert width(shown.line) <= 60


def test_a_stretch_at_the_start_of_a_long_line_keeps_the_start() -> None:
    shown = show("here " + "b" * 500, 0, 4, 40)
    assert shown.line.startswith("here b")
    assert width(shown.line) == 40


def test_nothing_that_a_terminal_obeys_is_printed() -> None:
    assert harmless("\x1b[31mred\x07\x7f\u202e\u2028") == "␛[31mred␇\ufffd\ufffd\ufffd"


@given(st.text(max_size=200), st.integers(0, 220), st.integers(0, 60), st.integers(20, 90))
def test_the_line_fits_and_the_carets_lie_within(line: str, start: int, length: int, room: int) -> None:
    shown = show(line, start, start + length, room)
    assert width(shown.line) <= room
    assert shown.indent <= room
    assert shown.length <= max(1, room - shown.indent + 1)


def test_a_letter_takes_the_columns_that_unicode_says() -> None:
    for letter in filter(str.isprintable, map(chr, range(0x20, 0x3100))):
        wide = unicodedata.east_asian_width(letter) in "WF"
        marks = unicodedata.category(letter) in ("Mn", "Me", "Cf")
        assert width(letter) == (0 if marks else 2 if wide else 1)
