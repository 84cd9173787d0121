"""What a bibliography file gives: works with their lines, and what was wrong with the rest."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefkit.model.references import Item


@dataclass(frozen=True, slots=True)
class Entry:
    """One work of a file."""

    key: str
    item: Item
    """In CSL-JSON."""
    line: int
    """Line on which it begins, the first being 1."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a file that cannot be read as it stands."""

    message: str
    line: int
    help: str = ""


@dataclass(frozen=True, slots=True)
class Bibliography:
    """What a file holds."""

    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()


def without_gaps(item: Mapping[str, object]) -> dict[str, object]:
    """Give an item without the fields that say nothing."""
    return {name: value for name, value in item.items() if value not in ("", None, [], {})}
