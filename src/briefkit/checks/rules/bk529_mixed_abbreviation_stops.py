"""Titles are shortened with a full stop here and without one there.

Why it matters
    One text, one form: `Dr` beside `Prof.` looks like two hands. British and Indian English leave the stop out
    where the short form keeps the last letter; American English always writes it. The brief's own usage decides.

Bad
    Dr Kumar and Mr. Rao thank Prof. Amadi.

Good
    Dr Kumar and Mr Rao thank Prof Amadi.

Source
    Hart's Rules, 10.2; Bracknell Forest Council, content style guide.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK529", "mixed-abbreviation-stops", Severity.WARNING)

_TITLE = re.compile(
    r"\b(?=[DMPSGCLRH][a-z]{1,4}\.? [A-Z])(?:Dr|Mr|Mrs|Ms|Mx|Prof|Mohd|Md|Smt|Gen|Col|Lt|Maj|Capt|Rev|Hon|Gov"
    r"|Sen)(\.?) (?=[A-Z])"
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Count shortened titles with and without a stop; those of the rarer form are told."""
    found = [(passage, match) for passage in texts(brief) for match in _TITLE.finditer(passage.own_words)]
    with_stop = [one for one in found if one[1][1]]
    without = [one for one in found if not one[1][1]]
    if not with_stop or not without:
        return
    is_american = brief.metadata.lang.lower() == "en-us"
    stops_win = len(with_stop) > len(without) or (len(with_stop) == len(without) and is_american)
    for passage, match in without if stops_win else with_stop:
        word = match[0].strip()
        better = f"{word}." if stops_win else word.rstrip(".")
        slice_ = Slice(passage, match.start(), match.end() - 1, better)
        message = f"'{word}' here, and other titles {'with' if stops_win else 'without'} a full stop"
        yield finding(RULE, brief, slice_, message, hint=f"Write '{better}'.", safety="safe")
