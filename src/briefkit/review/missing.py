"""The blocks that are not in a returned file any more, though nothing in it says so."""

from collections.abc import Iterator
from typing import Final

from briefkit.model.positions import Span
from briefkit.model.review import ReviewItem
from briefkit.review.aligned import plain
from briefkit.review.homes import Home, Homes
from briefkit.review.returned import Returned

_HOUSE: Final = "These words are the house style's, or made from the front matter."
_CHANGED: Final = "These words are the house style's, or the brief has changed since."
_LEAST_KNOWN: Final = 0.5
"""Share of the blocks of a map that must be in the file, before what is not there counts as taken away."""


def missing(homes: Homes, returned: Returned, name: str) -> Iterator[ReviewItem]:
    """Give a deletion for each of them.

    Args:
        homes: the brief beside the map of the file, with what was found.
        returned: what lies in the file.
        name: of the file, as the user named it.

    """
    held = {key for row in returned.source_map.blocks for key in row.holds}
    rows = [row for row in returned.source_map.blocks if row.key not in held and plain(row.words)]
    gone = [row for row in rows if row.key not in homes.claimed]
    if not returned.source_map.exact or len(gone) > len(rows) * _LEAST_KNOWN:
        return
    for row in gone:
        home = homes.home_of(row)
        span = _span(home)
        found_by = home.found_by if span else None
        remark = "" if span else why_nowhere(homes)
        yield ReviewItem("delete", name, row.words.strip(), span=span, found_by=found_by, recorded=False, remark=remark)


def why_nowhere(homes: Homes) -> str:
    """Give why words of a file are nowhere in the brief."""
    return _HOUSE if homes.version == "same" else _CHANGED


def _span(home: Home) -> Span | None:
    """Give from where to where the words of a block stand; its lines, if that is not known."""
    if not home.texts:
        return home.span
    pieces = [piece for text in home.texts for piece in text.pieces if piece.text.strip()]
    if not pieces:
        return Span(home.texts[0].span.start, home.texts[-1].span.end)
    return Span(min(piece.span.start for piece in pieces), max(piece.span.end for piece in pieces))
