"""No house style, however wrong, makes anything but a style or a message with its place."""

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit import styles
from briefkit.errors import StyleError
from briefkit.model.house_style import HouseStyle
from briefkit.render.css import properties
from briefkit.styles.build import KEYS, build
from briefkit.styles.inherit import inherited
from briefkit.styles.palette import COMMON
from briefkit.styles.read import Document, KeyPath, Place, Value
from briefkit.styles.sizes import TYPE

PLACE = re.compile(r".*style\.yaml:\d+:\d+: .", re.DOTALL)
words = st.sampled_from(
    [*KEYS, *COMMON, *TYPE, "text", "head", "ui", "mono", "words", "high", "en", "labels", "size", "left", "column",
     "columns", "masthead", "band", "Latin", "Arabic", "400", "faces", "generic", "x-y", "ratio", "lead"]
)  # fmt: skip
scalars = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8) | words
    | st.sampled_from(["#fff", "#12345", "#a1b2c3", "400 10pt/14pt text", "700 9999pt/1pt ui", "400 1e40pt/2pt head"])
)  # fmt: skip
values: st.SearchStrategy[Value] = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=4), max_leaves=10
)


def base_document() -> tuple[tuple[Path, ...], Document]:
    return inherited(styles.templates_folder() / "base")


def with_said(data: dict[str, Value]) -> HouseStyle:
    """Build the base with more said over it, as a style that extends it would."""
    folders, document = base_document()
    document.depths.update(dict.fromkeys(document.places, 1))
    _say(document, document.data, data, ())
    return build(document, folders)


def _say(document: Document, base: dict[str, Value], said: dict[str, Value], way: KeyPath) -> None:
    for key, value in said.items():
        document.places[(*way, key)] = Place(Path("style.yaml"))
        document.depths[(*way, key)] = 0
        old = base.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            _say(document, old, value, (*way, key))
        else:
            base[key] = value


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), values, max_size=3))
def test_no_style_makes_anything_but_a_style_or_a_message_with_its_place(data: dict[str, Value]) -> None:
    try:
        style = with_said(data)
    except StyleError as error:
        assert PLACE.match(str(error))  # noqa: PT017 - a style without faults is as good
    else:
        assert properties(style, "paper").startswith(":root")
