"""Numeric styles."""

import pytest

from support.citing import book, lines, person, set_text

WORKS = (
    book("rao", person("Rao", "Asha")),
    book("sen", *(person(name, "Ila") for name in ("Sen", "Das", "Roy"))),
    {**book("act"), "type": "legislation"},
)


@pytest.mark.parametrize(
    ("text", "style", "set_"),
    [
        ("As @rao [p. 3] says.", "ieee", "As Rao [1, p. 3] says."),
        ("As @sen says.", "vancouver", "As Sen et al. (1) says."),
        ("As @act has it.", "ieee", "As On act [1] has it."),
        ("As @rao and @sen say [@act].", "nature", "As Rao1 and Sen et al.2 say.3"),
        ("Rao says so [-@rao].", "ieee", "Rao says so [1]."),
    ],
)
def test_a_citation_within_the_sentence_has_the_name_before_its_number(text: str, style: str, set_: str) -> None:
    assert lines(set_text(text, WORKS, style))[0] == set_


@pytest.mark.parametrize(
    ("text", "lang", "set_"),
    [
        ("Dry [@rao], wet [@sen]. So [@act; @rao]; more", "en", "Dry,1 wet.2 So1,3; more"),
        ("He said “dry [@rao].”", "en", "He said “dry.”1"),
        ("Sec [@rao], vrai [@sen].", "fr", "Sec1, vrai2."),
    ],
)
def test_a_raised_number_stands_close_and_behind_the_punctuation(text: str, lang: str, set_: str) -> None:
    assert lines(set_text(text, WORKS, "nature", lang))[0] == set_
