"""The designer's file of a house style: found, opened, judged and read."""

from dataclasses import dataclass, replace
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from briefkit.model.house_style import HouseStyle
from briefkit.render.formats.docx.designed.opening import DesignersFile, found_file, opened
from briefkit.render.formats.docx.designed.own_lists import DesignersLists, read_lists
from briefkit.render.formats.docx.designed.own_styles import DesignersStyles, read_styles
from briefkit.render.formats.docx.designed.own_tokens import with_tokens
from briefkit.render.formats.docx.designed.refusals import refuse
from briefkit.render.printed import Printed
from briefkit.render.proof import with_wide_margin

_KEPT: Final = 8


@dataclass(frozen=True, slots=True)
class Design:
    """A designer's file, and the house style with its page and sizes."""

    file: DesignersFile
    style: HouseStyle
    styles: DesignersStyles
    lists: DesignersLists
    body: etree._Element
    section: etree._Element | None
    """What its pages are like."""


_designs: list[tuple[HouseStyle, Design]] = []


def design_of(style: HouseStyle) -> Design | None:
    """Give the designer's file of a house style; None where there is none, and the tokens decide.

    Raises:
        StyleError: it cannot be used; its message says why, and what would do.

    """
    path = found_file(style)
    if path is None:
        return None
    file = opened(path)
    for known, made in _designs:
        if known is style and made.file is file:
            return made
    found = _read(file, style)
    del _designs[_KEPT - 1 :]
    _designs.insert(0, (style, found))
    return found


def _read(file: DesignersFile, style: HouseStyle) -> Design:
    refuse(file)
    document = file.tree(file.main)
    body = None if document is None else document.find(qn("w:body"))
    if body is None:
        raise file.refused("This is no Word file")
    styles = read_styles(file)
    section = body.find(qn("w:sectPr"))
    return Design(file, with_tokens(style, styles, section), styles, read_lists(file), body, section)


def as_designed(printed: Printed, design: Design) -> Printed:
    """Give what is printed with the page and the sizes of the designer's file."""
    style = design.style
    if printed.options.proof and printed.options.proof.wide_margins:
        style = with_wide_margin(style)
    return replace(printed, style=style)
