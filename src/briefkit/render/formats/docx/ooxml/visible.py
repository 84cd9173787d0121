"""The text of runs as somebody sees it in the file, which is what an edit is told from."""

import re
from html import unescape
from typing import Final

from briefkit.model.source_map import OBJECT
from briefkit.render.formats.docx.ooxml.elements import Xml

_PIECE: Final = re.compile(
    r"<mc:AlternateContent\b.*?</mc:AlternateContent>|<w:(?:drawing|pict)\b.*?</w:(?:drawing|pict)>"
    r"|<w:footnoteReference\b[^>]*>|(<w:tab/>)|(<w:br/>)|<w:t(?: [^>]*)?>([^<]*)</w:t>",
    re.DOTALL,
)


def visible(content: Xml) -> str:
    """Give the text of runs: labels and results of fields with it, and a sign for each picture and call of a note."""
    return "".join(_shown(piece) for piece in _PIECE.finditer(content))


def _shown(piece: re.Match[str]) -> str:
    tab, line_break, words = piece.groups()
    if words is not None:
        return unescape(words)
    return "\t" if tab else "\n" if line_break else OBJECT
