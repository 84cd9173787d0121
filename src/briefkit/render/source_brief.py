"""A brief that cannot be set, as one that shows its source: line by line, so that its findings have a place."""

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import PurePath
from typing import Final

from briefkit.model.blocks import ListItem, NumberedList, Paragraph
from briefkit.model.brief import Brief, Section
from briefkit.model.characters import printable
from briefkit.model.inlines import Inline, Text
from briefkit.model.metadata import Metadata
from briefkit.model.positions import Span

_LINE_END: Final = re.compile(r"\r\n|\n|\r")
_MOST_LINES: Final = 2_000
"""Lines that are shown: a file of more is no brief."""
_EMPTY: Final = "\u00a0"


def source_brief(brief: Brief) -> Brief:
    """Give a brief whose text is the source of another, as a list whose numbers are those of its lines."""
    lines = _LINE_END.split(brief.text)[:_MOST_LINES]
    if lines and not lines[-1]:
        lines.pop()
    items = tuple(_item(number, line) for number, line in enumerate(lines or [""], start=1))
    listed = NumberedList(items, key=_key("source"))
    metadata = Metadata(title=PurePath(brief.name).name, lang=brief.metadata.lang, publisher=brief.metadata.publisher)
    section = Section((), None, "", (listed,), key=_key("text"))
    return replace(brief, metadata=metadata, sections=(section,), notes={}, abbreviations={}, references=())


def _item(number: int, line: str) -> ListItem:
    span = Span.of(number, 1, number, len(line) + 1)
    words: Inline = Text(printable(line), span=span) if line.strip() else Text(_EMPTY)
    paragraph = Paragraph((words,), span=span, key=_key(f"line {number}"))
    return ListItem((paragraph,), span=span, key=_key(f"item {number}"))


def _key(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:12]
