"""What is told of a finished Word file; its pages are those of the program that opens it."""

import io
import zipfile

from docx.oxml.ns import qn
from lxml import etree

from briefkit.model.layout_report import LayoutReport
from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.parity.counting import count_words
from briefkit.render.parity.docx_text import read

_FACES = {
    "w:embedRegular": "regular",
    "w:embedBold": "bold",
    "w:embedItalic": "italic",
    "w:embedBoldItalic": "bold italic",
}


def report(ms: Manuscript, data: bytes) -> LayoutReport:
    """Give what is known of a Word file.

    Args:
        ms: how it was made.
        data: the file.

    """
    flows = read(data)
    return LayoutReport(
        words=count_words([*flows["main"], *flows["notes"]]),
        fonts=tuple(_faces(data)),
        pictures=tuple(dict.fromkeys(ms.shown)),
    )


def _faces(data: bytes) -> list[str]:
    """Give the faces that travel in a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        table = etree.fromstring(parts.read("word/fontTable.xml"))
    return [
        f"{font.get(qn('w:name'))} {face}"
        for font in table.iter(qn("w:font"))
        for tag, face in _FACES.items()
        if font.find(qn(tag)) is not None
    ]
