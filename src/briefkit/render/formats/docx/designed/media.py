"""Pictures of a designer's file: which kinds are taken."""

import re
from typing import Final

from lxml import etree

_MAGIC: Final = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg", b"GIF87a": "gif", b"GIF89a": "gif"}
_SVG: Final = "{http://www.w3.org/2000/svg}svg"
_LIVE: Final = frozenset({"script", "foreignObject", "iframe", "audio", "video", "animate", "set", "handler"})
_ADDRESS: Final = re.compile(r"url\(\s*['\"]?(?!#)|@import", re.IGNORECASE)


def picture_suffix(data: bytes) -> str:
    """Give the suffix of a picture by what it holds; empty for one that is not taken, as is an SVG that does things."""
    for magic, suffix in _MAGIC.items():
        if data.startswith(magic):
            return suffix
    return "svg" if b"<svg" in data[:4096] and _is_plain_svg(data) else ""


def _is_plain_svg(data: bytes) -> bool:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return False
    if root.tag != _SVG or root.getroottree().docinfo.internalDTD is not None:
        return False
    return all(_is_plain(element) for element in root.iter("{*}*"))


def _is_plain(element: etree._Element) -> bool:
    if etree.QName(element).localname in _LIVE or _ADDRESS.search(element.text or ""):
        return False
    for key, said in element.attrib.items():
        name = etree.QName(str(key)).localname.lower()
        away = name == "href" and not str(said).startswith(("#", "data:image/"))
        if away or name.startswith("on") or _ADDRESS.search(str(said)):
            return False
    return True
