"""A comma or a full stop stands on the other side of the closing quotation mark than this English sets it.

Why it matters
    American English sets commas and full stops inside, always. Britain and India set them outside where only a few
    words are quoted, since the mark is the writer's and not the speaker's; that is a suggestion, as many houses do

Bad
    The union called it “a lottery”, the agency “a rule”.

Good
    The union called it “a lottery,” the agency “a rule.”

Source
    The Chicago Manual of Style, 6.9; Hart's Rules, 9.2.3.
"""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.reading import texts
from briefkit.checks.language.spellings import side_of_region
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK535", "mark-outside-quotation", Severity.WARNING)

_OUTSIDE = re.compile(r"([”\"]|(?<=\w)’(?=[.,]\s[A-Z]))([.,])(?!\d|\.)")
_INSIDE = re.compile(r"[“‘]([^“”‘’]{2,60})([.,])([”’])(?!\w)")
_FEW = 6
"""Words of a quotation that is no sentence."""
_SENTENCE = re.compile(r"^[A-Z]")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the mark beside each closing quotation mark."""
    for passage in texts(brief):
        side = side_of_region(passage.lang)
        if side == "american":
            yield from _american(brief, passage)
        elif side == "british":
            yield from _british(brief, passage)


def _american(brief: Brief, passage: Passage) -> Iterator[Finding]:
    text = passage.line.text
    for match in _OUTSIDE.finditer(text):
        opened = text.count("“", 0, match.start()) > text.count("”", 0, match.start()) or match[1] == '"'
        if opened or match[1] == "’":
            better = match[2] + match[1] if match[1] != '"' else None
            found = Slice(passage, *match.span(), better)
            message = f"'{match[2]}' stands inside the quotation mark in American English"
            yield finding(RULE, brief, found, message, hint=f"Write '{match[2]}{match[1]}'.", safety="safe")


def _british(brief: Brief, passage: Passage) -> Iterator[Finding]:
    for match in _INSIDE.finditer(passage.line.text):
        if len(match[1].split()) <= _FEW and not _SENTENCE.match(match[1]):
            found = Slice(passage, match.start(2), match.end(), match[3] + match[2])
            message = f"'{match[2]}' is no part of the few words that are quoted"
            hint = f"Write '{match[3]}{match[2]}'."
            level = Severity.SUGGESTION
            yield finding(RULE, brief, found, message, hint=hint, safety="safe", severity=level)
