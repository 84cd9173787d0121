import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.review.redlines.comparing import pieces
from briefkit.review.redlines.words import split_words

TEXTS = st.lists(st.sampled_from(["a", "boat", "sea", ",", " ", "4,000", "fee"]), max_size=14).map("".join)


def told(old: str, new: str) -> str:
    marks = {"same": "{}", "inserted": "{{+{}+}}", "deleted": "[-{}-]"}
    return "".join(marks[one.fate].format(one.text) for one in pieces(split_words(old), split_words(new)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("4,000 boats’ crews", ["4,000", " ", "boats", "’", " ", "crews"]),
        ("don’t, 14.2%", ["don’t", ",", " ", "14.2%"]),
        ("one-way\u00a0trip", ["one-way", "\u00a0", "trip"]),
    ],
)
def test_numbers_and_words_with_signs_inside_are_one_word(text: str, words: list[str]) -> None:
    assert split_words(text) == words


def test_a_changed_word_is_marked_alone() -> None:
    assert told("The boat left at noon.", "The boat left at dawn.") == "The boat left at [-noon-]{+dawn+}."


def test_a_short_word_between_two_replaced_ones_is_marked_with_them() -> None:
    old, new = "It fell by a third last year and it hurts.", "It rose by a half last year and it hurts."
    assert told(old, new).startswith("It [-fell by a third-]{+rose by a half+} last")


def test_a_word_put_in_here_and_one_put_in_there_leave_what_is_between() -> None:
    assert told("a boat is late today", "a new boat is very late today") == "a {+new +}boat is{+ very+} late today"


def test_a_line_with_hardly_a_word_left_is_replaced_as_a_whole() -> None:
    assert told("The fee follows the plan.", "Nurses of every island keep their own log.").count("[-") == 1


@settings(max_examples=50, deadline=None)
@given(TEXTS, TEXTS)
def test_what_stayed_and_went_is_the_old_line_and_what_stayed_and_came_the_new_one(old: str, new: str) -> None:
    found = list(pieces(split_words(old), split_words(new)))
    assert "".join(one.text for one in found if one.fate != "inserted") == old
    assert "".join(one.text for one in found if one.fate != "deleted") == new
