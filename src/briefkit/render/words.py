"""The words that a reader sees where the source has marks: citations, cross references, dates, lists of names."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list

from briefkit.model.addresses import unsafe_scheme
from briefkit.model.blocks import Block
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import (
    Abbreviated,
    Citation,
    CitationItem,
    Code,
    CrossReference,
    Inline,
    LineBreak,
    Link,
    SoftBreak,
    Styled,
    Text,
)
from briefkit.model.numbering import Numbering, Place, Target
from briefkit.model.text import bare_text
from briefkit.model.walk import inlines, own_inlines
from briefkit.render.locales import locale
from briefkit.render.numerals import numeral

NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Wording:
    """What is needed to put marks into words: a house style's labels, a language, and the numbers of one brief."""

    style: HouseStyle
    lang: str
    """BCP 47."""
    numbering: Numbering

    def label(self, key: str, **values: object) -> str:
        """Give the house style's words for a key in the brief's language, with `{values}` filled in."""
        words = self.style.label(key, self.lang)
        for name, value in values.items():
            words = words.replace(f"{{{name}}}", str(value))
        return words

    @property
    def colon(self) -> str:
        """Give the colon behind a label, in French with the space that stands before it."""
        return self.label("stated", what="", words="").rstrip(" ")

    @property
    def quotes(self) -> tuple[str, str]:
        """Give the marks that open and close a quotation, with the spaces that belong to them: `« `, ` »`."""
        return self.label("open-quote"), self.label("close-quote")

    def date(self, day: dt.date) -> str:
        """Give a date in words: `28 October 2024`."""
        return format_date(day, format="long", locale=locale(self.lang))

    def time(self, moment: dt.datetime) -> str:
        """Give a moment of universal time in words: `28 October 2024, 09:14 UTC`."""
        return f"{self.date(moment.date())}, {format_time(moment, 'HH:mm', locale=locale(self.lang))} UTC"

    def deadline(self, by: str) -> str:
        """Give the date of a recommendation in words: `By March 2027`, or what the author wrote where it is no date."""
        parts = by.split("-")
        if not 1 <= len(parts) <= len("ymd") or not all(part.isascii() and part.isdigit() for part in parts):
            return by
        try:
            day = dt.date(*(int(part) for part in (*parts, "1", "1")[:3]))
        except ValueError:
            return by
        if len(parts) == len("ymd"):
            return self._until(self.date(day))
        skeleton = "yMMMM" if len(parts) > 1 else "y"
        return self._until(format_skeleton(skeleton, day, locale=locale(self.lang)))

    def _until(self, date: str) -> str:
        """Join the label and the date; a label with a gap says itself where the date stands."""
        label = self.label("by")
        words = label.replace("{date}", date) if "{date}" in label else f"{label} {date}"
        return words[:1].upper() + words[1:]

    def names(self, names: Iterable[str]) -> str:
        """Give names as a list in the brief's language: `A, B and C`."""
        return format_list(list(names), locale=locale(self.lang))

    def numeral(self, number: int) -> str:
        """Give a number in the digits of the brief's language."""
        return numeral(number, self.lang)

    def recommendation(self, place: int) -> str:
        """Give the number of a recommendation by its place in its list: `3`, or `R3`."""
        return self.label("recommendation-number", number=self.numeral(place))

    def numbered(self, kind: str, number: int) -> str:
        """Give the name of a counted thing: `Figure 1`."""
        return f"{self.label(kind)}{NO_BREAK_SPACE}{self.numeral(number)}"

    def place(self, place: Place) -> str:
        """Give the number of a section, `2.1`; nothing where the house style does not count sections."""
        return ".".join(map(self.numeral, place)) if self.style.section_numbers else ""

    def reference(self, piece: CrossReference) -> str:
        """Give the words of a cross reference: `Figure 1`, a section's title, or the source where it leads nowhere."""
        target = self.numbering.targets.get(piece.target)
        if target is None:
            return f"@{piece.target}"
        if target.number:
            return self.numbered(target.kind, target.number)
        number = self.place(target.place)
        return f"{self.label(target.kind)}{NO_BREAK_SPACE}{number}" if number else self._title(target)

    def _title(self, target: Target) -> str:
        """Give the title of a section; what is named in it is not named in full once more, or it might not end."""
        return "".join(
            bare_text((piece,)) if isinstance(piece, CrossReference) and self._is_named(piece) else self._piece(piece)
            for piece in inlines(target.title)
        )

    def _is_named(self, piece: CrossReference) -> bool:
        target = self.numbering.targets.get(piece.target)
        return target is not None and not target.number and not self.place(target.place)

    def printed(self, line: Iterable[Inline]) -> str:
        """Give a line as it is printed, without the numbers of its note calls."""
        return "".join(self._piece(piece) for piece in inlines(line))

    def _piece(self, piece: Inline) -> str:
        if isinstance(piece, Text | Code | Abbreviated):
            return piece.text
        if isinstance(piece, SoftBreak | LineBreak):
            return " "
        if isinstance(piece, Citation):
            return citation_words(piece)
        if isinstance(piece, CrossReference):
            return self.reference(piece)
        return ""


def linked(words: str, address: str) -> tuple[Inline, ...]:
    """Give words with a link, or the words alone where there is no address, or one that no page may link to."""
    text = Text(words)
    return (Link((text,), address),) if address and not unsafe_scheme(address) else (text,)


def citation_words(citation: Citation) -> str:
    """Give a citation by its keys: `[kim2024, p. 4; lee2023]`, or `kim2024` within a sentence."""
    if citation.narrative:
        return "; ".join(_item(item) for item in citation.items)
    return "[" + "; ".join(_item(item) for item in citation.items) + "]"


def _item(item: CitationItem) -> str:
    head = f"{item.prefix} {item.key}".strip()
    tail = ", ".join(part for part in (item.locator, item.suffix) if part)
    return f"{head}, {tail}" if tail else head


def pull_quotes(block: Block) -> tuple[tuple[Inline, ...], ...]:
    """Give the words of a block that may be set once more as a pull quote."""
    return tuple(
        piece.children
        for line in own_inlines(block)
        for piece in inlines(line)
        if isinstance(piece, Styled) and piece.pull
    )
