"""Which findings are told, and at which level.

Nearer layers come before further ones, and words that say more before words that say less.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from briefkit.model.brief import Brief
from briefkit.model.choices import Choice
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

_TOLD = -1
"""How much the word says by which a finding is silent, where none is."""
_NAME = 100
"""How much the name of a rule says: more than any code is long."""


def style_choices(style: HouseStyle, brief: Brief) -> tuple[Choice, ...]:
    """Give what the brief's type and its house style say, the nearer first."""
    kind = style.brief_types.get(brief.metadata.type)
    said = (kind.levels if kind else (), style.levels)
    return tuple(Choice(levels=levels) for levels in said if levels)


class Named(Protocol):
    """What has a code and a name: a finding, or a rule."""

    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102


def is_wanted(finding: Named, choices: Sequence[Choice]) -> bool:
    """Tell whether a finding is to be told; where no layer speaks of it, it is.

    A nearer `select` stands for those behind it. It brings back what a layer behind it ignores where it says as much:
    `--select BK208` outranks `ignore = ["BK2"]`, and `--select BK2` does not outrank `ignore = ["BK208"]`.

    Args:
        finding: what a rule found, or the rule itself.
        choices: the layers, the nearest first.

    """
    silent = _TOLD
    for choice in reversed(choices):
        if not (choice.select or choice.ignore or choice.levels):
            continue
        off = (level.word for level in choice.levels if level.severity is None)
        leveled = (level.word for level in choice.levels if level.severity)
        against, selected = _weight(finding, (*choice.ignore, *off)), _weight(finding, choice.select)
        wanted = max(selected, _weight(finding, leveled))
        if against and against >= wanted:
            silent = against
        elif choice.select and not selected:
            silent = 0
        elif wanted >= max(silent, 1):
            silent = _TOLD
    return silent == _TOLD


def levelled(finding: Finding, choices: Iterable[Choice]) -> Finding:
    """Give a finding at the level that the nearest layer asks for."""
    for choice in choices:
        spoken = {level.word: level.severity for level in choice.levels if level.severity}
        if best := _best(finding, spoken):
            return _at(finding, spoken[best])
    return finding


def _at(finding: Finding, severity: Severity) -> Finding:
    return finding if finding.severity == severity else replace(finding, severity=severity)


def _weight(finding: Named, words: Iterable[str]) -> int:
    """Give how much the word says that fits a finding best; 0 where none fits."""
    return max((_fit(finding, word) for word in words), default=0)


def _best(finding: Finding, words: Iterable[str]) -> str:
    fitting = [word for word in words if _fit(finding, word)]
    return max(fitting, key=lambda word: _fit(finding, word), default="")


def _fit(finding: Named, word: str) -> int:
    if finding.name.lower() == word.lower():
        return _NAME
    return len(word) if finding.code.startswith(word) else 0
