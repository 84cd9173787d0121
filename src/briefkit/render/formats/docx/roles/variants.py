"""Variants of the styles of running text: on a band of the house's colour, and in a section that stands in."""

from collections.abc import Iterable, Iterator
from typing import Final

from briefkit.render.formats.docx.looks import Face, Rule, Shape, Side, WordStyle
from briefkit.render.formats.docx.roles.sheet import Sheet
from briefkit.render.formats.docx.roles.text import INDENTED

ON_BAND: Final = "on Band"
INSET: Final = "Inset"
_TEXT: Final = ("Body Text", INDENTED, "Placeholder")
_LISTS: Final = tuple(f"List {kind}{level}" for kind in ("Bullet", "Number", "Continue") for level in ("", " 2", " 3"))
_HEADINGS: Final = tuple(f"heading {level}" for level in range(1, 7))
_ASKS: Final = ("Recommendation", "Recommendation Text")
BAND_REACH: Final = (12.0, 31.0)
"""Weight and space, in points, of the rules that carry a ground past the text: the most that Word allows."""


def section_variants(sheet: Sheet, styles: Iterable[WordStyle]) -> Iterator[WordStyle]:
    """Give the variants that a house style needs of those of its styles that have any."""
    page = sheet.style.page
    for made in styles:
        if page.recommendations == "band" and made.name in (*_TEXT, *_LISTS, *_HEADINGS, *_ASKS):
            yield _variant(made, ON_BAND, _on_ground(made.shape, "brand"), Face(colour="on-brand"))
        if page.inset and page.columns > 1 and made.name in (*_TEXT, *_LISTS):
            left = (made.shape.left or 0) + page.inset
            shape = Shape(left=left, right=page.inset, hanging=made.shape.hanging, first=made.shape.first)
            yield _variant(made, INSET, shape, Face())


def _variant(made: WordStyle, name: str, shape: Shape, face: Face) -> WordStyle:
    follow = f"{made.follow} {name}" if made.follow == made.name else made.follow
    return WordStyle(f"{made.name} {name}", base=made.name, follow=follow, shape=shape, face=face, always=False)


def _on_ground(shape: Shape, ground: str) -> Shape:
    """Carry a ground from one edge of the paper to the other; a section's heading opens it."""
    rules: dict[Side, Rule] = {**grounded(ground), "bottom": Rule(ground, 1, 6)}
    if shape.outline == 0:
        rules = {**grounded(ground), "top": Rule(ground, 1, 12)}
    return Shape(ground=ground, rules=rules)


def grounded(ground: str) -> dict[Side, Rule]:
    """Give the rules in a ground's own colour that carry it past the text on both sides."""
    return {"left": Rule(ground, *BAND_REACH), "right": Rule(ground, *BAND_REACH)}
