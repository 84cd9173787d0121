"""The wording rules of a house style: shown, and tried on the texts that they carry."""

from collections.abc import Iterator

from briefkit.checks.house_wording.examples import RuleFault, faults
from briefkit.model.house_style import HouseStyle
from briefkit.model.wording import WordingRule

__all__ = ["RuleFault", "check_wording", "wording_rule"]


def check_wording(style: HouseStyle) -> Iterator[RuleFault]:
    """Give what is wrong with the wording rules of a house style; each fault knows its rule, and that its place."""
    return faults(style.wording)


def wording_rule(style: HouseStyle, name: str) -> WordingRule | None:
    """Give the wording rule of a name, capitals aside, or None."""
    return next((rule for rule in style.wording.rules if rule.name.lower() == name.strip().lower()), None)
