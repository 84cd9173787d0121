"""Links in the words of citations and references: the words stay as the citation style set them."""

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from typing import Final

from briefkit.model.inlines import Inline, Link, Text
from briefkit.model.walk import SPANNING

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


def living(line: tuple[Inline, ...], anchors: Container[str]) -> tuple[Inline, ...]:
    """Give a line without the links that lead nowhere: some styles of notes list no works.

    Args:
        line: the words of a citation.
        anchors: those of the works that are listed.

    """
    out: list[Inline] = []
    for piece in line:
        if isinstance(piece, Link) and piece.url.startswith("#") and piece.url[1:] not in anchors:
            out += living(piece.children, anchors)
        elif isinstance(piece, SPANNING):
            out.append(replace(piece, children=living(piece.children, anchors)))
        else:
            out.append(piece)
    return tuple(out)
