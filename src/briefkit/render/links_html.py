"""Links as HTML: where they lead, and the way back to a citation."""

import re

from markupsafe import Markup

from briefkit.model.inlines import Link
from briefkit.render.elements import element
from briefkit.render.phrases import address_of
from briefkit.render.setting import Setting

LONGEST_PIECE = 40
"""Characters of a link that have room on any line; only longer pieces are parted anywhere."""
_ADDRESS = re.compile(r"[\w.+-]*[\w@:/.#?&=%~+,;()*-]*\.[a-zA-Z][\w@:/.#?&=%~+,;()*-]*", re.ASCII)


def anchor_html(link: Link, words: Markup, page: Setting) -> Markup:
    """Give words as a link."""
    return element(
        "a",
        words,
        href=address_of(link, "pdf" if page.on_paper else "html"),
        id=page.citation_id(link),
        title=link.title,
        rel=link.rel,
        hreflang=link.hreflang,
        dir=page.against("a") if is_address(words.striptags()) else None,
        aria_label=link.spoken,
        class_="endless" if page.on_paper and _longest_piece(words.striptags()) > LONGEST_PIECE else None,
    )


def is_address(words: str) -> bool:
    """Whether the words of a link are an address, which runs from left to right wherever it stands."""
    return bool(_ADDRESS.fullmatch(words))


def _longest_piece(words: str) -> int:
    """Give the characters that stand together where a line may end behind a space, a slash or a hyphen only."""
    return max(map(len, re.split(r"[\s/-]", words)))
