"""What an editor would send back: runs the rules over a brief."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from briefkit.checks import catalogue, front_matter
from briefkit.checks.choosing import is_wanted, levelled, style_choices
from briefkit.checks.rule import Rule
from briefkit.checks.silence import reason_for_silence
from briefkit.checks.unused import unused
from briefkit.model.brief import Brief
from briefkit.model.choices import Choice
from briefkit.model.findings import Finding, Silenced
from briefkit.model.house_style import HouseStyle

__all__ = ["Looked", "Rule", "look", "rule", "rules", "run"]


_MOST = 500
"""Findings of one rule: more of them help nobody, and a text that is no brief could have any number."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a brief, in the order in which it stands there."""

    told: tuple[Finding, ...]
    silenced: tuple[Silenced, ...]
    """What the brief itself asks not to hear of."""
    held_back: tuple[Finding, ...] = ()
    """What was known before."""


def look(brief: Brief, style: HouseStyle, choices: Sequence[Choice] = ()) -> Looked:
    """Give what is wrong with a brief.

    What stops a build is always told, whatever is chosen and whatever the brief's own suppressions say.

    Args:
        brief: the brief as the reader gave it.
        style: the house style, whose brief types say what a brief must hold, and what matters how much.
        choices: what is to be told, the nearest layer first; they come before those of the style.

    """
    layers = (*choices, *style_choices(style, brief))
    told, silenced = [], []
    for finding in sorted(_found(brief, style), key=lambda finding: (finding.span.start, finding.code)):
        if finding.stops_build:
            told.append(finding)
        elif is_wanted(finding, layers):
            reason = reason_for_silence(finding, brief)
            if reason is None:
                told.append(levelled(finding, layers))
            else:
                silenced.append(Silenced(levelled(finding, layers), reason))
    return Looked(tuple(told), tuple(silenced))


def run(brief: Brief, style: HouseStyle, *, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Finding]:
    """Give what is wrong with a brief, in the order in which it stands there, as `look` tells it.

    Args:
        brief: the brief as the reader gave it.
        style: the house style.
        select: codes or their beginnings (`BK2`) to hear of; none for all.
        ignore: codes or their beginnings not to hear of.

    """
    return list(look(brief, style, (Choice(tuple(select), tuple(ignore)),)).told)


def _found(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Give everything that the rules find, and then the suppressions that silence none of it."""
    found = [finding for entry in _sensible(brief) for finding in islice(entry.check(brief, style), _MOST)]
    yield from found
    if front_matter.is_readable(brief):  # else many rules are silent, and no suppression can be known to be idle
        yield from unused(brief, style, found)


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
