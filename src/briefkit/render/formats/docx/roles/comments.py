"""The styles of comments: their words, and the sign that calls them."""

from collections.abc import Iterator
from typing import Final

from briefkit.render.formats.docx.looks import Face, Shape, WordStyle

TEXT: Final = "annotation text"
REFERENCE: Final = "annotation reference"
COMMENT_STYLES: Final = (TEXT, REFERENCE)
_SIZE: Final = 10.0
"""Points: comments are read on a screen, whatever the size of the brief."""
_SIGN: Final = 8.0


def comment_styles() -> Iterator[WordStyle]:
    """Give the styles that only a file with comments has."""
    face = Face(role="ui", size=_SIZE, colour="ink")
    yield WordStyle(TEXT, shape=Shape(hyphens=False), face=face, always=False)
    yield WordStyle(REFERENCE, kind="character", base="Default Paragraph Font", face=Face(size=_SIGN), always=False)
