"""The Word files of every style that ships look as its tokens say: read back from their XML."""

from functools import cache

import pytest

from briefkit.model.house_style import HouseStyle, TypeToken
from briefkit.render.formats.docx.stylist import THEME
from briefkit.render.word_template import specimen
from briefkit.styles import known
from support.houses import load
from support.word_look import WordLooks

STYLES = known(())
ROLES = {
    "Body Text": ("body",),
    "Kicker": ("label",),
    "Title": ("h1",),
    "heading 1": ("h2",),
    "heading 2": ("h3",),
    "Standfirst": ("standfirst",),
    "Byline": ("small",),
    "Key Message Text": ("message", "body"),
    "Quote": ("quote", "body"),
    "caption": ("small",),
    "Source Note": ("small",),
    "Table Text": ("table",),
    "footnote text": ("note",),
    "Back Text": ("small",),
    "Bibliography": ("small",),
    "header": ("furniture",),
    "footer": ("furniture",),
}
"""Style -> the type token that it is made from: the first that the house has."""


@cache
def looks_of(style: str) -> WordLooks:
    return WordLooks(specimen(load(style), as_template=False))


def _token(style: HouseStyle, names: tuple[str, ...]) -> TypeToken:
    return next(style.type[name] for name in names if name in style.type)


@pytest.mark.parametrize("name", STYLES)
def test_typefaces_sizes_and_leads_are_those_of_the_tokens(name: str) -> None:
    style, looks = load(name), looks_of(name)
    told = {role: looks.look(role) for role in ROLES}
    wanted = {role: _token(style, names) for role, names in ROLES.items()}
    assert {role: look.size for role, look in told.items()} == {role: token.size for role, token in wanted.items()}
    assert {role: look.lead for role, look in told.items()} == pytest.approx(
        {role: token.lead for role, token in wanted.items()}, abs=0.05
    )
    assert {role: look.family for role, look in told.items()} == {
        role: style.typefaces[token.role].family for role, token in wanted.items()
    }


@pytest.mark.parametrize("name", STYLES)
def test_what_is_semibold_or_more_is_bold_and_italics_are_italics(name: str) -> None:
    style, looks = load(name), looks_of(name)
    for role in ("Title", "heading 1", "heading 2", "Standfirst"):
        token = _token(style, ROLES[role])
        assert (looks.look(role).bold, looks.look(role).italic) == (token.weight >= 600, token.italic), role


@pytest.mark.parametrize("name", STYLES)
def test_every_colour_is_a_token_and_stands_in_the_theme_where_that_has_a_place_for_it(name: str) -> None:
    style, looks = load(name), looks_of(name)
    tokens = {colour.lstrip("#").lower() for colour in style.colours.values()}
    assert looks.colours() <= tokens | {"ffffff", "000000"}
    assert {slot: colour for slot, colour in looks.theme.items() if slot != "folHlink"} == {
        slot: style.colours[token].lstrip("#") for token, (slot, _) in THEME.items() if token in style.colours
    } | {slot: colour for slot, colour in looks.theme.items() if slot in _without_token(style)}
    assert all(looks.theme[slot] == colour for slot, colour in looks.themed())


def _without_token(style: HouseStyle) -> set[str]:
    """The places of the theme for which a house has no colour of that name: a near one stands there."""
    return {slot for token, (slot, _) in THEME.items() if token not in style.colours}


@pytest.mark.parametrize("name", STYLES)
def test_page_and_margins_are_those_of_the_tokens(name: str) -> None:
    page = load(name).page
    told = looks_of(name).page()
    assert told == pytest.approx({key: getattr(page, key) for key in told}, abs=0.02)


@pytest.mark.parametrize("name", STYLES)
def test_space_below_a_paragraph_is_a_part_of_the_lead(name: str) -> None:
    style, looks = load(name), looks_of(name)
    lead = style.type["body"].lead
    wanted = 0.5 * lead if style.paragraphs == "spaced" else 0
    assert looks.look("Body Text").below == pytest.approx(wanted, abs=0.05)
    assert looks.look("heading 1").above > looks.look("heading 2").above or style.page.column
