"""The colours that a style leaves out follow those that it names, and can be read."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit import styles
from briefkit.model.colours import READABLE, VISIBLE, apart, contrast
from briefkit.styles.colours import colours
from briefkit.styles.fields import Field
from briefkit.styles.palette import COMMON, SERIES
from briefkit.styles.read import Document, Value

Write = Callable[..., Path]
numbers = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
WORDS = ("ink", "muted", "link", "heading", "mark")


def halves(color: dict[str, Value]) -> tuple[dict[str, str], dict[str, str]]:
    document = Document({"color": color}, depths={("color", name): 0 for name in color})
    top = Field(document, document.data)
    return colours(top.get("color"), top.get("dark"))


@settings(max_examples=12, deadline=None)
@given(numbers, numbers | st.none())
def test_of_one_or_two_colours_comes_a_whole_palette_that_can_be_read(brand: str, accent: str | None) -> None:
    light, dark = halves({"brand": brand, "accent": accent})
    for half in (light, dark):
        assert tuple(half) == COMMON
        strong = () if accent and half is light else ("accent",)
        pairs = [(one, ground) for one in (*WORDS, *strong) for ground in ("paper", "tint")]
        pairs += [("on-brand", "brand"), ("on-brand-soft", "brand")]
        assert {pair for pair in pairs if contrast(half[pair[0]], half[pair[1]]) < READABLE} == set()
        assert [name for name in SERIES if contrast(half[name], half["paper"]) < VISIBLE] == []


@pytest.mark.parametrize("brand", ["#12294b", "#933518", "#0d5c4b", "#ffd21f", "#e4002b", "#888888"])
def test_lines_of_a_chart_are_told_apart_by_every_eye(brand: str) -> None:
    for half in halves({"brand": brand}):
        drawn = [half[name] for name in ("mark", *SERIES)]
        assert min(apart(one, other) for one, other in combinations(drawn, 2)) > 0.08


def test_a_style_without_colours_has_some(write: Write) -> None:
    style = styles.load(str(write("bare", "")))
    assert style.colours["accent"] == style.colours["brand"]
    assert style.colours["heading"] == style.colours["ink"]
    assert style.dark["paper"] != style.colours["paper"]


def test_what_a_style_names_holds_and_nothing_is_made_in_its_place() -> None:
    said: dict[str, Value] = {
        "paper": "#fff8e7",
        "ink": "#222",
        "accent": "#808000",
        "link": "#123456",
        "sun": "#fac45c",
    }
    light, dark = halves(said)
    assert {name: light[name] for name in said} == {**said, "ink": "#222222"}
    assert "sun" in dark


def test_what_follows_a_colour_changes_with_it_in_a_nearer_style(write: Write) -> None:
    write("parent", "color: {accent: '#a4341f', link: '#174a85', ink: '#17202b'}\ndark: {accent: '#f0917c'}")
    folder = write("child", "extends: parent\ncolor: {accent: '#1d6b4f'}")
    parent, child = styles.load(str(folder.parent / "parent")), styles.load(str(folder))
    assert (parent.colours["link"], parent.dark["accent"]) == ("#174a85", "#f0917c")
    assert child.colours["link"] == child.colours["accent"] == "#1d6b4f"
    assert child.dark["accent"] not in ("#f0917c", "#1d6b4f")
    assert child.colours["ink"] == "#17202b", "ink follows the paper alone"


def test_what_the_nearer_style_names_itself_stays_as_it_says(write: Write) -> None:
    write("parent", "color: {brand: '#12294b', on-brand: '#ffffff'}")
    folder = write("child", "extends: parent\ncolor: {brand: '#ffd21f', heading: '#806600'}\ndark: {brand: '#ffd21f'}")
    child = styles.load(str(folder))
    assert (child.colours["heading"], child.dark["brand"]) == ("#806600", "#ffd21f")
    assert contrast(child.colours["on-brand"], "#ffd21f") > READABLE


def test_null_takes_a_colour_back(write: Write) -> None:
    write("parent", "color: {accent: '#a4341f', link: '#174a85'}")
    folder = write("child", "extends: parent\ncolor: {link: null}")
    assert styles.load(str(folder)).colours["link"] == "#a4341f"
