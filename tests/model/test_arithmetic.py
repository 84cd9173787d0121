"""Sums over the measures of a text."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.arithmetic import MEASURES, calculate

VALUES = {**dict.fromkeys(MEASURES, 0.0), "words": 100.0, "sentences": 5.0, "syllables": 150.0, "heading_h2": 3.0}


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("words / sentences", 20),
        ("(0.39 * (words / sentences)) +\n(11.8 * (syllables / words)) - 15.59", 9.91),
        ("math.sqrt(words) + -1", 9),
        ("heading.h2 % 2", 1),
        ("12.0 > 8.0", 1),
        ("12.0 <= 8.0", 0),
    ],
)
def test_a_formula_has_a_value(formula: str, value: float) -> None:
    assert calculate(formula, VALUES) == pytest.approx(value)


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("wrods", "'wrods' is no measure. Known: words,"),
        ("words / list", "divides by zero"),
        ("words ** 9", "has no meaning"),
        ("__import__('os')", "has no meaning"),
        ("words.real", "has no meaning"),
        ("'a' * 3", "has no meaning"),
        ("words +", "This is no formula"),
        ("(" * 300, "This is no formula"),
        ("1+" * 400 + "1", "at most 500"),
        ("math.sqrt(1, 2)", "has no value"),
        ("math.sqrt(-1)", "math domain|nonnegative"),
    ],
)
def test_what_is_no_formula_is_told(formula: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        calculate(formula, VALUES)


@given(st.text("words/*+-()<>=. 0123456789,%", max_size=60))
def test_no_formula_does_anything_but_count_or_be_refused(formula: str) -> None:
    with contextlib.suppress(ValueError):
        assert isinstance(calculate(formula, VALUES), float)
