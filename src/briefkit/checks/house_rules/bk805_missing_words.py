"""A language of the house style lacks labels, names of sections or of brief types.

Why it matters
    What a language lacks is printed in English, and a section whose heading no name fits is taken for a section of the
    text: it is missed where it is required, and its contents are not set as they should be.

Bad
    languages:
      pl: {labels: {references: Źródła}}

Good
    languages:
      pl:
        labels: {references: Źródła, notes: Przypisy, …}
        roles: {references: [Źródła], summary: [Streszczenie], …}
"""

from collections.abc import Iterable, Iterator

from briefkit.checks.house import House, told
from briefkit.checks.rule import Rule
from briefkit.model.findings import Finding, Severity
from briefkit.model.scripts import base

RULE = Rule("BK805", "missing-words", Severity.WARNING)

_SHOWN = 6


def check(house: House) -> Iterator[Finding]:
    """Look at the languages that the style itself names."""
    for language in house.languages:
        for what, lacking in _lacking(house, language).items():
            if lacking:
                shown = ", ".join(lacking[:_SHOWN])
                more = f" and {len(lacking) - _SHOWN} more" if len(lacking) > _SHOWN else ""
                message = f"The language '{language}' has no {what} for {shown}{more}"
                way = ("languages", language, "roles" if what == "headings" else "labels")
                yield told(RULE, house.spot(way), message, "Until it has, English words stand in.")


def _lacking(house: House, language: str) -> dict[str, list[str]]:
    style = house.style
    roles = {rule.role for kind in style.brief_types.values() for rule in kind.sections}
    labels = {key for tag, known in style.labels.items() if _same(tag, language) for key in known}
    return {
        "labels": sorted(set(style.labels.get("en", {})) - labels),
        "headings": sorted(role for role in roles if not _speaks(style.role_names.get(role, {}), language)),
        "name of its brief type": sorted(k.name for k in style.brief_types.values() if not _speaks(k.label, language)),
    }


def _speaks(words: Iterable[str], language: str) -> bool:
    """Tell whether there are words in a language itself; English that stands in for it is none."""
    return any(_same(tag, language) for tag in words)


def _same(tag: str, language: str) -> bool:
    """Tell whether words of one tag serve a language: those of `en-US` serve `en-GB`, where it has none of its own."""
    return base(tag) == base(language)
