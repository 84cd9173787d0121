"""Two sections have the same role.

Why it matters
    A brief has one summary and one way forward; where there are two, the reader does not know which holds. Either one
    of them is a sub-section of the other, or its heading is taken for something that it is not.

Bad
    ## Way Forward

    The city should repair its mains.

    ## Recommendations

    The state should pay for it.

Good
    ## Way Forward

    The city should repair its mains.

    ### What the state should pay

    The state should pay for it.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.checks.sections import heading
from briefkit.model.brief import Brief, Section
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK203", "repeated-section", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for a role that comes twice."""
    first: dict[str, Section] = {}
    for section in brief.sections:
        if section.role is None:
            continue
        earlier = first.setdefault(section.role, section)
        if earlier is section:
            continue
        line = earlier.heading_span.start.line
        message = f"'{heading(section)}' repeats '{heading(earlier)}' of line {line}: both have the role {section.role}"
        hint = "Make it a `###` heading of the first, or give it no role: `{role=none}`."
        yield RULE.at(brief, section.heading_span, message, hint=hint)
