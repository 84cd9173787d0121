"""The parts that rules are made of: excerpts, languages, check digits, lengths, likeness."""

import importlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.checks import languages, licences, measure, wording
from briefkit.checks.excerpt import excerpt, find, first_line
from briefkit.model.positions import Span
from support.briefs import read

orcid = importlib.import_module("briefkit.checks.rules.bk111_invalid_orcid")
order = importlib.import_module("briefkit.checks.rules.bk205_misordered_section")


def test_an_excerpt_is_one_line() -> None:
    assert excerpt("one\ntwo  three\r\nfour", Span.of(1, 2, 3, 3)) == "ne two three fo"


def test_a_long_excerpt_ends_with_a_whole_word() -> None:
    text = "water " * 30
    assert excerpt(text, Span.of(1, 1, 1, 181)) == "water " * 12 + "water…"


def test_an_excerpt_from_outside_the_text_is_empty() -> None:
    assert excerpt("one", Span.of(7, 1, 8, 1)) == ""


@given(st.text(max_size=40), *(st.integers(1, 9) for _ in range(4)))
def test_no_span_makes_an_excerpt_fail(text: str, line: int, column: int, end_line: int, end_column: int) -> None:
    span = Span.of(line, column, end_line, end_column)
    assert len(excerpt(text, span)) <= 80
    assert first_line(text, span).start == span.start


def test_words_are_found_within_a_span_and_not_before_it() -> None:
    assert find("a b a\nb a", Span.of(1, 2, 2, 4), "a") == Span.of(1, 5, 1, 6)
    assert find("a b a\nb a", Span.of(2, 1, 2, 4), "a") == Span.of(2, 3, 2, 4)
    assert find("a b", Span.of(1, 1, 1, 4), "x") == Span.of(1, 1, 1, 4)


@pytest.mark.parametrize("tag", ["en", "en-GB", "hi", "ur-Arab-PK", "zh-Hans", "es-419", "de-1996", "gsw", "x-house"])
def test_a_language_tag_is_known(tag: str) -> None:
    assert languages.is_tag(tag)


@pytest.mark.parametrize(
    ("tag", "meant"),
    [
        ("en-UK", "en-GB"),
        ("en_GB", "en-GB"),
        ("english", "en"),
        ("jp", "ja"),
        ("pt br", "pt-br"),
        ("xx", ""),
        ("", ""),
        ("-", ""),
        ("en-GB-", ""),
        ("e", ""),
    ],
)
def test_a_wrong_language_tag_is_corrected_where_one_can_tell(tag: str, meant: str) -> None:
    assert not languages.is_tag(tag)
    assert languages.meant(tag) == meant


@given(st.text(max_size=20))
def test_what_a_language_was_meant_to_be_is_a_language(tag: str) -> None:
    better = languages.meant(tag)
    assert not better or languages.is_tag(better)


@given(st.text("0123456789", min_size=15, max_size=15), st.integers(0, 14))
def test_a_wrong_digit_of_an_orcid_always_shows(digits: str, index: int) -> None:
    right = orcid._check_digit(f"{digits}0")  # noqa: SLF001  # the standard promises it of the algorithm itself
    other = str((int(digits[index]) + 1) % 10)
    wrong = f"{digits[:index]}{other}{digits[index + 1 :]}"
    assert orcid._check_digit(f"{wrong}0") != right  # noqa: SLF001  # as above


@given(st.lists(st.integers(0, 9), max_size=8, unique=True))
def test_what_stays_in_place_rises_and_cannot_be_more(numbers: list[int]) -> None:
    kept = [numbers[index] for index in order.longest_rise(numbers)]
    assert kept == sorted(kept)
    rises = [0] * len(numbers)
    for index, number in enumerate(numbers):
        rises[index] = 1 + max((rises[k] for k in range(index) if numbers[k] < number), default=0)
    assert len(kept) == max(rises, default=0)


def test_licences_hold_the_creative_commons_in_all_versions() -> None:
    assert {"CC-BY-4.0", "CC-BY-NC-ND-2.5", "CC0-1.0", "CC-BY-3.0-IGO", "MIT", "Apache-2.0"} <= licences.IDENTIFIERS


@pytest.mark.parametrize(
    ("count", "unit", "words"),
    [(0, "words", "no words"), (1, "key messages", "1 key message"), (1654, "words", "1,654 words")],
)
def test_a_count_agrees_with_its_unit(count: int, unit: str, words: str) -> None:
    assert wording.counted(count, unit) == words


def test_a_list_of_words_closes_with_and() -> None:
    assert [wording.listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_an_article_fits_its_noun() -> None:
    assert (wording.a("issue brief"), wording.a("fact sheet")) == ("an issue brief", "a fact sheet")


TEXT = """---
type: open
title: Clean water
authors: [Asha Rao]
---

## Summary

### Not counted

Four words, and *emphasis* [@jal2024, p. 4]; @kim2024 argues.[^1]

::: {.stat value="60" label="wells are dry"}
:::

- an item
- another

## References

Jal Nigam, 2024.

[^1]: Not counted either.
"""


def test_a_length_leaves_out_headings_notes_and_citations_in_brackets() -> None:
    (part,) = measure.parts(read(TEXT), "summary")
    assert part.texts[0] == "Four words, and emphasis; @kim2024 argues."
    assert (part.length("words"), part.length("items")) == (6 + 4 + 3, 2)


def test_the_body_ends_where_the_back_matter_begins() -> None:
    (part,) = measure.parts(read(TEXT), "body")
    assert part.length("words") == 13


def test_references_are_counted_as_works_cited_and_works_written_by_hand() -> None:
    (part,) = measure.parts(read(TEXT), "references")
    assert part.length("items") == 3
