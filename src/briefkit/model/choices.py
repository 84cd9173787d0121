"""Which findings are wanted, and how much they matter: what command line, settings and house style each say."""

from dataclasses import dataclass

from briefkit.model.findings import Severity


@dataclass(frozen=True, slots=True)
class Level:
    """How much findings matter to somebody."""

    word: str
    """A code, its beginning (`BK2`), or the name of a rule."""
    severity: Severity | None
    """None where they are not to be told at all."""
    place: str = ""
    """What a message about it opens with: `style.yaml:4:3: `."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What one layer says: the command line, the settings for some files, those of the project, the house style."""

    select: tuple[str, ...] = ()
    """Codes, their beginnings, or names of rules; empty for all."""
    ignore: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
