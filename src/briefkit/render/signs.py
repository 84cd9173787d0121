"""What would lose its place in a text from right to left: signs before numbers, figures raised behind a word."""

import re
from collections.abc import Iterable
from typing import Final

from briefkit.model.inlines import Inline, Styled, Subscript, Superscript, Text
from briefkit.model.scripts import right_to_left
from briefkit.model.text import bare_text

LEFT_TO_RIGHT: Final = "\u200e"
"""A Latin letter without a shape: digits and their signs behind it run from left to right (UAX 9, W5 to W7)."""
SIGN: Final = "[-+\u2212\u00b1~<>\u2248\u2264\u2265]+[ \u00a0\u2009\u202f]?[$€£₹]?"
_STEM: Final = re.compile(r"[A-Za-z0-9]+$")
_SIGNED: Final = re.compile(rf"(?<![\w.,\u200e])({SIGN}\d)")


def steady(text: str) -> str:
    """Give a text in which `−4,217` does not become `4,217−` when it is set from right to left.

    A sign alone is neutral: it would take the direction of the text around the number, and stand behind it (UAX 9, N2).
    """
    return _SIGNED.sub(rf"{LEFT_TO_RIGHT}\1", text)


def held(line: Iterable[Inline]) -> tuple[Inline, ...]:
    """Give a line in which `CO~2~` and `10^-3^` are words from left to right: each part of them is set by itself."""
    pieces: list[Inline] = []
    for piece in line:
        last = pieces[-1] if pieces else None
        stem = _STEM.search(last.text) if isinstance(last, Text) and _is_raised(piece) else None
        if stem is None or not isinstance(last, Text):
            pieces.append(piece)
            continue
        before = last.text[: stem.start()]
        word = Styled((Text(stem[0]), piece), direction="ltr")
        pieces[-1:] = [Text(before), word] if before else [word]
    return tuple(pieces)


def _is_raised(piece: Inline) -> bool:
    return isinstance(piece, Subscript | Superscript) and not right_to_left(bare_text((piece,)))
