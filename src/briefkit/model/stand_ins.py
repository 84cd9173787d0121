"""A typeface that is not there, and what stands for it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class StandIn:
    """A typeface of a brand that is set in another, since its files are not there."""

    family: str
    stands_in: str
    """The family that it is set in."""
    wanted: str
    """The file that would mend it, as the style's folder should hold it."""
    path: Path
    """The file that names it."""
    line: int
    column: int
