"""A brief that cannot be set, as one that shows its source line by line, so that its findings have a place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from pathlib import PurePath
from typing import Final

from briefkit.model.blocks import ListItem, NumberedList, Paragraph
from briefkit.model.brief import Brief, Section
from briefkit.model.characters import printable
from briefkit.model.inlines import Text
from briefkit.model.metadata import Metadata
from briefkit.model.positions import Span
from briefkit.model.source_lines import source_lines
from briefkit.render.words import NO_BREAK_SPACE

_CONTROLS: Final = re.compile("[\x7f-\x9f]")
"""HTML allows them nowhere (13.2.3.5, noncharacters and controls)."""
_MOST_LINES: Final = 2_000
"""Lines that are shown: a file of more is no brief."""


def source_brief(brief: Brief) -> Brief:
    """Give a brief whose text is the source of another, as lists whose numbers are those of its lines."""
    lines = source_lines(brief.text)[:_MOST_LINES]
    listed = tuple(_list(numbers, lines) for numbers in _together(lines))
    meta = brief.metadata
    metadata = Metadata(title=PurePath(brief.name).name, lang=meta.lang, publisher=meta.publisher, authors=meta.authors)
    section = Section((), None, "", listed, key=_key("text"))
    return replace(brief, metadata=metadata, sections=(section,), notes={}, abbreviations={}, references=())


def _together(lines: Sequence[str]) -> Iterator[list[int]]:
    """Give the numbers of lines that stand together, without empty ones between them."""
    numbered = enumerate(lines, start=1)
    for is_empty, run in groupby(numbered, key=lambda one: not one[1].strip()):
        if not is_empty:
            yield [number for number, _ in run]


def _list(numbers: Sequence[int], lines: Sequence[str]) -> NumberedList:
    items = tuple(_item(number, lines[number - 1]) for number in numbers)
    return NumberedList(items, numbers[0], key=_key(f"lines {numbers[0]}"))


def _item(number: int, line: str) -> ListItem:
    span = Span.of(number, 1, number, len(line) + 1)
    indent = len(line) - len(line.lstrip(" "))
    words = NO_BREAK_SPACE * indent + _CONTROLS.sub("\ufffd", printable(line[indent:]))
    paragraph = Paragraph((Text(words, span=span),), span=span, key=_key(f"line {number}"))
    return ListItem((paragraph,), span=span, key=_key(f"item {number}"))


def _key(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:12]
