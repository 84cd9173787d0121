"""A comma stands before the last `and` of a row here, and none does there.

Why it matters
    Either is right; a brief that has both looks put together from several hands. Britain and India mostly leave it out,
    America writes it; the brief's own use decides.

Bad
    Iran, Iraq, and Syria signed. Oil, gas and coal were left out. Ships, ports and crews wait.

Good
    Iran, Iraq and Syria signed. Oil, gas and coal were left out. Ships, ports and crews wait.

Source
    The Chicago Manual of Style, 6.19; Hart's Rules, 4.3.5.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.reading import prose
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK538", "mixed-serial-comma", Severity.SUGGESTION)

_SMALL, _NAME = r"[a-z][a-z’-]*", r"[A-Z][\w’-]*"
_ROW = re.compile(
    rf"(?<!, )(?:(?:\b|(?:^|(?<=[.!?] ))[A-Z]){_SMALL}, {_SMALL}(?P<comma>,?) and {_SMALL}"
    rf"|\b{_NAME}, {_NAME}(?: {_NAME})?(?P<capital>,?) and {_NAME})"
)
_MOST = 3
"""Findings of one brief: the author looks for the others."""
_NO_ROW = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|that|which|who|when|where|if|but|it|they|he"
    r"|she|we|this"
    r"|there|these|however|therefore|meanwhile|which|to|in|of|by|for|on|at|with|as|from|also|not|only)\b",
    re.IGNORECASE,
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Count rows of three with and without the comma; the first few of the rarer form are told."""
    found = [
        (passage, match, bool(match["comma"] or match["capital"]))
        for passage in prose(brief)
        for match in _ROW.finditer(passage.own_words)
        if not _NO_ROW.search(match[0])
    ]
    commas = sum(has_comma for _, _, has_comma in found)
    if not commas or commas == len(found):
        return
    usual = commas * 2 > len(found) or (commas * 2 == len(found) and brief.metadata.lang.lower() == "en-us")
    rarer = [(passage, match) for passage, match, has_comma in found if has_comma != usual]
    for passage, match in rarer[:_MOST]:
        message = (
            f"This row has {'no' if usual else 'a'} comma before 'and', other rows have {'one' if usual else 'none'}"
        )
        hint = "Write all rows in one way."
        yield finding(RULE, brief, Slice(passage, *match.span()), message, hint=hint)
