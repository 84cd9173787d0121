"""Every word of a Word file, found without regard to what its reader makes of it: what is read is measured by it."""

import re
from collections.abc import Iterator

from lxml import etree

from briefkit.importers.account import words_of
from briefkit.importers.docx.context import Tracked
from briefkit.importers.docx.names import MC, M, W
from briefkit.importers.docx.runs import symbol_of


def words_in(root: etree._Element, tracked: Tracked) -> Iterator[str]:
    """Give every word of a part, found without regard to what the reader makes of it.

    A word may be parted into runs, but never by the end of a paragraph, a tab or a line break.
    """
    out = {W + "del", W + "moveFrom"} if tracked != "reject" else {W + "ins", W + "moveTo"}
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if tag == W + "p" or (event == "start" and tag in (W + "br", W + "tab", W + "cr", W + "ptab")):
            pieces.append(_ended(element, event, tracked))
        elif (
            event == "start"
            and tag in (W + "t", W + "delText", M + "t")
            and element.text
            and not _is_gone(element, out)
        ):
            pieces.append(element.text)
        elif event == "start" and tag == W + "sym" and not _is_gone(element, out):
            pieces.append(symbol_of(element))
        elif event == "start" and tag == W + "noBreakHyphen":
            pieces.append("\u2011")
    yield from words_of(re.sub("[\n\t]+", " ", "".join(pieces)))


def _ended(element: etree._Element, event: str, tracked: Tracked) -> str:
    """Give what parts words here: nothing where a tracked change joins two paragraphs."""
    if element.tag != W + "p":
        return " "
    before = element.getprevious() if event == "start" else element
    marks = None if before is None else before.find(f"{W}pPr/{W}rPr")
    gone = W + ("ins" if tracked == "reject" else "del")
    return "" if marks is not None and marks.find(gone) is not None else "\n"


def _is_gone(element: etree._Element, out: set[str]) -> bool:
    """Tell whether a tracked change, or a second way of saying the same, takes words out."""
    row = {"ins" if W + "ins" in out else "del"}
    for above in element.iterancestors():
        if above.tag in out or above.tag == MC + "Fallback":
            return True
        if above.tag == W + "tr" and any(above.find(f"{W}trPr/{W}{name}") is not None for name in row):
            return True
    return False
