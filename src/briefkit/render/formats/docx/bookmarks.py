"""The names of bookmarks: what Word takes as one, and what leads to them."""

import re
from hashlib import sha256
from typing import Final

from briefkit.model.inlines import CrossReference, Inline, Link

NOT_IN_NAMES: Final = re.compile(r"[^A-Za-z0-9_]")
_LONGEST_NAME: Final = 40
"""Characters in the name of a bookmark."""


def reference_name(anchor: str) -> str:
    """Give the name of the bookmark for an anchor; one that Word would not take is told apart by its hash."""
    name = f"_Ref_{NOT_IN_NAMES.sub('_', anchor)}"
    if name == f"_Ref_{anchor.replace('-', '_')}" and len(name) <= _LONGEST_NAME and "_" not in anchor:
        return name
    return f"{name[:27]}_{sha256(anchor.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def anchor_of(piece: Inline) -> str:
    """Give the anchor that a piece of text leads to; empty for none."""
    if isinstance(piece, CrossReference):
        return piece.target
    return piece.url[1:] if isinstance(piece, Link) and piece.url.startswith("#") else ""
