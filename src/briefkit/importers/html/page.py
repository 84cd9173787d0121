"""A saved page while it is read: its notes, its classes, its pictures, and what is collected on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefkit.importers.html.notes import Notes
from briefkit.importers.manuscript import Dropped, Spot


@dataclass(slots=True)
class Page:
    """A page while it is read."""

    notes: Notes
    classes: Mapping[str, str]
    base: str = ""
    """Address that the page was saved from."""
    pictures: dict[str, str] = field(default_factory=dict)
    """Where a picture was loaded from -> name of its file in the brief's folder; empty for one that is not there."""
    told: list[tuple[Spot, str]] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    paragraphs: int = 0
    lists: int = 0

    def next(self) -> Spot:
        """Count a paragraph, and give its place."""
        self.paragraphs += 1
        return Spot(self.paragraphs)
