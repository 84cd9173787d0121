"""The rules that there are: one file each in `rules/`, and in `house_rules/` those about house styles.

They are found by their names and registered nowhere else.
"""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from briefkit.checks import house_rules
from briefkit.checks import rules as folder
from briefkit.checks.house import House
from briefkit.checks.rule import Rule
from briefkit.errors import UsageError, nearest
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding
from briefkit.model.house_style import HouseStyle

HOUSE_WORDING = "BK901"
"""The code of what the wording rules of a house style find."""
_CODE = re.compile(r"BK\d+", re.IGNORECASE)

Check = Callable[[Brief, HouseStyle], Iterable[Finding]]
HouseCheck = Callable[[House], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of `rules/`."""

    rule: Rule
    check: Check
    manual: str
    """Its docstring: the rule's page (see `pages`)."""


@dataclass(frozen=True, slots=True)
class HouseEntry:
    """One file of `house_rules/`."""

    rule: Rule
    check: HouseCheck
    manual: str


@cache
def _modules(package: ModuleType = folder) -> tuple[str, ...]:
    return tuple(sorted(found.name for found in pkgutil.iter_modules(package.__path__)))


@cache
def codes() -> tuple[str, ...]:
    """Give the code of every rule, in order, without importing the rules."""
    return tuple(module.partition("_")[0].upper() for module in _modules())


@cache
def entries() -> tuple[Entry, ...]:
    """Give every rule with its check, in the order of their codes."""
    found = (importlib.import_module(f"{folder.__name__}.{name}") for name in _modules())
    return tuple(Entry(module.RULE, module.check, module.__doc__ or "") for module in found)


@cache
def house_entries() -> tuple[HouseEntry, ...]:
    """Give every rule about house styles with its check, in the order of their codes."""
    found = (importlib.import_module(f"{house_rules.__name__}.{name}") for name in _modules(house_rules))
    return tuple(HouseEntry(module.RULE, module.check, module.__doc__ or "") for module in found)


def explained(code: str) -> Entry | HouseEntry:
    """Give the rule of a code or a name, be it about briefs or about house styles.

    Raises:
        UsageError: there is no such rule; its text names the nearest.

    """
    asked = code.strip().casefold()
    for entry in house_entries():
        if asked in (entry.rule.code.casefold(), entry.rule.name):
            return entry
    return find(code)


def find(code: str) -> Entry:
    """Give the rule of a code or a name (`BK201`, `bk201`, `missing-section`).

    Raises:
        UsageError: there is no such rule; its text names the nearest.

    """
    asked = code.strip().casefold()
    by_word = {word: entry for entry in entries() for word in (entry.rule.code.casefold(), entry.rule.name)}
    if asked in by_word:
        return by_word[asked]
    raise UsageError(f"No rule called '{code}'. {suggestion(code)}")


def is_known(prefix: str) -> bool:
    """Tell whether some rule's code is `prefix` or begins with it; a bare `B` names nothing."""
    return len(prefix) > 1 and any(code.startswith(prefix) for code in codes())


def is_name(word: str, style: HouseStyle | None = None) -> bool:
    """Tell whether a word is the name of a rule, or of a wording rule of a house style."""
    return word.lower() in {entry.rule.name for entry in entries()} or word.lower() in wording_names(style)


def wording_names(style: HouseStyle | None) -> frozenset[str]:
    """Give the names of the wording rules of a house style, in small letters."""
    return frozenset(rule.name.lower() for rule in style.wording.rules) if style else frozenset()


def suggestion(word: str, names: Iterable[str] = ()) -> str:
    """Give what would do for an unknown code or name: the nearest rule, or where all of them are listed.

    Args:
        word: what was written.
        names: the wording rules of the house style.

    """
    if is_known(word.upper()):
        return f"Write {word.upper()}."
    if any(word.casefold() in (entry.rule.code.casefold(), entry.rule.name) for entry in house_entries()):
        return "That one is about house styles: `briefkit style check` looks for it."
    by_word = {name: entry.rule for entry in entries() for name in (entry.rule.code, entry.rule.name)}
    near = None if _CODE.fullmatch(word) else nearest(word, (*by_word, *names))  # a code of digits is like every other
    if near is None:
        return "`briefkit explain` lists the rules."
    return f"Did you mean {by_word[near].code} ({by_word[near].name})?" if near in by_word else f"Did you mean {near}?"
