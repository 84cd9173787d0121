"""A paragraph ends without a full stop.

Why it matters
    The reader cannot tell whether words were lost. Hindi ends with a danda, Urdu with its own stop.

Bad
    The fee was raised in May, and the boats stayed in port

Good
    The fee was raised in May, and the boats stayed in port.

Source
    The Chicago Manual of Style, 6.12; for Hindi, the Central Hindi Directorate on punctuation.
"""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.lines import GAP
from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.reading import base, texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.blocks import BulletList, NumberedList, Paragraph, Table
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import LineBreak
from briefkit.model.positions import Span
from briefkit.model.text import word_count
from briefkit.model.walk import brief_blocks, inlines

RULE = Rule("BK512", "missing-stop", Severity.WARNING)

_STOPS = {"en": ".", "fr": ".", "de": ".", "es": ".", "it": ".", "pt": ".", "ar": ".", "hi": "।", "ur": "\u06d4"}
_ENDS = ".!?…:।\u06d4؟;,–—-"
_CLOSING = "”’»)]\"' \u00a0\u202f*"
_LOST_NOTE = re.compile(r"\[\^[^\]\s]+\]$")
"""The call of a note that is not there: another rule speaks of it."""
_FEWEST = 6
"""Words of a paragraph that is a sentence; a label is shorter."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the last character of each paragraph that is none of a list, a table or a verse."""
    inside = {"list", "box", "recommendations", "key-messages"}
    other = set(_not_running(brief))
    for passage in texts(brief, _STOPS):
        if "paragraph" not in passage.scopes or inside & passage.scopes or passage.span in other:
            continue
        found = _ending(passage)
        if found is not None and word_count(passage.line.text) >= _FEWEST:
            stop = _STOPS[base(passage.lang)]
            message = "This paragraph ends without a full stop"
            yield finding(RULE, brief, found, message, hint=f"Write '{stop}' at its end.", safety="safe")


def _not_running(brief: Brief) -> Iterator[Span]:
    """Give the paragraphs that are verses or addresses, and those that lead to a list or a table."""
    before: Paragraph | None = None
    for block in brief_blocks(brief):
        if before is not None and isinstance(block, BulletList | NumberedList | Table):
            yield before.span
        before = block if isinstance(block, Paragraph) else None
        if before is not None and any(isinstance(piece, LineBreak) for piece in inlines(before.inlines)):
            yield before.span


def _ending(passage: Passage) -> Slice | None:
    """Give the last character of a text that needs a stop behind it."""
    text = passage.line.text
    if _LOST_NOTE.search(text):
        return None
    bare = text.rstrip(_CLOSING)
    if not bare or bare[-1] in _ENDS or bare[-1] == GAP or not bare[-1].isalnum():
        return None
    at = len(text.rstrip()) - 1
    is_cited = any(place > at for place in passage.line.citations)
    better = None if is_cited or text[at] in "*_" else f"{text[at]}{_STOPS[base(passage.lang)]}"
    return Slice(passage, at, at + 1, better)
