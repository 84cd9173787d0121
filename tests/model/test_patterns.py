"""What can be seen of a regular expression before it is compiled."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.patterns import shape_of


@pytest.mark.parametrize(
    ("pattern", "needle"),
    [
        ("in order to", "in order to"),
        ("utili[sz]ed?", "utili"),
        (r"\bU\.S\.", "u.s."),
        ("don’t", "don't"),
        ("colou?r", "colo"),
        ("(?:a|b) word", " word"),
        ("one|two", ""),
        ("(?:some|many) (?:men|women)", "some/many"),
        ("(?:some|many)? men", " men"),
        ("(?:a|b) c (?:men|women) (?:of|in)", " c men/ c women"),
        (r"\bthe (?:men|women)", "the men/the women"),
        (r"\d(?:men|women)", "men/women"),
        (r"\x41(?:men|women)", ""),
        ("(?<!a (?:men|women))b", "b"),
        ("(?i)Foo", "foo"),
        ("(?x)foo # bar", ""),
        ("[[:alpha:]]x", ""),
        ("word(?: of)?", "word"),
        ("abc{0,2}", "ab"),
    ],
)
def test_a_match_must_hold_the_longest_word_that_is_certain(pattern: str, needle: str) -> None:
    assert shape_of(pattern).needles == tuple(needle.split("/"))


@pytest.mark.parametrize(
    "pattern",
    [
        *("in order to", "utili[sz]ed?", r"(?<!the )till(?= (?:now|then))", r"[^\s]+", r"\w+"),
        *("an (?:[a-z]+ ){0,2}tsar", "many(?: [a-z]+){0,8} have", "(?:an [a-z]+ )?boat", "a (?:b [a-z]+)? c"),
    ],
)
def test_what_repeats_nothing_but_whole_words_is_harmless(pattern: str) -> None:
    assert shape_of(pattern).is_harmless


@pytest.mark.parametrize(
    "pattern",
    [
        *("(a+)+$", "a{3}", r"(a)\1", "(?R)", "(?P<a>b)", "[[a]&&b]", r"\p{L}", "(", "(?>a)", "(?i)a", ".*x"),
        *("x(?:[a-z]+ ){0,2}y", "(?: [a-z]+){0,2}y", "a [a-z]+y", "(?: [a-z]+){0,99}(?: [a-z]+){0,99} y"),
        *("a?" * 30, "(?:a|aa)" * 40 + "b"),
    ],
)
def test_what_repeats_refers_back_or_has_many_ways_is_not(pattern: str) -> None:
    assert not shape_of(pattern).is_harmless


def test_counted_repetitions_multiply_and_groups_nest() -> None:
    assert shape_of("(?:(?:a{10}){20}b){5,30}").repeats == 6_000
    assert shape_of("((((a))))").depth == 4


ATOMS = [
    "a",
    "b",
    "[ab]",
    "(?:a|b)",
    "(?:a|ab)",
    "a?",
    "(?:b)?",
    r"\b",
    r"\w",
    "(?=a)",
    "(?!b)",
    " ",
    ".",
    r"\.",
    r"\-",
    "-",
    "(?:ab|a b)",
    "(ba|b)",
]


@given(st.lists(st.sampled_from(ATOMS), max_size=30), st.text("ab .-", max_size=200))
def test_a_harmless_pattern_is_quick_and_its_needle_is_in_every_match(parts: list[str], text: str) -> None:
    pattern = "".join(parts)
    shape = shape_of(pattern)
    if shape.is_harmless:
        assert all(any(n in match[0] for n in shape.needles) for match in re.finditer(pattern, text))


@given(st.text(max_size=100))
def test_any_text_has_a_shape(text: str) -> None:
    assert shape_of(text).needles
