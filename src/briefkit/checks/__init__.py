"""What an editor would send back: runs the rules over a brief."""

from collections.abc import Sequence
from itertools import islice

from briefkit.checks import catalogue, front_matter
from briefkit.checks.rule import Rule
from briefkit.checks.silence import is_chosen, is_silent
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding
from briefkit.model.house_style import HouseStyle

__all__ = ["Rule", "rule", "rules", "run"]


_MOST = 500
"""Findings of one rule: more of them help nobody, and a text that is no brief could have any number."""


def run(brief: Brief, style: HouseStyle, *, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Finding]:
    """Give what is wrong with a brief, in the order in which it stands there.

    What stops a build is always told, whatever `select`, `ignore` and the brief's own suppressions say.

    Args:
        brief: the brief as the reader gave it.
        style: the house style, whose brief types say what a brief must hold.
        select: codes or their beginnings (`BK2`) to hear of; none for all.
        ignore: codes or their beginnings not to hear of.

    """
    found = [finding for entry in _sensible(brief) for finding in islice(entry.check(brief, style), _MOST)]
    told = [f for f in found if f.stops_build or (is_chosen(f, select, ignore) and not is_silent(f, brief))]
    return sorted(told, key=lambda finding: (finding.span.start, finding.code))


def _sensible(brief: Brief) -> list[catalogue.Entry]:
    """Give the rules that can say something of a brief: where a file or its front matter is lost, few are left."""
    if not front_matter.is_text(brief):
        return [catalogue.find("unreadable-file")]
    readable = front_matter.is_readable(brief)
    return [entry for entry in catalogue.entries() if readable or not entry.rule.needs_front_matter]


def rules() -> tuple[Rule, ...]:
    """Give every rule, in the order of their codes."""
    return tuple(entry.rule for entry in catalogue.entries())


def rule(code: str) -> Rule:
    """Give the rule of a code or a name: `BK201`, `missing-section`.

    Raises:
        UsageError: there is no such rule; its text names the nearest.

    """
    return catalogue.find(code).rule
