"""Hyphens stand where print has a dash: between two thoughts, or between two numbers.

Why it matters
    A hyphen joins, a dash parts: `2019-2024` and `the fee - such as it is - falls` make the reader stop and sort it
    out.

Bad
    The fee - such as it is - fell in 2019-2024.

Good
    The fee – such as it is – fell in 2019–2024.

Source
    Hart's Rules, 4.11; The Chicago Manual of Style, 6.83 (ranges).
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK524", "typed-dash", Severity.WARNING)

_LANGUAGES = ("en", "fr", "hi")
_SPACED = re.compile(r"(?<=[^\W_] )-{1,3}(?= \S)|(?<=[)”’,.;] )-{1,3}(?= \S)|(?<=[^\W\d_])-{2,3}(?=[^\W\d_“])")
_PAIR = re.compile(
    r"\b((?:(?!The |A |In |Since |During )[A-Z][a-z]+ )?[A-Z][a-z]*[a-np-z])-(?=(?:[A-Z][a-z]+ )?[A-Z][a-z]+ (?i:war"
    r"|conflict|border|talks|treaty"
    r"|agreement|relations|dispute|summit"
    r"|pact|axis|alliance|rivalry|ceasefire|deal|corridor|standoff)\b)"
)
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d -{1,2} (?:19|20)\d\d(?!\d)")
_RANGE = re.compile(
    r"(?<![\w./:§#-])(?:(?P<year>(?:1[5-9]|20)\d\d)-(?=(?:1[5-9]|20)?\d\d(?![\w/-]|\.\d))"
    r"|\d{1,3}(?:[.,]\d+)?-(?=\d{1,3}(?:[.,]\d+)? (?:per ?cent|million|billion|crore|lakh|years?|days?|months?|pages?|"
    r"hours?|km|countries|people|times|places)\b|\d{1,3}(?:\.\d+)?%))"
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for hyphens between spaces, doubled hyphens, and hyphens between years or counted numbers."""
    for passage in texts(brief, _LANGUAGES):
        text = passage.own_words
        if "-" not in text:
            continue
        for match in _SPACED.finditer(text):
            is_sum = text[match.start() - 2 : match.start()].strip().isdigit() and text[match.end() + 1].isdigit()
            if is_sum and not _YEARS.search(text[max(0, match.start() - 6) : match.end() + 5]):
                continue
            better = "—" if text[match.start() - 1] != " " else "–"
            found = Slice(passage, *match.span(), better)
            hint = f"Write '{better}'."
            yield finding(RULE, brief, found, "A hyphen stands here for a dash", hint=hint, safety="safe")
        for match in _PAIR.finditer(text):
            found = Slice(passage, match.end() - 1, match.end(), "–")
            message = f"Between two equals, as '{match[1]}' and its neighbour, stands a dash"
            level = Severity.SUGGESTION
            yield finding(RULE, brief, found, message, hint="Write '–'.", safety="safe", severity=level)
        for match in _RANGE.finditer(text):
            found = Slice(passage, match.end() - 1, match.end(), "–")
            message = "From one number to another takes a dash, not a hyphen"
            level = Severity.SUGGESTION
            yield finding(RULE, brief, found, message, hint="Write '–'.", safety="safe", severity=level)
