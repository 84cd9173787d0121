"""The comma before a quotation is missing, or stands where there should be none.

Why it matters
    A full sentence that somebody said is set off by a comma or a colon; words that run on after `that` are not.

Bad
    She said “The boats are late.” He added that, “nobody knew.”

Good
    She said, “The boats are late.” He added that “nobody knew”.

Source
    The Chicago Manual of Style, 13.13 to 13.15.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.reading import prose
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK519", "quotation-comma", Severity.WARNING)

_SAYS = (
    "said|says|saying|stated|states|stating|added|adds|adding|warned|warning|argued|arguing|remarked|declared|replied"
    "|asked"
)
_MISSING = re.compile(rf"\b({_SAYS}) (?=“[A-Z][^“”]{{0,1000}}[.?!…]”)")
_TOO_MANY = re.compile(r"\bthat,(?= [“‘\"])")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at what stands before the opening mark of each quotation."""
    for passage in prose(brief):
        for match in _MISSING.finditer(passage.line.text):
            if passage.own_words[match.start()] != passage.line.text[match.start()]:
                continue
            found = Slice(passage, *match.span(1), f"{match[1]},")
            hint = f"Write '{match[1]},'."
            yield finding(RULE, brief, found, "A comma is missing before the quotation", hint=hint)
        for match in _TOO_MANY.finditer(passage.own_words):
            found = Slice(passage, *match.span(), "that")
            yield finding(RULE, brief, found, "No comma stands between 'that' and a quotation", hint="Write 'that'.")
