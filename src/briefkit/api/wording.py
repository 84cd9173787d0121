"""The wording rules of a house style: shown, and tried on the texts that they carry."""

from collections.abc import Iterator
from pathlib import Path

from briefkit.api.briefs import shortest
from briefkit.checks.house_wording.examples import RuleFault, faults
from briefkit.model.house_style import HouseStyle
from briefkit.model.wording import WordingRule

__all__ = ["RuleFault", "check_wording", "described", "wording_rule"]

_MOST = 5
"""Examples that are shown."""


def check_wording(style: HouseStyle) -> Iterator[RuleFault]:
    """Give what is wrong with the wording rules of a house style and of those that it extends.

    Each fault knows its rule, and that its file, line and column.
    """
    return faults(style.wording)


def wording_rule(style: HouseStyle, name: str) -> WordingRule | None:
    """Give the wording rule of a name, capitals aside, or None."""
    return next((rule for rule in style.wording.rules if rule.name.lower() == name.strip().lower()), None)


def described(rule: WordingRule) -> tuple[str, str]:
    """Give what a wording rule is about, in a sentence, and its page: examples, where it stands, how to silence it."""
    title = rule.description or f"{rule.message.replace('%s', '…').rstrip('.')}."
    parts = []
    for head, texts in (("Bad", rule.bad), ("Good", rule.good)):
        if texts:
            parts.append("\n".join((head, *(f"    {text}" for text in texts[:_MOST]))))
    if rule.link:
        parts.append(f"Source\n    {rule.link}")
    parts.append(f"Where it stands\n    {shortest(Path(rule.file))}:{rule.line}")
    parts.append(f"To keep it as it is\n    <!-- briefkit-ignore {rule.name}: your reason -->")
    return title, "\n\n".join(parts)
