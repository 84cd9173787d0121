"""SVG drawings on their way to a page: without what their makers' programs noted, their words in the house's faces."""

import re
from functools import lru_cache
from typing import Final

from lxml import etree

from briefkit.render.fonts import USUAL

_SVG: Final = "http://www.w3.org/2000/svg"
_WORDS: Final = frozenset({f"{{{_SVG}}}text", "text"})
_TOLD: Final = frozenset({"metadata", "namedview"})
"""Elements of notes: who drew it, with what, and where the windows stood."""
_PARSER: Final = {"resolve_entities": False, "no_network": True, "huge_tree": True, "remove_comments": True}
_FAMILY: Final = re.compile(r"font-family\s*:[^;}]*;?")
_SHORT: Final = re.compile(r"(font\s*:[^;}]*?[\d.]+(?:px|pt|em|rem|%|mm|cm|in)?(?:\s*/\s*[\w.%]+)?)\s+[^;}]*")


@lru_cache(maxsize=32)
def set_in(data: bytes, family: str, faces: str = "") -> bytes:
    """Give a drawing whose words are set in a family of the page that it stands on; one without words keeps its faces.

    A drawing names faces that its maker had: on another machine something else stands in for them, and other words
    would break out of their shapes there than here.

    Args:
        data: the drawing, which the reader of the brief has looked through.
        family: CSS names of families.
        faces: `@font-face` rules for a page that has no way to the drawing's inside.

    """
    root = etree.fromstring(data, etree.XMLParser(**_PARSER))
    for element in [found for found in root.iter() if _local(found) in _TOLD]:
        _remove(element)
    if has_words(data):
        for element in root.iter(etree.Element):
            _forget_faces(element)
        root.set("font-family", family)
        if faces:
            sheet = etree.Element(f"{{{_SVG}}}style")
            sheet.text = faces
            root.insert(0, sheet)
    return bytes(etree.tostring(root))
