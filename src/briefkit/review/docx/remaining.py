"""The changes that no mark of a paragraph stands for: of tables, of sections, in odd nesting."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from lxml import etree

from briefkit.review.docx.names import Revision, w
from briefkit.review.docx.originals import Group
from briefkit.review.docx.paragraphs import Paragraph
from briefkit.review.docx.revisions import Revisions
from briefkit.review.returned import Mark

_WHAT: Final = {
    "ins": "",
    "moveTo": "",
    "del": "",
    "moveFrom": "",
    "cellIns": "a cell of a table",
    "cellDel": "a cell of a table",
    "cellMerge": "cells of a table joined",
    "tblPrChange": "look of a table",
    "tblPrExChange": "look of a table",
    "tblGridChange": "widths of a table's columns",
    "trPrChange": "look of a row",
    "tcPrChange": "look of a cell",
    "sectPrChange": "page",
    "numberingChange": "numbering",
}
_OF_CELLS: Final = frozenset({"cellIns", "cellDel"})


def add_rest(groups: Sequence[Group], revisions: Revisions) -> Iterator[Mark]:
    """Put every change that no mark stands for yet to the paragraph it is nearest to; give those that are near none.

    Args:
        groups: the original paragraphs, which take them.
        revisions: all changes of the file.

    """
    listed = [number for group in groups for mark in group.original.marks for number in mark.raw]
    homes = {
        paragraph.element: (group, paragraph, start)
        for group in groups
        for paragraph, start in zip(group.paragraphs, group.starts, strict=True)
    }
    for element, revision in revisions.without(listed):
        near = _near(element)
        mark = _mark(element, revision)
        if near is None or near not in homes:
            yield mark
            continue
        group, paragraph, start = homes[near]
        before = _before(element, paragraph)
        first, last = (0, len(group.original.text)) if before is None else (start + before, start + before)
        group.original.marks.append(replace(mark, start=first, end=last))


def _near(element: etree._Element) -> etree._Element | None:
    """Give the paragraph around an element, else the first inside what it stands in, else the last before it."""
    for above in element.iterancestors():
        if above.tag == w("p"):
            return above
        if above.tag in (w("tc"), w("tr"), w("tbl"), w("sdt")):
            return next(above.iter(w("p")), None)
    beside = (each.itersiblings(w("p"), preceding=True) for each in (element, *element.iterancestors()))
    return next((paragraph for each in beside for paragraph in each), None)


def _before(element: etree._Element, paragraph: Paragraph) -> int | None:
    """Give the characters of the original before a change of words; None for one that is about no words."""
    if not any(above is paragraph.element for above in element.iterancestors()) or element.find(f".//{w('r')}") is None:
        return None
    runs = frozenset(takewhile(lambda each: each is not element, paragraph.element.iter()))
    return sum(
        len(stretch.text) for stretch in paragraph.stretches if stretch.inserted is None and stretch.element in runs
    )


def _mark(element: etree._Element, revision: Revision) -> Mark:
    holder = next(element.iterancestors(w("tc")), element) if revision.kind in _OF_CELLS else element
    words = "".join(each.text or "" for each in holder.iter(w("t"), w("delText")))
    remark = _WHAT.get(revision.kind, "look")
    mark = Mark("format", 0, 0, author=revision.author, date=revision.date, raw=(revision.number,))
    if revision.kind in ("ins", "moveTo", "cellIns"):
        return replace(mark, kind="insert", text=words, remark=remark)
    if revision.kind in ("del", "moveFrom", "cellDel"):
        return replace(mark, kind="delete", quote=words, remark=remark)
    return replace(mark, text=remark)
