"""The list of works as the engine gives it, in entries of our own model."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any, Final

from briefkit.model.blocks import ReferenceEntry
from briefkit.model.inlines import Inline, Text
from briefkit.model.text import bare_text
from briefkit.references.csl import CitationStyle
from briefkit.references.links import Addresses
from briefkit.references.pieces import pieces

_AND_OTHERS: Final = re.compile(r",? (?:et al(?=\.(?! ?[,;:(]))|et al\.(?= ?[,;:(])|and others)")
"""Words for the names left out, and not the stop that the style sets behind them."""


def entries(
    content: Iterable[Mapping[str, Any]], style: CitationStyle, addresses: Addresses
) -> Iterator[ReferenceEntry]:
    """Give the entries of the list, which the engine puts last; of some works a style says nothing there."""
    for block in content:
        if block["t"] == "Div" and block["c"][0][0] == "refs":
            told = (_entry(entry, style, addresses) for entry in block["c"][1])
            yield from (entry for entry in told if bare_text(entry.inlines).strip())


def _entry(entry: Mapping[str, Any], style: CitationStyle, addresses: Addresses) -> ReferenceEntry:
    anchor = entry["c"][0][0]
    nodes = [node for block in entry["c"][1] for node in block["c"]]
    label = [node for node in nodes if _has_class(node, "csl-left-margin")]
    words = [node for node in nodes if not _has_class(node, "csl-left-margin")]
    key = sha256(anchor.encode()).hexdigest()[:12]
    line = _same_names(pieces(words), style.same_names)
    return ReferenceEntry(addresses.linked(line), anchor, _stripped(pieces(label)), key=key)


def _same_names(line: tuple[Inline, ...], sign: str) -> tuple[Inline, ...]:
    """Give an entry whose sign for the names of the one before stands for all of them.

    CSL 1.0.2, Reference Grouping: with `complete-all` the sign replaces the whole list of names, "et al." with it; the
    engine leaves that behind it.
    """
    first = line[0] if line else None
    if not sign or not isinstance(first, Text) or not first.text.startswith(sign):
        return line
    rest = first.text[len(sign) :]
    found = _AND_OTHERS.match(rest)
    return (replace(first, text=sign + rest[found.end() :]), *line[1:]) if found else line


def _stripped(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(replace(piece, text=piece.text.strip()) if isinstance(piece, Text) else piece for piece in line)


def _has_class(node: Mapping[str, Any], name: str) -> bool:
    return node["t"] == "Span" and name in node["c"][0][1]
