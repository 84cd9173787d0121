"""Where in the brief a part of the page comes from, for messages."""

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element

from briefkit.model.blocks import Figure
from briefkit.model.brief import Brief
from briefkit.model.inlines import InlinePicture
from briefkit.model.walk import brief_blocks, inlines, own_inlines


def first_lines(brief: Brief) -> dict[str, int]:
    """Give for each block key the line on which the block begins."""
    found = {section.key: section.span.start.line for section in brief.sections}
    found |= {block.key: block.span.start.line for block in brief_blocks(brief)}
    return found


def line_of(element: Element | None, parents: Mapping[Element, Element], lines: Mapping[str, int]) -> int | None:
    """Give the line of the nearest block around an element of the page; None outside all blocks."""
    while element is not None:
        line = lines.get(element.get("id", "").removeprefix("b-"))
        if line is not None:
            return line
        element = parents.get(element)
    return None


def picture_line(brief: Brief, src: str) -> int | None:
    """Give the line of the first block that shows a picture."""
    for block in brief_blocks(brief):
        pieces: Iterable[object] = (piece for line in own_inlines(block) for piece in inlines(line))
        if (isinstance(block, Figure) and block.src == src) or any(
            isinstance(piece, InlinePicture) and piece.src == src for piece in pieces
        ):
            return block.span.start.line
    return None


def at(brief: Brief, line: int | None) -> str:
    """Give the opening of a message: `brief.md:41: `."""
    return f"{brief.name}:{line}: " if line else f"{brief.name}: "
