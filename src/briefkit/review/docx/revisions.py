"""Every recorded change of a file, counted once, so that none is lost on the way."""

from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from briefkit.review.docx.names import FALLBACK, MATH_TEXT, Revision, dated, said, w

AROUND: Final = frozenset({w("ins"), w("del"), w("moveFrom"), w("moveTo")})
"""What stands around runs, or in the properties of a paragraph mark or of a row."""
_PROPERTIES: Final = frozenset(
    w(f"{name}Change") for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid", "numbering")
) | {w("cellIns"), w("cellDel"), w("cellMerge")}
_CONTENT: Final = frozenset(
    w(name)
    for name in (
        *("t", "delText", "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym"),
        *("footnoteReference", "endnoteReference", "drawing", "pict", "object"),
    )
) | {MATH_TEXT}


class Revisions:
    """The changes that a file records, by their elements."""

    def __init__(self) -> None:
        self._known: dict[etree._Element, Revision] = {}

    def count(self, root: etree._Element) -> None:
        """Take down every change in a part; those without any content are none, and word processors leave such."""
        for element in root.iter(*AROUND, *_PROPERTIES):
            if element.tag in AROUND and not _holds_something(element):
                continue
            if any(above.tag == FALLBACK for above in element.iterancestors()):
                continue  # the same once more, for old programs
            self._known[element] = Revision(
                len(self._known),
                etree.QName(element).localname,
                said(element, "author"),
                dated(element),
            )

    def __len__(self) -> int:
        return len(self._known)

    def of(self, element: etree._Element | None) -> Revision | None:
        """Give the change that an element stands for; None for an empty one."""
        return None if element is None else self._known.get(element)

    def without(self, numbers: Iterable[int]) -> Iterator[tuple[etree._Element, Revision]]:
        """Give the changes other than these, with their elements."""
        listed = frozenset(numbers)
        yield from ((element, each) for element, each in self._known.items() if each.number not in listed)


def _holds_something(element: etree._Element) -> bool:
    parent = element.getparent()
    if parent is not None and parent.tag in (w("rPr"), w("trPr")):
        return True
    return any(inner.tag in _CONTENT for inner in element.iter())
