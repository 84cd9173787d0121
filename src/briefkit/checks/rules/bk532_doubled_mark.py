"""A mark stands twice, or two stand together that do not go together.

Why it matters
    `,,` and `.,` are what is left when a sentence was cut or joined; the reader wonders what is missing.

Bad
    The fee rose,, and the boats stayed in port..

Good
    The fee rose, and the boats stayed in port.

Source
    The first pass of every copy-editor; The Chicago Manual of Style, 6.122 (multiple marks).
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK532", "doubled-mark", Severity.WARNING)

_TOGETHER = re.compile(
    r"(?<=\w)(?:,\s?,+|;\s?[;,]+|,\s?[.;:]|(?<!\.)\.\.(?![.\w/])|(?<!\.)\. \.(?![ .]|\w)|:\s?[:;,.]|[!?]{2,})"
    r"|(?<=[a-z]{4})\.,(?= [a-z])"
)
_SHORT = re.compile(
    r"\b(?:approx|dept|govt|univ|incl|excl|assoc|corp|prof|figs|paras|secs|vols|inst|intl|natl)$", re.IGNORECASE
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for marks side by side in texts of any language; three dots are an ellipsis."""
    for passage in texts(brief, ()):
        text = passage.own_words
        for match in _TOGETHER.finditer(text):
            if match[0] == ".," and _SHORT.search(text[max(0, match.start() - 8) : match.start()]):
                continue
            if not passage.line.place(brief.text, *match.span())[1]:
                continue  # a citation stands between them
            marks = match[0].replace(" ", "")
            better = marks[0] if len(set(marks)) == 1 else None
            found = Slice(passage, *match.span(), better)
            hint = f"Write '{better}'." if better else "Keep the one that is meant."
            yield finding(RULE, brief, found, f"'{match[0]}' stands here", hint=hint, safety="safe")
