"""A sheet for those who work on a brief: tables in its house style, lying, with all the width for them."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from briefkit.model.blocks import Cell, Paragraph, Table, Turn
from briefkit.model.brief import Brief, Section
from briefkit.model.house_style import HouseStyle, PageToken
from briefkit.model.inlines import Inline, LineBreak, Styled, Text
from briefkit.model.metadata import Metadata
from briefkit.model.scripts import base, is_right_to_left, script_of
from briefkit.render.numerals import numeral
from briefkit.render.printed import Printed, prepare

LANG: Final = "en-GB"
"""Of a sheet about a brief whose language the house style has no words in."""
_EDGE, _HEAD = 15.0, 22.0
"""Millimetres at the sides; at most so many above and below."""


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The words of a sheet in its language."""

    style: HouseStyle
    lang: str
    """BCP 47."""

    def __call__(self, key: str, /, **values: object) -> str:
        """Give the house style's words for a key, with `{values}` filled in."""
        words = self.style.label(key, self.lang)
        for name, value in values.items():
            words = words.replace(f"{{{name}}}", str(value))
        return words

    def number(self, number: int) -> str:
        """Give a number in the digits of the language."""
        return numeral(number, self.lang)

    def quote(self, words: str) -> str:
        """Give words between the quotation marks of the language."""
        return f"{self('open-quote')}{words}{self('close-quote')}"

    def shares_script(self, lang: str) -> bool:
        """Tell whether words of a language are written as the sheet is."""
        return script_of(lang) == script_of(self.lang)

    def quoted_from(self, words: str, lang: str) -> tuple[Inline, ...]:
        """Give words in the language that they are in."""
        if base(lang) == base(self.lang):
            return (Text(words),)
        return (Styled((Text(words),), lang, "rtl" if is_right_to_left(lang) else "ltr"),)


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


def words_of_sheet(style: HouseStyle, lang: str) -> SheetWords:
    """Give the words of a sheet: those of the brief's language where the house style has them, else English ones."""
    known = any("responses" in style.labels.get(tag, {}) for tag in (lang, base(lang)))
    return SheetWords(style, lang if known else LANG)


def lead_of(old: Metadata, words: SheetWords) -> Iterator[Section]:
    """Give the title of a brief in another script: set among the sheet's own words it would need another leading."""
    if not words.shares_script(old.lang) and old.title:
        title = Paragraph(words.quoted_from(old.title, old.lang), key=block_key("title"))
        yield Section((), None, "", (title,), key=block_key("lead"))


def table_of(name: str, header: Iterable[str], rows: tuple[tuple[Cell, ...], ...], turn: Turn = "") -> Table:
    """Give a table under a row of headings; `name` makes its key, `turn` is as tables of a brief have it."""
    head = tuple(Cell((Text(words),)) for words in header)
    return Table(head, rows, (None,) * len(head), turn=turn, key=block_key(f"{name}-table"))


def on_lines(parts: Iterable[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """Give parts, each on a line of its own."""
    found: list[Inline] = []
    for part in parts:
        found += [*([LineBreak()] if found else []), *part]
    return tuple(found)


def block_key(name: str) -> str:
    """Give the key of a block of a sheet."""
    return hashlib.sha256(name.encode()).hexdigest()[:12]
