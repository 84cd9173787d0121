"""Which part of a work a citation means."""

import pytest

from briefkit.model.locators import LABELS
from briefkit.references.locators import parse
from support.citing import book, lines, person, set_text


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
        ("n° 3", ("issue", "3")),
        ("s. 4(1)(b)", ("section", "4(1)(b)")),
        ("app. A", ("appendix", "A")),
        ("chs 2 and 3", ("chapter", "2, 3")),
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


@pytest.mark.parametrize(
    ("lang", "written", "set_"),
    [
        ("en-IN", "pp. 4–6", "pp. 4–6"),
        ("en-IN", "ss. 4-5", "Sections 4–5"),
        ("en-IN", "s. 4(1)(b)", "Section 4(1)(b)"),
        ("en-IN", "¶ 3", "para. 3"),
        ("en-IN", "art. 19(1)", "art. 19(1)"),
        ("en-IN", "table 4", "table 4"),
        ("en-IN", "app. A", "app. A"),
        ("en-IN", "chs 2 and 3", "Chapters 2, 3"),
        ("fr", "chapitre 2", "Chapitre 2"),
        ("fr", "p. 4-6", "p. 4\u20116"),
        ("fr", "tome 2", "Volume 2"),
        ("fr", "annexe 3", "annexe 3"),
        ("hi", "पृ. 4", "पृ. 4"),
        ("hi", "p. 4", "पृ. 4"),
        ("hi", "अध्याय 2", "अध्याय 2"),
        ("hi", "धारा 4", "धारा 4"),
        ("ur", "صفحہ 4", "صفحہ 4"),
        ("ar", "ص 12", "ص 12"),
    ],
)
def test_a_locator_is_set_in_the_language_of_the_brief(lang: str, written: str, set_: str) -> None:
    told = lines(set_text(f"A [@rao, {written}].", (book("rao", person("Rao", "Asha")),), "apa", lang))[0]
    assert f" {set_})" in told
