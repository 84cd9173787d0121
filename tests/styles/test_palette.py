"""The colours that a style leaves out follow those that it names, and can be read."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit import styles
from briefkit.model.colours import READABLE, VISIBLE, apart, contrast, oklch
from briefkit.styles.build import build
from briefkit.styles.inherit import merged
from briefkit.styles.palette import COMMON, SERIES
from briefkit.styles.read import Document, read

Write = Callable[..., Path]
numbers = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
WORDS = ("ink", "muted", "link", "heading", "mark")


@pytest.fixture
def coloured(write: Write) -> Callable[[str], dict[str, dict[str, str]]]:
    """Give a function from lines of a style to the halves of its palette."""

    def halves(text: str) -> dict[str, dict[str, str]]:
        style = styles.load(str(write("mine", text)))
        return {"light": dict(style.colours), "dark": dict(style.dark)}

    return halves


@settings(max_examples=40, deadline=None)
@given(numbers, numbers | st.none())
def test_of_one_or_two_colours_comes_a_whole_palette_that_can_be_read(brand: str, accent: str | None) -> None:
    said = {"brand": brand, **({"accent": accent} if accent else {})}
    style = styles.load_data({"color": said})
    for half in (style.colours, style.dark):
        assert set(COMMON) <= set(half)
        strong = () if accent and half is style.colours else ("accent",)
        pairs = [(one, ground) for one in (*WORDS, *strong) for ground in ("paper", "tint")]
        pairs += [("on-brand", "brand"), ("on-brand-soft", "brand")]
        assert {pair for pair in pairs if contrast(half[pair[0]], half[pair[1]]) < READABLE} == set()
        assert [name for name in SERIES if contrast(half[name], half["paper"]) < VISIBLE] == []
