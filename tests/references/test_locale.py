"""Which locale the engine uses for a language."""

import pytest

from briefkit.references.locale import locale
from support.citing import book, lines, person, set_text


@pytest.mark.parametrize(
    ("lang", "known"),
    [
        ("en-IN", "en-GB"),
        ("en", "en-GB"),
        ("en-US", "en-US"),
        ("hi", "hi-IN"),
        ("hi-IN", "hi-IN"),
        ("fr-CA", "fr-CA"),
        ("ur", "en-GB"),
        ("xx", "en-GB"),
    ],
)
def test_a_language_has_the_terms_that_come_nearest(lang: str, known: str) -> None:
    assert locale(lang) == known


@pytest.mark.parametrize(
    ("lang", "edition"), [("en-IN", "2nd edn"), ("en-US", "2nd ed."), ("fr", "2ᵉ éd."), ("hi", "2 ed.")]
)
def test_the_list_speaks_the_language_of_the_brief(lang: str, edition: str) -> None:
    work = book("rao", person("Rao", "Asha"), edition="2")
    assert edition in lines(set_text("A [@rao].", (work,), "chicago-author-date", lang))[-1]
