"""Which part of a work a citation means."""

import pytest

from briefkit.model.locators import LABELS
from briefkit.references.locators import parse


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("p. 4", ("page", "4")),
        ("pp. 4–6, 9", ("page", "4–6, 9")),
        ("7", ("page", "7")),
        ("ch. 2", ("chapter", "2")),
        ("chap. iv", ("chapter", "iv")),
        ("Chapter 3", ("chapter", "3")),
        ("s. 4", ("section", "4")),
        ("§§ 4–5", ("section", "4–5")),
        ("¶14", ("paragraph", "14")),
        ("para 12", ("paragraph", "12")),
        ("art. 31", ("article-locator", "31")),
        ("vol. 2", ("volume", "2")),
        ("sub verbo 3", ("sub-verbo", "3")),
        ("अध्याय 3", ("chapter", "3")),
        ("ص 12", ("page", "12")),
        ("chapitre 2", ("chapter", "2")),
    ],
)
def test_a_locator_is_known_by_its_word(written: str, meant: tuple[str, str]) -> None:
    assert parse(written) == meant


@pytest.mark.parametrize("written", ["foreword", "passim", "p.", "the end", "page of honour"])
def test_words_that_name_no_part_stay_as_they_are(written: str) -> None:
    assert parse(written) == ("page", written)


def test_no_word_means_two_parts() -> None:
    words = [word for several in LABELS.values() for word in several]
    assert len(words) == len(set(words))
