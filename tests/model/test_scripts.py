"""Scripts: which one a language is written in, and which ones a text holds."""

import pytest

from briefkit.model.scripts import is_right_to_left, right_to_left, script_of, scripts_in


@pytest.mark.parametrize(
    ("lang", "script"),
    [
        ("ur-PK", "Arabic"),
        ("pa-Arab", "Arabic"),
        ("pa", "Gurmukhi"),
        ("hi-Latn", ""),
        ("en-IN", ""),
        ("sd-Deva", "Devanagari"),
    ],
)
def test_a_language_has_its_script_unless_its_tag_says_another(lang: str, script: str) -> None:
    assert script_of(lang) == script
    assert is_right_to_left(lang) == (script == "Arabic")


def test_a_text_in_latin_letters_holds_no_other_script() -> None:
    assert scripts_in("Plain “words”, 14.2%, naïve – 中文") == ()


def test_the_scripts_of_a_text_are_named() -> None:
    assert scripts_in("पानी and ماء") == ("Arabic", "Devanagari")
    assert right_to_left("14% ماء")
    assert not right_to_left("पानी 14%")
