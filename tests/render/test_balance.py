"""Lines of much the same length."""

from hypothesis import given
from hypothesis import strategies as st

from briefkit.render.balance import balanced
from briefkit.render.measuring import lines_in, lines_of
from support.houses import load

STYLE = load("journal")
TITLE = STYLE.type["h1"]
WORDS = st.lists(
    st.sampled_from(["Night", "a", "of", "Housing", "Recommendations", "in", "2026"]), min_size=1, max_size=20
)


@given(WORDS, st.floats(60, 180))
def test_words_fill_no_more_lines_than_in_the_whole_measure(words: list[str], measure: float) -> None:
    text = " ".join(words)
    width = balanced(text, measure, TITLE, STYLE)
    assert width <= measure
    assert lines_in(text, width, TITLE, STYLE) == lines_in(text, measure, TITLE, STYLE)


def test_the_last_line_is_not_left_with_a_word() -> None:
    text = "The Last Boat Home: Paying Ferries for Arrivals in Maravel"
    lines = lines_of(text, balanced(text, 172, TITLE, STYLE), TITLE, STYLE)
    assert min(map(len, lines)) > 0.8 * max(map(len, lines))


def test_scripts_whose_letters_join_are_left_alone() -> None:
    assert balanced("رات گرم ہے", 100, TITLE, STYLE) == 100
