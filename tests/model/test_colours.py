"""Colours are told apart as the standards say, and lightness is changed without the hue."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.colours import apart, colour_of, contrast, mixed, oklch, readable, with_lightness

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.478), ("#0000ff", "#ffffff", 8.592)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=1e-3)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(
    ("colour", "lightness", "chroma", "hue"),
    [("#ff0000", 0.628, 0.2577, 29.23), ("#008000", 0.5198, 0.1769, 142.5), ("#ffffff", 1, 0, None)],
)
def test_lightness_chroma_and_hue_are_those_of_css_color_4(
    colour: str, lightness: float, chroma: float, hue: float | None
) -> None:
    seen = oklch(colour)
    assert (seen.lightness, seen.chroma) == pytest.approx((lightness, chroma), abs=1e-3)
    assert hue is None or seen.hue == pytest.approx(hue, abs=0.1)


@given(colours)
def test_a_colour_comes_back_from_what_the_eye_sees(colour: str) -> None:
    assert colour_of(*oklch(colour)) == colour


@given(colours, colours)
def test_what_is_made_readable_can_be_read_and_else_stays(colour: str, ground: str) -> None:
    made = readable(colour, [ground])
    assert contrast(made, ground) >= 4.5
    assert contrast(colour, ground) < 4.5 or made == colour


@given(colours, st.floats(0.15, 2), st.floats(0, 3))
def test_every_lightness_and_chroma_gives_a_colour(colour: str, lightness: float, chroma: float) -> None:
    made = with_lightness(colour, lightness, chroma)
    assert oklch(made).lightness == pytest.approx(min(max(lightness, 0), 1), abs=0.04)


def test_where_no_lightness_can_be_read_on_both_grounds_the_better_end_stands() -> None:
    assert readable("#808080", ["#000000", "#ffffff"]) in ("#000000", "#ffffff")


@given(colours, colours)
def test_a_mixture_begins_and_ends_at_its_parts(one: str, other: str) -> None:
    assert (mixed(one, other, 0), mixed(one, other, 1)) == (one, other)


def test_red_and_green_are_nearer_for_eyes_that_lack_a_cone() -> None:
    assert apart("#a05050", "#607030") < apart("#203080", "#c0a020")
    assert apart("#123456", "#123456") == 0
