"""A heading ends with a full stop, a colon, a comma or a dash.

Why it matters
    A heading stands by itself: the line break says what the mark would say, and tables of contents repeat the mark. A
    question may keep its question mark.

Bad
    ## Way Forward:

Good
    ## Way Forward

Source
    The Chicago Manual of Style, 1.56 and 6.14.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK514", "heading-ending", Severity.WARNING)

_ENDING = re.compile(r"(?<=[^\W_]{2})\s*(?:[.:;,।\u06d4]|\s[–—-]+)\s*$")
_SHORT = re.compile(r"\b(?:etc|al|Inc|Ltd|Co|Corp|Jr|Sr|St|[A-Z]\.[A-Z])\.$")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the last mark of titles and headings in any language."""
    for passage in texts(brief, ()):
        if not {"heading", "title"} & passage.scopes or "box" in passage.scopes:
            continue
        text = passage.line.text
        match = _ENDING.search(text)
        if match and not _SHORT.search(text):
            found = Slice(passage, *match.span(), "")
            what = "title" if "title" in passage.scopes else "heading"
            message = f"This {what} ends with '{match[0].strip()}'"
            yield finding(RULE, brief, found, message, hint="Leave it out.", safety="safe")
