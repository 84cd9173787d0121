"""A title that names a topic and says nothing about it.

Why it matters
    Many readers see the title alone: in a list, a mail, a search. "Ferries in Maravel" tells them that there are
    ferries. A title with a verb says what was found or what is to be done. A question will do as well.

Bad
    title: "The New Ferry Contract: Operators in Maravel"

Good
    title: "Pay Ferries for Arrivals: A New Contract for Maravel"

Source
    IDRC, "How to write a policy brief": titles with verbs; RHRC, "Policy briefs": a short title that gives the finding.
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.statements import is_english
from briefkit.checks.claims.verbs import may_be_a_verb
from briefkit.checks.front_matter import where
from briefkit.checks.rule import Rule
from briefkit.checks.sections import brief_type
from briefkit.model.blocks import Recommendations
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.walk import brief_blocks

RULE = Rule("BK131", "title-without-finding", Severity.SUGGESTION, needs_front_matter=True)

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FEWEST = 5
"""Words of a title that has room for a verb."""


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Look for a verb or a question in the title and the subtitle."""
    data = brief.metadata
    if not data.title or not is_english(data.lang) or "?" in data.title + data.subtitle or not _asks(brief, style):
        return
    parts = [_WORD.findall(part.lower()) for part in (*re.split(r"[:–—]", data.title), data.subtitle)]
    words = [(word, at == 0) for part in parts for at, word in enumerate(part)]
    if len(words) >= _FEWEST and not any(may_be_a_verb(word, is_first=first) for word, first in words):
        hint = "Give the finding or the ask, with its verb."
        yield RULE.at(brief, where(brief, "title"), "The title names a topic and says nothing about it", hint=hint)


def _asks(brief: Brief, style: HouseStyle) -> bool:
    """Tell whether the brief argues for something; a sheet of facts may have its topic for a title."""
    kind = brief_type(brief, style)
    if kind and any(wanted.role == "way-forward" and wanted.required for wanted in kind.sections):
        return True
    return any(isinstance(block, Recommendations) for block in brief_blocks(brief))
