"""A turn that English has otherwise: called as, between ten to twenty, not only raised but also has raised.

Why it matters
    The reader understands it and stumbles all the same. These are turns of which the words in between vary; others are
    a rule of the house style, `idioms`.

Bad
    He called the states as “the coalition”, and between 10 to 20 of them agreed.

Good
    He called the states “the coalition”, and between 10 and 20 of them agreed.

Source
    Marks of this institution's editors; Oxford Learner's Dictionaries, usage notes.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.reading import prose
from briefkit.checks.language.seeking import found, likely
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.language.turns import TURNS
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK530", "odd-turn", Severity.WARNING)

_BETTER = {re.compile(pattern): better for pattern, better in TURNS}


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for each turn in the brief's own words."""
    patterns = likely(_BETTER, brief)
    for passage in prose(brief):
        for pattern in patterns:
            for match in found(pattern, passage):
                better = match.expand(_BETTER[pattern])
                words = match[0].strip()
                slice_ = Slice(passage, *match.span(), better)
                hint = f"Write '{better.strip()}'."
                yield finding(RULE, brief, slice_, f"'{words}' is said otherwise in English", hint=hint)
