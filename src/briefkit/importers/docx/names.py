"""Names of elements and attributes of WordprocessingML (ECMA-376 part 1), transitional and strict."""

from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V: Final = "{urn:schemas-microsoft-com:vml}"
SVG: Final = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"
_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP),
)
_OFF: Final = frozenset({"0", "false", "off", "none"})


def transitional(data: bytes) -> bytes:
    """Give a part in the names that Word itself writes."""
    for strict, usual in _STRICT:
        data = data.replace(strict, usual.strip("{}").encode())
    return data


def value(element: etree._Element | None, name: str = "val") -> str:
    """Give an attribute of an element that may be missing."""
    return "" if element is None else element.get(W + name, "")


def is_on(properties: etree._Element | None, name: str) -> bool | None:
    """Give whether a property is switched on; None where nothing is said."""
    element = None if properties is None else properties.find(W + name)
    return None if element is None else element.get(W + "val", "1").lower() not in _OFF
