"""A section stands at another place than this type of brief has it.

Why it matters
    Readers of a series know where to look. A way forward before the background asks them to agree before they know why.

Bad
    ## Way Forward

    The city should repair its mains.

    ## Background

    Half of the wells are dry.

Good
    ## Background

    Half of the wells are dry.

    ## Way Forward

    The city should repair its mains.

Source
    The order is the house style's, by type of brief.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from briefkit.checks.rule import Rule
from briefkit.checks.sections import brief_type, heading, type_label
from briefkit.checks.wording import a
from briefkit.model.brief import Brief, Section
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK205", "misordered-section", Severity.WARNING, needs_front_matter=True)


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Compare the order of the sections with that of the brief's type, and tell of the fewest that must move."""
    kind = brief_type(brief, style)
    if kind is None:
        return
    order = {wanted.role: index for index, wanted in enumerate(kind.sections)}
    found: dict[str, Section] = {}
    for section in brief.sections:
        if section.role in order:
            found.setdefault(section.role, section)
    roles = list(found)
    in_order = {roles[index] for index in longest_rise([order[role] for role in roles])}
    for role in roles:
        if role in in_order:
            continue
        message = f"'{heading(found[role])}' stands at the wrong place"
        place = _place(role, sorted(roles, key=order.__getitem__), found)
        hint = f"In {a(type_label(kind, 'en'))} it comes {place}."
        yield RULE.at(brief, found[role].heading_span, message, hint=hint)


def _place(role: str, ordered: Sequence[str], found: Mapping[str, Section]) -> str:
    index = ordered.index(role)
    side, neighbour = ("after", ordered[index - 1]) if index else ("before", ordered[1])
    return f"{side} '{heading(found[neighbour])}'"


def longest_rise(numbers: Sequence[int]) -> list[int]:
    """Give the indexes of a longest rising subsequence (patience sorting)."""
    ends: list[int] = []
    last_at: list[int] = []
    previous: list[int] = []
    for index, number in enumerate(numbers):
        pile = bisect_left(ends, number)
        ends[pile : pile + 1] = [number]
        last_at[pile : pile + 1] = [index]
        previous.append(last_at[pile - 1] if pile else -1)
    chain = []
    index = last_at[-1] if last_at else -1
    while index >= 0:
        chain.append(index)
        index = previous[index]
    return chain[::-1]
