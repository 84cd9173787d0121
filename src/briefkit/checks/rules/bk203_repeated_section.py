"""Two sections have the same role and do not belong together.

Why it matters
    A brief has one summary and one list of references; where there are two, the reader does not know which holds. Parts
    of the argument may follow one another, as a conclusion and its recommendations do, but nothing may stand between.

Bad
    ## Way Forward

    The city should repair its mains.

    ## Background

    Half of the wells are dry.

    ## Recommendations

    The state should pay for the repair.

Good
    ## Background

    Half of the wells are dry.

    ## Way Forward

    The city should repair its mains.

    ## Recommendations

    The state should pay for the repair.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.checks.sections import heading
from briefkit.model.brief import Brief, Section
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK203", "repeated-section", Severity.WARNING)


_MAY_CONTINUE = frozenset({"background", "methods", "impact", "way-forward"})
"""Roles whose text may run over several sections that follow one another."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for a role that comes twice."""
    first: dict[str, Section] = {}
    previous = None
    for section in brief.sections:
        role, before = section.role, previous
        previous = role
        if role is None or first.setdefault(role, section) is section:
            continue
        earlier = first[role]
        if role == before and role in _MAY_CONTINUE and heading(section) != heading(earlier):
            continue
        line = earlier.heading_span.start.line
        message = f"'{heading(section)}' repeats '{heading(earlier)}' of line {line}: both have the role {role}"
        hint = f"Move its text to '{heading(earlier)}', as a `###` section."
        yield RULE.at(brief, section.heading_span, message, hint=hint)
