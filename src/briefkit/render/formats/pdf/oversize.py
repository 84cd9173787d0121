"""Lengths in a house style's sheets that no page holds, looked for when the layout could not count so far."""

import re
from collections.abc import Iterator
from typing import Final

from briefkit.errors import RenderError
from briefkit.model.house_style import HouseStyle
from briefkit.render.css import sheet_files
from briefkit.render.style_files import text_of

_LENGTH: Final = re.compile(r"(?<![\w#.-])[-+]?(\d*\.?\d+(?:e[-+]?\d+)?)(?:[a-z]+|%)?", re.IGNORECASE)
_MOST: Final = 10_000.0
"""In whatever unit: in points three metres and a half."""
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_SHOWN: Final = 5


def too_large(style: HouseStyle) -> RenderError:
    """Give the error that names the lengths of a house style that no page holds."""
    found = list(_lengths(style))[:_SHOWN]
    places = found or [f"Look for one in the style sheets of the house style '{style.name}'."]
    return RenderError("\n".join(["The style sheets ask for a length that no page holds.", *places]))


def _lengths(style: HouseStyle) -> Iterator[str]:
    for path in sheet_files(style, "paper"):
        text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text_of(path))
        for number, line in enumerate(text.splitlines(), start=1):
            for length in _LENGTH.finditer(line):
                if float(length[1]) > _MOST:
                    yield f"{path}:{number}: '{length[0]}' is too large: write at most {_MOST:,.0f}."
