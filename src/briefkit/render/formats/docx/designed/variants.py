"""Variants of a role that a designer does not see in the file: they follow the role that they belong to."""

import re
from copy import deepcopy
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from briefkit.render.formats.docx.designed.cleaning import cleaned
from briefkit.render.formats.docx.designed.own_styles import Merged, name_of

_PANEL: Final = re.compile(r".* in (Box|Note|Warning|Example)")
_ROW: Final = re.compile(r"Statistic \d of \d( End)?")
_STATISTICS: Final = ("Statistic in Text", "Statistic")
_EDGES: Final = ("w:pBdr", "w:shd", "w:ind")


def redress_variants(ours: etree._Element, merged: Merged) -> None:
    """Give captions and pictures on a panel its edges, and statistics side by side the face of those alone."""
    known = {name_of(style): style for style in ours.findall(qn("w:style"))}
    statistic = next((known[name] for name in _STATISTICS if name in merged.taken), None)
    for name, style in known.items():
        if name in merged.taken:
            continue
        panel = _PANEL.fullmatch(name)
        if panel and f"{panel[1]} Text" in merged.taken:
            _take(style, known[f"{panel[1]} Text"], "w:pPr", _EDGES)
        elif _ROW.fullmatch(name) and statistic is not None:
            _take(style, statistic, "w:pPr", ("w:pBdr",))
            for old in style.findall(qn("w:rPr")):
                style.remove(old)
            style.extend(deepcopy(new) for new in statistic.findall(qn("w:rPr")))


def _take(style: etree._Element, source: etree._Element, part: str, tags: tuple[str, ...]) -> None:
    """Give a style what another one says of some things."""
    new, old = source.find(qn(part)), style.find(qn(part))
    if new is None or old is None:
        return
    for tag in tags:
        for known in old.findall(qn(tag)):
            old.remove(known)
        old.extend(deepcopy(found) for found in new.findall(qn(tag)))
    cleaned(style)
