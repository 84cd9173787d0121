"""How others may cite the brief itself: in the words of a manual of style, or as an entry for a reference manager."""

from dataclasses import dataclass

from briefkit.model.inlines import Inline


@dataclass(frozen=True, slots=True)
class WayToCite:
    """One form in which a brief can be cited."""

    name: str
    """What it is asked for by: `apa`."""
    title: str
    """What it is called: `APA`."""
    line: tuple[Inline, ...] = ()
    """The words, where a manual of style sets them."""
    entry: str = ""
    """The text of a file, where a program reads it."""
