"""The text of a Word file as a reader meets it: the document, its footnotes, its headers and footers."""

import zipfile
from io import BytesIO

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACES = frozenset({f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}p"})
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def read(data: bytes) -> dict[str, list[str]]:
    """Give the text of the document as `main`, of its footnotes as `notes`, of headers and footers as `furniture`."""
    flows: dict[str, list[str]] = {"main": [], "notes": [], "furniture": []}
    with zipfile.ZipFile(BytesIO(data)) as parts:
        for name in parts.namelist():
            flow = _flow(name)
            if flow:
                flows[flow].append(_text(etree.fromstring(parts.read(name), _PARSER)))
    return flows


def _flow(name: str) -> str:
    folder, _, file = name.rpartition("/")
    if folder != "word" or not file.endswith(".xml"):
        return ""
    if file == "document.xml":
        return "main"
    if file in {"footnotes.xml", "endnotes.xml"}:
        return "notes"
    return "furniture" if file.startswith(("header", "footer")) else ""


def _text(root: etree._Element) -> str:
    _empty_fallbacks(root)
    text = f"{_W}t"
    return "".join((each.text or "") if each.tag == text else "\n" for each in root.iter(text, *_SPACES))


def _empty_fallbacks(root: etree._Element) -> None:
    """A fallback says once more what stands before it, for programs that cannot show that."""
    for fallback in list(root.iter(_FALLBACK)):
        for child in list(fallback):
            fallback.remove(child)
