"""Brief types as plain data: their sections in order, and how long things may be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefkit.model.choices import Level


@dataclass(frozen=True, slots=True)
class SectionRule:
    """What a brief type says of one section role."""

    role: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class Limit:
    """How long something may be."""

    of: str
    """What is measured: `title`, `standfirst`, `body`, `paragraph`, `bio`, `pull`, `key-messages`,
    `recommendations`, `keywords`, or a section role."""
    unit: Literal["words", "characters", "items"]
    low: int = 0
    """Below it: a warning."""
    high: int = 0
    """Above it: a warning. 0 for no limit."""
    most: int = 0
    """Above it: an error. 0 for no limit."""


@dataclass(frozen=True, slots=True)
class BriefType:
    """A kind of brief: its sections in their order, and its limits."""

    name: str
    label: Mapping[str, str]
    """Language -> words: `{en: Policy Update}`."""
    sections: tuple[SectionRule, ...]
    limits: tuple[Limit, ...] = ()
    description: str = ""
    levels: tuple[Level, ...] = ()
    """How much findings matter in such a brief; they come before those of the house style."""
