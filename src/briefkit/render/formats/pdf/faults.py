"""Everything that makes a PDF wrong, collected with its place in the brief and told at once."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from briefkit.model.brief import Brief
from briefkit.render.formats.pdf.fonts_check import font_faults
from briefkit.render.formats.pdf.marks import Mark
from briefkit.render.formats.pdf.places import at, first_lines, line_of, picture_line

_SHOWN_ADDRESS = 70
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

    def add_logged(self, messages: Iterable[str]) -> None:
        """Tell what WeasyPrint warned of, unless it only repeats a fault that is told already."""
        for message in dict.fromkeys(messages):
            if not (self.found and message.startswith(_TOLD)):
                self.found.append(f"{at(self._brief, None)}the page cannot be set: {message}")

    def add_fonts(self, fonts: Iterable[Any], marks: list[Mark]) -> None:
        """Tell which characters the house's typefaces lack."""
        self.found += font_faults(fonts, marks, lambda mark: self._place(mark.element))

    def _place(self, element: Element | None) -> str:
        parents = {child: parent for parent in self.root.iter() for child in parent} if self.root is not None else {}
        return at(self._brief, line_of(element, parents, first_lines(self._brief)))
