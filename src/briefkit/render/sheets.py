"""A sheet for those who work on a brief: tables in its house style, lying, with all the width for them."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from briefkit.model.blocks import Cell, Paragraph, Table, Turn
from briefkit.model.brief import Brief, Section
from briefkit.model.house_style import HouseStyle, PageToken
from briefkit.model.inlines import Inline, LineBreak, Styled, Text
from briefkit.model.metadata import Metadata
from briefkit.model.scripts import is_right_to_left, script_of
from briefkit.render.printed import Printed, prepare

LANG: Final = "en-GB"
"""Of the sheet itself: it is read by those who work with briefkit; words of the brief keep their language."""
_EDGE, _HEAD = 15.0, 22.0
"""Millimetres at the sides; at most so many above and below."""


def set_sheet(sheet: Brief, style: HouseStyle, *, alike: bool = False) -> Printed:
    """Give a sheet, ready to be set.

    Args:
        sheet: its title and tables, as a brief of its own.
        style: the house style.
        alike: whether its tables have columns of the same widths.

    """
    printed = prepare(sheet, replace(style, page=_on_its_side(style.page), paragraph_numbers=False))
    return replace(printed, imprint=(), back=(), alike=alike)


def _on_its_side(page: PageToken) -> PageToken:
    """Give the house's sheet lying, with all its width for the tables: there is no margin column and no cover."""
    top, bottom = min(page.top, _HEAD), min(page.bottom, _HEAD)
    lying = replace(page, width=page.height, height=page.width, left=_EDGE, right=_EDGE, top=top, bottom=bottom)
    return replace(lying, column=0, gutter=0, hang=0, columns=1, across=(), inset=0, masthead="rule")


def lead_of(old: Metadata) -> Iterator[Section]:
    """Give the title of a brief in another script: set among the sheet's own words it would need another leading."""
    if script_of(old.lang) and old.title:
        title = Paragraph(in_language(old.title, old.lang), key=block_key("title"))
        yield Section((), None, "", (title,), key=block_key("lead"))


def table_of(name: str, header: Iterable[str], rows: tuple[tuple[Cell, ...], ...], turn: Turn = "") -> Table:
    """Give a table under a row of headings; `name` makes its key, `turn` is as tables of a brief have it."""
    head = tuple(Cell((Text(words),)) for words in header)
    return Table(head, rows, (None,) * len(head), turn=turn, key=block_key(f"{name}-table"))


def in_language(words: str, lang: str) -> tuple[Inline, ...]:
    """Give words in the language that they are in."""
    if is_english(lang):
        return (Text(words),)
    return (Styled((Text(words),), lang, "rtl" if is_right_to_left(lang) else "ltr"),)


def is_english(lang: str) -> bool:
    """Tell whether a language is the one of sheets."""
    return lang.partition("-")[0].lower() == "en"


def on_lines(parts: Iterable[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """Give parts, each on a line of its own."""
    found: list[Inline] = []
    for part in parts:
        found += [*([LineBreak()] if found else []), *part]
    return tuple(found)


def block_key(name: str) -> str:
    """Give the key of a block of a sheet."""
    return hashlib.sha256(name.encode()).hexdigest()[:12]
