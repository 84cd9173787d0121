"""Links in the words of citations and references: the words stay as the citation style set them."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from briefkit.model.inlines import Inline, Link, Text
from briefkit.model.references import Reference
from briefkit.model.walk import SPANNING

_ADDRESS: Final = r"https?://[^\s<>“”»]+[^\s<>“”».,;:!?'’)\]]"
_RESOLVER: Final = "https://doi.org/"
_DOI: Final = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)$", re.IGNORECASE)
_SIGNS_OF_A_DOI: Final = "/:;().,-_~!*@$&+="
"""What stands in a DOI's address as it is (RFC 3986, 3.3)."""
_FIRST_PART: Final = re.compile(r"‘.*?’(?!\w)|“.*?”|«.*?»|\(.*?\)|(?:(?! [(<‘“«]|https?:)[^,<])+")
"""The words at the beginning of a note, up to its next part: a name, `Rao` of `Rao (n 1)`, a title, `ibid 5`."""


class Addresses:
    """What is an address in the words of citations: addresses of the web, and the DOIs of the works."""

    def __init__(self, references: Iterable[Reference]) -> None:
        dois = {found[1] for one in references if (found := _DOI.match(str(one.item.get("DOI", "")).strip()))}
        known = "|".join(re.escape(doi) for doi in sorted(dois, key=lambda doi: (-len(doi), doi)))
        doi = rf"(?:https?://(?:dx\.)?doi\.org/)?(?P<doi>{known})(?![\w/])|" if known else "(?P<doi>(?!))|"
        self._pattern = re.compile(doi + _ADDRESS)

    def linked(self, line: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """Give a line in which every address is a link of plain words."""
        return tuple(piece for whole in line for piece in self._linked(whole))

    def noted(self, line: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """Give the words of a citation in a note: its name leads to the entry, and its addresses where they say."""
        return self.linked(tuple(piece for whole in line for piece in _named(whole)))

    def _linked(self, piece: Inline) -> Iterator[Inline]:
        if isinstance(piece, SPANNING) and not isinstance(piece, Link):
            yield replace(piece, children=self.linked(piece.children))
            return
        if not isinstance(piece, Text):
            yield piece
            return
        done = 0
        for found in self._pattern.finditer(piece.text):
            if found.start() > done:
                yield replace(piece, text=piece.text[done : found.start()])
            address = _RESOLVER + quote(found["doi"], safe=_SIGNS_OF_A_DOI) if found["doi"] else found[0]
            yield Link((replace(piece, text=found[0]),), address, span=piece.span)
            done = found.end()
        if done < len(piece.text):
            yield replace(piece, text=piece.text[done:])


def _named(piece: Inline) -> tuple[Inline, ...]:
    """Give a link to an entry as its words, of which the first part leads there; a note holds more than one link."""
    if isinstance(piece, Link) and piece.url.startswith("#"):
        return _leading(piece.children, piece)
    return (piece,)


def _leading(line: tuple[Inline, ...], link: Link) -> tuple[Inline, ...]:
    first, rest = line[0] if line else None, line[1:]
    if isinstance(first, SPANNING):
        return (replace(first, children=_leading(first.children, link)), *rest)
    if not isinstance(first, Text):
        return line
    found = _FIRST_PART.match(first.text)
    end = len(found[0].rstrip(" .")) if found else 0
    if not end:
        return line
    name = replace(link, children=(replace(first, text=first.text[:end]),))
    return (name, *((replace(first, text=first.text[end:]),) if end < len(first.text) else ()), *rest)


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
