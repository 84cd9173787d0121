"""Addresses in the words of a reference become links; the words stay as the citation style set them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefkit.model.inlines import Inline, Link, Text

_ADDRESS: Final = re.compile(r"https?://[^\s<>“”»]+[^\s<>“”».,;:!?'’)\]]")


def linked(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Give a line in which every address is a link of plain words."""
    return tuple(piece for whole in line for piece in _linked(whole))


def _linked(piece: Inline) -> Iterator[Inline]:
    if not isinstance(piece, Text):
        yield piece
        return
    done = 0
    for found in _ADDRESS.finditer(piece.text):
        if found.start() > done:
            yield replace(piece, text=piece.text[done : found.start()])
        yield Link((replace(piece, text=found[0]),), found[0], span=piece.span)
        done = found.end()
    if done < len(piece.text):
        yield replace(piece, text=piece.text[done:])
