from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.review.redlines.alignment import Part, align, likeness

WORDS = st.lists(st.sampled_from(["boat", "sea", "pier", "crew", "fee", "map"]), max_size=6).map(tuple)
PARTS = st.lists(st.builds(Part, st.sampled_from(["p", "row"]), WORDS), max_size=7)


def part(text: str, kind: str = "p", *, sole: bool = False) -> Part:
    return Part(kind, tuple(text.split()), text, sole)


def test_an_edited_part_is_paired_with_what_it_was() -> None:
    old = [part("the boat left the pier"), part("crews leave"), part("engines fail")]
    new = [part("the last boat left the pier"), part("engines fail")]
    assert align(old, new) == [(0, 0), (1, None), (2, 1)]


def test_parts_with_hardly_a_word_in_common_are_no_versions_of_one_another() -> None:
    assert align([part("the boat left")], [part("crews want more pay today")]) == [(0, None), (None, 0)]


def test_the_only_ones_of_their_kind_are_versions_of_one_another_whatever_they_say() -> None:
    assert align([part("Methods", sole=True)], [part("What we did", sole=True)]) == [(0, 0)]


def test_parts_of_two_kinds_are_never_paired() -> None:
    assert likeness(part("the boat left"), part("the boat left", "row")) == 0


def test_a_long_table_in_which_every_row_changed_is_paired_row_by_row() -> None:
    old = [part(f"row {n} of the table was {n}", "row") for n in range(300)]
    new = [part(f"row {n} of the table is now {n}", "row") for n in range(300)]
    assert align(old, new) == [(n, n) for n in range(300)]


def test_a_long_text_that_is_wholly_new_has_no_pairs() -> None:
    pairs = align([part(f"old {n} a{n}") for n in range(250)], [part(f"new {n} b{n}") for n in range(400)])
    assert len(pairs) == 650


@settings(max_examples=50, deadline=None)
@given(PARTS, PARTS)
def test_every_part_of_both_versions_stands_once_and_in_order(old: list[Part], new: list[Part]) -> None:
    pairs = align(old, new)
    assert [i for i, _j in pairs if i is not None] == list(range(len(old)))
    assert [j for _i, j in pairs if j is not None] == list(range(len(new)))


@settings(max_examples=50, deadline=None)
@given(PARTS)
def test_a_text_is_wholly_paired_with_itself(parts: list[Part]) -> None:
    assert align(parts, parts) == [(n, n) for n in range(len(parts))]
