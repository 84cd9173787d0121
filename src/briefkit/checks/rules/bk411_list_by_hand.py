"""The references are a list by hand, although the brief has a bibliography, or works enough for one.

Why it matters
    A list by hand drifts away from the text: works stay that are no longer cited, and years differ. From a bibliography
    it is set anew each time, in the style of the house.

Bad
    ## References

    - Rao, A. (2024). Wells of Uttar Pradesh. Water, 12, 4–9.

Good
    references: references.bib

    ## References
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.checks.wording import counted
from briefkit.model.blocks import BulletList, NumberedList
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK411", "list-by-hand", Severity.SUGGESTION)

_ENOUGH = 3
"""Works that are worth a bibliography."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for lists under References."""
    for section in brief.sections:
        lists = [block for block in section.blocks if isinstance(block, BulletList | NumberedList)]
        count = sum(len(block.items) for block in lists)
        if section.role != "references" or not lists or (count < _ENOUGH and not brief.references):
            continue
        message = f"The {counted(count, 'works')} here are a list by hand"
        hint = "Take them into a bibliography and cite them by key; the list is then made from what is cited."
        yield RULE.at(brief, lists[0].span, message, hint=hint)
