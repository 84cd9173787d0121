"""Everything that makes a PDF wrong, collected with its place in the brief and told at once."""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from briefkit.model.brief import Brief
from briefkit.render.formats.pdf.fonts_check import foreign_characters, named, slanted
from briefkit.render.formats.pdf.marks import Mark
from briefkit.render.formats.pdf.places import at, first_lines, line_of, picture_line

_SHOWN_ADDRESS = 70
_SHOWN_LINES = 5
_LACK = "The house style's typefaces lack"
_WAY_OUT = (
    "Write these words in other letters, take a house style whose typefaces hold them, or leave out the PDF: "
    "--to html,docx."
)
_TOLD = ("Failed to load", ".notdef glyph rendered")
"""How those warnings begin that a check of ours has told better."""


class Faults:
    """The faults of one PDF."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self.root: Element | None = None
        """The page, once it is read."""
        self.found: list[str] = []
        """Messages, each with its place."""

    def add_blocked(self, blocked: Iterable[tuple[str, str]]) -> None:
        """Tell what the page asked for and did not get."""
        for address, reason in blocked:
            scheme, _, name = address.partition(":")
            line = picture_line(self._brief, unquote(name)) if scheme == "bk-picture" else None
            shown = unquote(name) if scheme.startswith("bk-") else address
            self.found.append(f"{at(self._brief, line)}'{shown[:_SHOWN_ADDRESS]}' is not used: {reason}")

    def add_logged(self, messages: Iterable[str], located: Callable[[str], tuple[str, str]]) -> None:
        """Tell what WeasyPrint warned of, unless it only repeats a fault that is told already.

        Args:
            messages: of WeasyPrint.
            located: gives the place in a style sheet that a message names, or nothing, and its words.

        """
        for message in dict.fromkeys(messages):
            if not (self.found and message.startswith(_TOLD)):
                place, words = located(message)
                self.found.append(f"{place or at(self._brief, None)}the page cannot be set: {words}")

    def add_fonts(self, fonts: Iterable[Any], marks: Iterable[Mark]) -> None:
        """Tell which characters the house's typefaces lack, line by line, and what can be done."""
        fonts = list(fonts)
        self.found += slanted(fonts)
        foreign = foreign_characters(fonts)
        if not foreign:
            return
        lines: dict[int, dict[str, None]] = {}
        for mark in marks:
            met = [character for character in getattr(mark.box, "text", "") if character in foreign]
            if met:
                lines.setdefault(self._line(mark, met), {}).update(dict.fromkeys(met))
        told = [self._lacking(line, met) for line, met in sorted(lines.items())[:_SHOWN_LINES]]
        self.found += told or [f"{at(self._brief, None)}{_LACK} {named(sorted(foreign))}"]
        more = f"On {len(lines) - _SHOWN_LINES} more lines likewise. " if len(lines) > _SHOWN_LINES else ""
        self.found.append(more + _WAY_OUT)

    def _lacking(self, line: int, met: Iterable[str]) -> str:
        meta = self._brief.metadata
        labels = f"; its labels in '{meta.lang}' need them" if line == meta.place("lang").value.start.line else ""
        return f"{at(self._brief, line)}{_LACK} {named(met)}{labels}"

    def _line(self, mark: Mark, met: Iterable[str]) -> int:
        """Give the line on which the first of some characters stands: in the mark's block, or in the front matter."""
        parents = {child: parent for parent in self.root.iter() for child in parent} if self.root is not None else {}
        block = line_of(mark.element, parents, first_lines(self._brief))
        meta = self._brief.metadata
        lines = self._brief.text.splitlines()
        first, last = (block, len(lines)) if block else (meta.span.start.line, meta.span.end.line)
        for number in range(first, last + 1):
            if any(character in lines[number - 1] for character in met):
                return number
        return block or meta.place("lang").value.start.line  # else they are the house style's own words
