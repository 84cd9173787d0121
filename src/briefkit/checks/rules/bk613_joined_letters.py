"""A drawing holds words in a script that joins its letters, and the PDF would take them apart.

Why it matters
    In Arabic, Devanagari and their neighbours the form of a letter depends on those around it. The PDF sets the words
    of a drawing letter by letter, so that such words cannot be read.

Bad
    ![Wells in 2024](wells.svg){alt="Map of wells"} with place names in Hindi as text

Good
    ![Wells in 2024](wells.svg){alt="Map of wells"} with the same names turned into paths, as drawing programs offer

Source
    Unicode Standard, chapters 9 and 12.
"""

import html
import re
from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.blocks import Figure
from briefkit.model.brief import Brief, Picture
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import InlinePicture
from briefkit.model.scripts import scripts_in
from briefkit.model.walk import brief_blocks, brief_inlines

RULE = Rule("BK613", "joined-letters", Severity.WARNING)

_TEXT = re.compile(r"<(?:\w+:)?text\b.*?</(?:\w+:)?text>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_APART = frozenset({"Hebrew", "Thai"})
"""Scripts whose letters stand by themselves."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the words of every drawing."""
    drawings = [(block.src, block.span) for block in brief_blocks(brief) if isinstance(block, Figure)]
    drawings += [(piece.src, piece.span) for piece in brief_inlines(brief) if isinstance(piece, InlinePicture)]
    for src, span in drawings:
        found = brief.pictures.get(src)
        scripts = [script for script in _scripts(found) if script not in _APART] if found else []
        if scripts:
            message = f"'{src}' holds words in {' and '.join(scripts)}, which the PDF would take apart"
            yield RULE.at(brief, span, message, hint="Turn these words into paths, or save the drawing as PNG.")


def _scripts(picture: Picture) -> Iterator[str]:
    if picture.kind == "svg":
        text = picture.data.decode("utf-8", "replace")
        words = " ".join(html.unescape(_TAG.sub(" ", found)) for found in _TEXT.findall(text))
        yield from sorted(scripts_in(words))
